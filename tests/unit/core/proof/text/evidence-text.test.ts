/** The words of evidence files: found in honest files, and no file, however broken, stops the program. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readWords } from '../../../../../src-main/core/proof/text/read-words';
import { textKind } from '../../../../../src-main/core/proof/text/text-kinds';
import { mailText } from '../../../../../src-main/core/proof/text/mail-text';
import { decodeText, withoutCues, withoutMarkup } from '../../../../../src-main/core/proof/text/plain-text';

let folder = '';
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'evidence-text-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function textOf(bytes: string | Uint8Array, mediaType: string): Promise<string> {
  const path = join(folder, 'file');
  await writeFile(path, bytes);
  return (await readWords({ path, kind: textKind(mediaType)! })).text;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('text files', () => {
  test('UTF-8, UTF-16 and old Windows letters are read', () => {
    expect(decodeText(encode('Größe'))).toBe('Größe');
    expect(decodeText(Buffer.from('\uFEFFGröße', 'utf16le'))).toBe('Größe');
    expect(decodeText(Buffer.from('Größe', 'latin1'))).toBe('Größe');
    expect(decodeText(encode('Größe').subarray(0, 4))).toBe('Grö');
  });
  test('subtitles lose times, numbers and voices', () =>
    expect(withoutCues('WEBVTT\n\n1\n00:01.000 --> 00:02.000\n<v Ann>Hello 40</v>')).toMatch(/^\s*Hello 40$/));
  test('pages lose tags, scripts and styles', () =>
    expect(
      withoutMarkup('<p>A&amp;B &#x41;<script>x()</script><style>p{}</style><!-- no -->C<br>')
        .replace(/\s+/g, ' ')
        .trim()
    ).toBe('A&B A C'));
  test('what the program marks matches with is taken out', async () =>
    expect(await textOf('a\uE0F0b\0c', 'text/plain')).toBe('abc'));
  test('other files have no words', () =>
    expect(['application/zip', 'image/png', 'audio/mpeg'].map(textKind)).toEqual([null, null, null]));
});

test('mail: subject, plain part, encodings', () => {
  const mail = [
    'Subject: =?UTF-8?Q?Gr=C3=B6=C3=9Fe?=',
    'Content-Type: multipart/alternative; boundary="b"',
    '',
    '--b',
    'Content-Type: text/html',
    '',
    '<p>html</p>',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'Sold =E2=82=AC40, soft=',
    'break',
    '--b--'
  ].join('\r\n');
  const text = mailText(encode(mail));
  expect(text).toContain('Größe');
  expect(text).toContain('Sold €40, softbreak');
  expect(text).not.toContain('html');
});

test('no mail, page or subtitle throws or takes long', () =>
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 400 }),
      fc.constantFrom('', 'Content-Type: multipart/x; boundary=a\n\n--a\n'),
      (bytes, head) => {
        const whole = Buffer.concat([encode(head), bytes]);
        expect(typeof mailText(whole)).toBe('string');
        expect(typeof withoutMarkup(decodeText(whole))).toBe('string');
        expect(typeof withoutCues(decodeText(whole))).toBe('string');
      }
    ),
    { numRuns: 500 }
  ));

test.each(['<', '<!--', '<script', '&#', '<a '])(
  'a megabyte of %s takes time that grows with its length, not with its square',
  (piece) => {
    const before = process.cpuUsage();
    withoutMarkup(piece.repeat(1_000_000 / piece.length));
    const { user, system } = process.cpuUsage(before);
    // Processor time, which other programs don't take; quadratic would be minutes.
    expect((user + system) / 1_000).toBeLessThan(10_000);
  }
);
