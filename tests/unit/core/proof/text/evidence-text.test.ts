/** The words of evidence files: found in honest files, and no file, however broken, stops the program. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readWords } from '../../../../../src-main/core/proof/text/read-words';
import { textKind } from '../../../../../src-main/core/proof/text/text-kinds';
import { decode } from '../../../../../src-main/core/proof/text/encodings';
import { mailWords } from '../../../../../src-main/core/proof/text/mail';
import { readMails } from '../../../../../src-main/core/proof/text/mail-text';
import { pageText } from '../../../../../src-main/core/proof/text/page-text';
import { withoutCues } from '../../../../../src-main/core/proof/text/plain-text';
import { timed } from '../../../../support/timed';

let folder = '';
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'evidence-text-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function textOf(bytes: string | Uint8Array, mediaType: string): Promise<string> {
  const path = join(folder, 'file');
  await writeFile(path, bytes);
  return (await readWords({ path, kind: textKind(mediaType)! })).text;
}

const decodeText = (bytes: Uint8Array): string => decode(bytes).text;
const withoutMarkup = (html: string): string => pageText(html, 2_000_000);
const mailText = async (bytes: Uint8Array): Promise<string> =>
  (await readMails(bytes, { length: 2_000_000 })).map(mailWords).join('\n');

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

test('mail: subject, plain part, encodings', async () => {
  const mail = [
    'Subject: =?UTF-8?Q?Gr=C3=B6=C3=9Fe?=',
    'Content-Type: multipart/alternative; boundary="b"',
    '',
    '--b',
    'Content-Type: text/html',
    '',
    '<p>Sold &euro;40</p>',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'Sold =E2=82=AC40, soft=',
    'break',
    '--b--'
  ].join('\r\n');
  const text = await mailText(encode(mail));
  expect(text).toContain('Größe');
  expect(text).toContain('Sold €40, softbreak');
  // The page says no more than the plain part: it is not said twice.
  expect(text.match(/€40/g)).toHaveLength(1);
});

test('no mail, page or subtitle throws or takes long', () =>
  fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 400 }),
      fc.constantFrom('', 'Content-Type: multipart/x; boundary=a\n\n--a\n'),
      async (bytes, head) => {
        const whole = Buffer.concat([encode(head), bytes]);
        expect(typeof (await mailText(whole))).toBe('string');
        expect(typeof withoutMarkup(decodeText(whole))).toBe('string');
        expect(typeof withoutCues(decodeText(whole))).toBe('string');
      }
    ),
    { numRuns: 500 }
  ));

test.each(['<', '<!--', '<script', '&#', '<a '])('a megabyte of %s comes to an end', (piece) => {
  const text = piece.repeat(1_000_000 / piece.length);
  // By the square of its length it would be minutes.
  expect(timed(`a megabyte of ${piece}`, () => withoutMarkup(text)).length).toBeLessThanOrEqual(text.length);
});
