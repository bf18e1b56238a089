/** Where one mail of an mbox ends and the next begins: at lines that programs write, never at a sentence. */
import { expect, test } from 'vitest';
import { readMails } from '../../../../../src-main/core/proof/text/mail-text';

const mail = (subject: string, body: string): string =>
  `From: Ruth <ruth@amsel.example>\nSubject: ${subject}\nContent-Type: text/plain; charset=utf-8\n\n${body}\n`;
const read = async (text: string) =>
  (await readMails(Buffer.from(text), { length: 100_000 })).map(({ subject, text }) => [subject, text.trim()]);

const separator = 'From ruth@amsel.example Tue Mar  3 09:12:00 2026';

test.each([
  'From 2019 to 2021 I worked there.',
  'From May 2019',
  'From March 3 2026 on it was mine',
  'From Mon to Fri, 8:00 to 16:30, until Dec 2024',
  'From what I know, it began on Tue Mar 3 09:12:00 2026.',
  'From Halden to Tarn in 1998',
  'From: 12 Mill Lane 2026'
])('a sentence parts no mail: %s', async (sentence) => {
  const text = `${separator}\n${mail('one', `Before.\n${sentence}\nAfter.`)}\n${separator}\n${mail('two', 'x')}`;
  expect(await read(text)).toEqual([
    ['one', `Before.\n${sentence}\nAfter.`],
    ['two', 'x']
  ]);
});

test.each([
  separator,
  'From - Tue Mar 03 09:12:00 2026',
  'From MAILER-DAEMON Fri Jul  8 12:08:34 2011',
  'From 1234567890@xxx Tue Mar 03 09:12:00 +0000 2026',
  'From ???@??? Tue Mar 03 09:12:00 2026',
  'From ruth@amsel.example Tue Mar  3 09:12 CET 2026',
  'From ruth@amsel.example Tue, 3 Mar 2026 09:12:00 +0100',
  'From "ruth amsel"@amsel.example Tue Mar  3 09:12:00 2026'
])('programs write: %s', async (line) => {
  for (const end of ['\n', '\r\n']) {
    const text = `${line}\n${mail('one', 'a')}\n${line}\n${mail('two', '>From here on it is one mail.')}`;
    expect(await read(text.replaceAll('\n', end))).toEqual([
      ['one', 'a'],
      ['two', 'From here on it is one mail.']
    ]);
  }
});
