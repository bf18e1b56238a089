/** Mails of about four megabytes that no person writes: each has too many of one thing that a reader pays for. */
import { base64 } from './mail-maker';

const megabyte = 1024 * 1024;
const head = 'Subject: Absurd\r\n\r\n';
const mixed = 'Content-Type: multipart/mixed; boundary=b\r\n';
const part = (type: string, words: string): string => `--b\r\nContent-Type: ${type}\r\n\r\n${words}\r\n`;
const nested = (count: number, kind = 'mixed'): string =>
  Array.from({ length: count }, (_, at) => `Content-Type: multipart/${kind}; boundary=b${at}\r\n\r\n--b${at}`).join(
    '\r\n'
  ) + '\r\nContent-Type: text/plain\r\n\r\n';
const encoded = (encoding: string, body: string): string => `Content-Transfer-Encoding: ${encoding}\r\n${head}${body}`;
const list = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join('');

interface AbsurdMail {
  about: string;
  /** As Latin-1. */
  make: () => string;
  /** Words that are found all the same. */
  found?: string;
}

export const absurdMails: readonly AbsurdMail[] = [
  { about: 'nothing but line feeds', make: () => '\n'.repeat(4 * megabyte) },
  { about: 'a body of line feeds', make: () => `${head}${'\n'.repeat(4 * megabyte)}behind`, found: 'behind' },
  { about: 'a body of line ends', make: () => `${head}${'\r\n'.repeat(2 * megabyte)}behind`, found: 'behind' },
  { about: 'a body of carriage returns', make: () => `${head}${'\r'.repeat(4 * megabyte)}behind`, found: 'behind' },
  { about: 'nothing but carriage returns', make: () => '\r'.repeat(4 * megabyte) },
  { about: 'nothing but blanks', make: () => ' '.repeat(4 * megabyte) },
  { about: 'lines of one blank', make: () => `${head}${' \n'.repeat(2 * megabyte)}behind`, found: 'behind' },
  { about: 'lines of one letter', make: () => `${head}${'a\n'.repeat(2 * megabyte)}` },
  {
    about: 'lines of two dashes',
    make: () => `${mixed}${head}--b\r\n\r\nword\r\n${'--\r\n'.repeat(megabyte)}`,
    found: 'word'
  },
  {
    about: 'lines that are nearly boundaries',
    make: () => `${mixed}${head}--b\r\n\r\nword\r\n${'--bb\r\n'.repeat(700_000)}`,
    found: 'word'
  },
  { about: 'only headers', make: () => list(300_000, (at) => `X-H${at}: a\r\n`) },
  { about: 'a header in a million lines', make: () => `Subject: Long\r\n${' b\r\n'.repeat(megabyte)}\r\nbehind` },
  { about: 'a header of four megabytes', make: () => `Subject: ${'a'.repeat(4 * megabyte)}\r\n\r\nbehind` },
  { about: 'a header of encoded words', make: () => `Subject: ${'=?utf-8?q?a?= '.repeat(250_000)}\r\n\r\nbehind` },
  { about: 'half a million people', make: () => `To: ${'a@b.c, '.repeat(500_000)}\r\n\r\nbehind` },
  { about: 'groups of people within groups', make: () => `To: ${'g:'.repeat(500_000)}\r\n\r\nbehind`, found: 'behind' },
  {
    about: 'a hundred thousand parameters',
    make: () => `Content-Disposition: attachment; ${list(100_000, (at) => `filename*${at}*=%41; `)}\r\n\r\nbehind`,
    found: 'behind'
  },
  { about: 'base64 in one line', make: () => encoded('base64', 'd29yZ'.padEnd(4 * megabyte, 'A')), found: 'wor' },
  {
    about: 'base64 in lines of one letter',
    make: () => encoded('base64', 'd\n2\n9\ny\nZ\nC\nA\ng\n'.repeat(300_000)),
    found: 'word'
  },
  {
    about: 'quoted-printable, every line goes on',
    make: () => encoded('quoted-printable', `${'=\r\n'.repeat(1_300_000)}behind`),
    found: 'behind'
  },
  { about: 'quoted-printable, letter by letter', make: () => encoded('quoted-printable', 'a=\r\n'.repeat(megabyte)) },
  { about: 'quoted-printable, equals signs', make: () => encoded('quoted-printable', '='.repeat(4 * megabyte)) },
  {
    about: 'flowed text of a million lines',
    make: () => `Content-Type: text/plain; format=flowed\r\n${head}${'a \r\n'.repeat(megabyte)}behind`,
    found: 'behind'
  },
  { about: 'half a million empty parts', make: () => `${mixed}${head}${'--b\r\n\r\n'.repeat(500_000)}` },
  { about: 'boundaries only', make: () => `${mixed}${head}${'--b\r\n'.repeat(700_000)}` },
  {
    about: 'parts of words',
    make: () => `${mixed}${head}${part('text/plain', 'word and word').repeat(80_000)}`,
    found: 'word and word'
  },
  {
    about: 'parts that are pages',
    make: () => `${mixed}${head}${part('text/html', '<p>word and word</p>').repeat(70_000)}`,
    found: 'word and word'
  },
  {
    about: 'parts in letters that must be guessed',
    make: () => `${mixed}${head}${part('text/plain', 'gr\xfcn und sch\xf6n').repeat(80_000)}`,
    found: 'grün und schön'
  },
  {
    about: 'thousands of attachments',
    make: () =>
      `${mixed}${head}${list(60_000, (at) => `--b\r\nContent-Disposition: attachment; filename=${at}.txt\r\n\r\nx\r\n`)}`,
    found: '19.txt'
  },
  {
    about: 'thousands of mails within it',
    make: () => `${mixed}${head}${part('message/rfc822', 'Subject: Inner\r\n\r\nx').repeat(60_000)}`,
    found: 'Inner'
  },
  {
    about: 'thousands of forms of the same',
    make: () =>
      `Content-Type: multipart/alternative; boundary=b\r\n${head}${part('text/plain', 'word').repeat(90_000)}`,
    found: 'word'
  },
  { about: 'parts within parts, sixty thousand deep', make: () => `Subject: Deep\r\n${nested(60_000)}`, found: 'Deep' },
  {
    about: 'parts ninety deep, with lines that are nearly boundaries',
    make: () => `${nested(90)}word\r\n${'--x\r\n'.repeat(800_000)}`,
    found: 'word'
  },
  {
    about: 'forms within forms, ninety deep',
    make: () => `${nested(90, 'alternative')}${'word after word\r\n'.repeat(200_000)}`,
    found: 'word after word'
  },
  {
    about: 'mails within mails, and line ends in the last',
    make: () =>
      `${'Content-Type: message/rfc822\r\n\r\n'.repeat(40)}Subject: Inner\r\n\r\n${'a\n'.repeat(2 * megabyte)}`
  },
  {
    about: 'a folder of eighty thousand mails',
    make: () => 'From a@b Mon Jan 1 00:00:00 2024\nSubject: Small\n\nx\n'.repeat(80_000),
    found: 'Small'
  },
  {
    about: 'a folder of marked lines',
    make: () => `From a@b Mon Jan 1 00:00:00 2024\n\n${'>From \n'.repeat(600_000)}`
  },
  { about: 'a page of tags', make: () => `Content-Type: text/html\r\n${head}${'<div>'.repeat(800_000)}` },
  {
    about: 'a page of line ends',
    make: () => `Content-Type: text/html\r\n${head}${'\n'.repeat(4 * megabyte)}word`,
    found: 'word'
  },
  { about: 'a page of cells', make: () => `Content-Type: text/html\r\n${head}${'<td>a</td>'.repeat(400_000)}` },
  { about: 'zeros', make: () => `${head}${'\0'.repeat(4 * megabyte)}` },
  { about: 'bytes that are no letters', make: () => `${head}${'\xff'.repeat(4 * megabyte)}` },
  {
    about: 'an attachment of four megabytes',
    make: () =>
      `${mixed}${head}${part('text/plain', 'word')}--b\r\nContent-Type: image/png; name=a.png\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(Buffer.alloc(3 * megabyte, 7)).toString()}\r\n--b--`,
    found: 'a.png'
  }
];
