/** Mails that Outlook saved, as they are shown; what is attached to them; and broken ones, of which it is said that they are broken. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readWords } from '../../../../../src-main/core/proof/text/read-words';
import { readShown, takeAttachment } from '../../../../../src-main/core/proof/text/shown';
import type { TextKind } from '../../../../../src-main/core/proof/text/text-kinds';
import { msgOf } from '../../../../support/evidence-inputs/msg-maker';
import { msgs } from '../../../../support/evidence-inputs/msgs';
import { timed } from '../../../../support/timed';

const folder = mkdtempSync(join(tmpdir(), 'outlook-mails-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;

function taskOf(bytes: Uint8Array, kind: TextKind = 'msg') {
  const path = join(folder, String(count++));
  writeFileSync(path, bytes);
  return { path, kind };
}
const named = (name: string): Uint8Array => msgs.find((each) => each.name === `${name}.msg`)!.bytes;

test('a mail is shown with its headers, its words and what is attached', async () => {
  const shown = await readShown(taskOf(named('attached')));
  expect(shown).toMatchObject({ whole: true, unread: null, encoding: null });
  expect(shown.mails).toMatchObject([
    {
      subject: 'Reference',
      from: 'Ruth Amsel <ruth@amsel.example>',
      to: 'Jo Möwe <jo@sample.example>',
      text: 'Attached.',
      attachments: [
        {
          number: 0,
          name: 'Übersicht der Rückläufer 2025 für den Ausschuss.pdf',
          mediaType: 'application/pdf',
          bytes: 8
        },
        { number: 1, name: 'SHORT~1.TXT', mediaType: 'text/plain', bytes: 1 },
        { number: 2, name: 'attachment-3.bin', bytes: 9000 }
      ]
    }
  ]);
});

test('what is attached comes out byte by byte, a mail within as a file that opens like any other', async () => {
  const task = taskOf(named('within'));
  const { mails } = await readShown(task);
  expect(mails!.map(({ subject, depth }) => [subject, depth])).toEqual([
    ['Reference', 0],
    ['Inner praise', 1],
    ['Innermost', 2]
  ]);
  expect(mails!.flatMap(({ attachments }) => attachments.map(({ number, name }) => [number, name]))).toEqual([
    [0, 'Inner praise.msg'],
    [1, 'behind.txt'],
    [2, 'Innermost.msg'],
    [3, 'inner.txt']
  ]);
  const taken = async (number: number) => (await takeAttachment(task, number)) as { name: string; bytes: Uint8Array };
  expect(Buffer.from((await taken(1)).bytes).toString()).toBe('b');
  expect(Buffer.from((await taken(3)).bytes).toString()).toBe('in');
  const inner = await readShown(taskOf((await taken(0)).bytes));
  expect(inner.mails![0]).toMatchObject({
    subject: 'Inner praise',
    from: 'Eve Ibex <eve@ibex.example>',
    date: 'Mon, 01 Dec 2025 10:00:00 GMT',
    text: 'The ibexreport is right.'
  });
  expect(await takeAttachment(task, 4)).toBeNull();
});

test('letters whose code page nothing says are guessed, that is said, and the user can choose', async () => {
  const task = taskOf(named('ansi-unsaid'));
  expect((await readShown(task)).encoding).toEqual({ label: 'windows-1251', guessed: true });
  const chosen = await readShown({ ...task, encoding: 'koi8-r' });
  expect(chosen.encoding).toEqual({ label: 'koi8-r', guessed: true });
  expect(chosen.mails![0]!.subject).not.toBe('Отзыв о работе');
});

test('the attachments of a folder of mails are counted through all of them', async () => {
  const mail = (name: string, words: string): string =>
    `From ruth@amsel.example Tue Mar  3 09:12:00 2026\nSubject: ${name}\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n${words}\n--b\n` +
    `Content-Disposition: attachment; filename=${name}.txt\nContent-Transfer-Encoding: base64\n\n${Buffer.from(words).toString('base64')}\n--b--\n\n`;
  const task = taskOf(Buffer.from(mail('one', 'first words') + mail('two', 'second words')), 'mail');
  const { mails } = await readShown(task);
  expect(mails!.map(({ subject, attachments }) => [subject, attachments.map(({ name }) => name)])).toEqual([
    ['one', ['one.txt']],
    ['two', ['two.txt']]
  ]);
  const taken = (await takeAttachment(task, 1)) as { name: string; bytes: Uint8Array };
  expect([taken.name, Buffer.from(taken.bytes).toString()]).toEqual(['two.txt', 'second words']);
});

describe('broken ones', () => {
  const whole = msgOf({
    subject: 'Whole',
    from: { name: 'Ruth' },
    body: 'word '.repeat(5_000),
    attachments: [{ name: 'a.bin', bytes: Buffer.alloc(50_000, 1) }]
  });
  const changed = (change: (bytes: Buffer) => void): Uint8Array => {
    const bytes = Buffer.from(whole);
    change(bytes);
    return bytes;
  };
  const directory = (Buffer.from(whole).readUInt32LE(48) + 1) * 512;
  const table = (Buffer.from(whole).readUInt32LE(76) + 1) * 512;

  test.each<[string, Uint8Array]>([
    ['cut in the middle', whole.subarray(0, whole.length >> 1)],
    ['cut near the end', whole.subarray(0, whole.length - 1_500)],
    ['a chain of sectors that turns in a circle', changed((bytes) => bytes.writeUInt32LE(0, table))],
    ['a directory that turns in a circle', changed((bytes) => bytes.writeUInt32LE(1, directory + 128 + 72))],
    ['a directory that leads out of itself', changed((bytes) => bytes.writeUInt32LE(9_999, directory + 76))],
    [
      'a stream of two gigabytes',
      changed((bytes) => {
        for (let at = directory; at < directory + 30 * 128; at += 128) {
          if (bytes[at + 66] === 2 && bytes.readUInt32LE(at + 120) > 4096) bytes.writeUInt32LE(0x7fffffff, at + 120);
        }
      })
    ],
    ['a table that lies outside of the file', changed((bytes) => bytes.writeUInt32LE(0x00ffffff, 76))]
  ])('%s', async (_, bytes) => {
    expect(await timed(_, () => readWords(taskOf(bytes)))).toEqual({ text: '', unread: 'damaged' });
  });

  test('of 300 files with a few bytes changed each is read or said to be damaged', async () => {
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
    for (let round = 0; round < 300; round += 1) {
      const bytes = changed((copy) => {
        const from = round % 2 === 0 ? 24 : directory;
        for (let flips = 0; flips < 4; flips += 1)
          copy[Math.min(copy.length - 1, from + random(round % 2 === 0 ? 488 : 4_000))] = random(256);
      });
      const { unread } = await readWords(taskOf(bytes));
      expect([null, 'damaged', 'partly', 'unsupported', 'locked', 'encrypted', 'empty']).toContain(unread);
    }
  });
});
