/** A mail costs what it says, and not what it has of lines, parts and headers. */
import { expect, test, vi } from 'vitest';
import { mailEncoding, mailWords } from '../../../../../src-main/core/proof/text/mail';
import { MailParser } from '../../../../../src-main/core/proof/text/mail-parser';
import { readMails } from '../../../../../src-main/core/proof/text/mail-text';
import { absurdMails } from '../../../../support/evidence-inputs/absurd-mails';
import { timed } from '../../../../support/timed';

const limits = { length: 2 * 1024 * 1024 };
const read = (mail: string, chosen?: string) =>
  readMails(Buffer.from(mail, 'latin1'), chosen === undefined ? limits : { ...limits, chosen });

test.each(absurdMails)('four megabytes: $about', async ({ about, make, found }) => {
  const bytes = Buffer.from(make(), 'latin1');
  const mails = await timed(about, () => readMails(bytes, limits));
  if (found !== undefined) expect(mails.map(mailWords).join('\n')).toContain(found);
});

test('lines of a body are no steps of the parser', async () => {
  const steps = vi.spyOn(MailParser.prototype, 'processLine');
  const [mail] = await read(`Subject: Lines\r\n\r\n${'line\r\n'.repeat(700_000)}last`);
  expect(steps.mock.calls.length).toBeLessThan(20);
  expect(mail).toMatchObject({ unread: null, cut: false });
  expect(mail!.text.match(/^line$/gm)).toHaveLength(700_000);
  steps.mockRestore();
});

test('of more parts than a mail can have the first are read, and that is said', async () => {
  const parts = Array.from({ length: 30_000 }, (_, at) => `--b\r\n\r\nword ${at}\r\n`).join('');
  const [mail] = await read(`Content-Type: multipart/mixed; boundary=b\r\n\r\n${parts}`);
  expect(mail).toMatchObject({ unread: 'partly', cut: true });
  expect(mail!.text).toContain('word 19999');
});

test('a name of an encoding counts, however many parts were guessed before', async () => {
  const guessed = '--b\r\nContent-Type: text/plain\r\n\r\ngr\xfcn\r\n'.repeat(300);
  const named = '--b\r\nContent-Type: text/plain; charset=koi8-r\r\n\r\n\xd3\xcb\xcc\xc1\xc4\r\n';
  const mails = await read(`Content-Type: multipart/mixed; boundary=b\r\n\r\n${guessed}${named}${guessed}--b--`);
  expect(mails[0]!.text).toContain('склад');
  expect(mails[0]!.text.match(/grün/g)).toHaveLength(600);
  expect(mailEncoding(mails)).toEqual({ label: 'windows-1252', guessed: true });
});

test.each([
  ['line feeds', '\n'],
  ['carriage returns and line feeds', '\r\n'],
  ['carriage returns, as old Macs wrote', '\r']
])('a mail whose lines end with %s', async (_, end) => {
  const lines = [
    'Subject: Ends',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    '',
    'first',
    '',
    'second',
    '--b'
  ];
  const file = ['Content-Disposition: attachment; filename=a.txt', '', 'in the file', '--b--', 'behind all'];
  const [mail] = await read([...lines, ...file].join(end));
  expect(mail).toMatchObject({
    subject: 'Ends',
    unread: null,
    text: expect.stringContaining('first\n\nsecond') as string
  });
  expect(mail!.files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString().trim()])).toEqual([
    ['a.txt', 'in the file']
  ]);
});
