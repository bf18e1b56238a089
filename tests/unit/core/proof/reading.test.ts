/** Evidence as it is read in the program: mails as mails, attachments filed, encodings chosen; on a real library. */
import { expect, test } from 'vitest';
import { base64, head, html, multi, part, quoted } from '../../../support/evidence-inputs/mail-maker';
import { openTestCore, type TestCore } from '../create-core/open-test-core';

const interviewOf = async ({ call }: TestCore): Promise<string> =>
  (await call('interviews.create', { timeZone: 'UTC', company: 'Acme', role: 'Clerk' })).id;

async function filed(name: string, content: string | Uint8Array) {
  const opened = await openTestCore();
  const interviewId = await interviewOf(opened);
  const { id } = await opened.upload(interviewId, name, Buffer.from(content));
  return { ...opened, interviewId, id };
}

const pdf = '%PDF-1.4\nReturns report';
const withAttachments = (): string =>
  head(
    'Cc: Tom Berg <tom@berg.example>',
    'Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=',
    'Date: Tue, 3 Mar 2026 09:12:00 +0100'
  ) +
  multi(
    'mixed',
    'm1',
    part('text/plain; charset=utf-8', base64('Sie hat die Rückläufer halbiert.'), 'Content-Transfer-Encoding: base64'),
    part(
      'application/octet-stream; name="..\\\\folder/report.pdf"',
      base64(pdf),
      'Content-Transfer-Encoding: base64',
      'Content-Disposition: attachment; filename="../folder/report.pdf"'
    ),
    part(
      'message/rfc822',
      head('Subject: Q1/Q2: numbers') +
        multi(
          'mixed',
          'm2',
          part('text/html; charset=utf-8', html('<p>Inner <b>words</b></p><script>alert(1)</script>')),
          part('image/png', base64(Buffer.from('89504e470d0a1a0a00', 'hex')), 'Content-Transfer-Encoding: base64')
        )
    )
  );

test('a mail is read with its headers, words, forwarded mails and attachments', async () => {
  const { call, id } = await filed('mail.eml', withAttachments());
  expect((await call('evidence.get', { id })).view).toBe('mail');
  const { mails, whole, encoding } = await call('evidence.read', { id });
  expect({ whole, encoding }).toEqual({ whole: true, encoding: null });
  expect(mails).toMatchObject([
    {
      depth: 0,
      subject: 'Grüße',
      from: 'Ruth Amsel <ruth@amsel.example>',
      to: 'jo@sample.example',
      cc: 'Tom Berg <tom@berg.example>',
      date: 'Tue, 3 Mar 2026 09:12:00 +0100',
      text: 'Sie hat die Rückläufer halbiert.',
      attachments: [
        { number: 0, name: 'report.pdf', view: 'pdf', bytes: pdf.length },
        { number: 1, name: 'Q1 Q2 numbers.eml', view: 'mail' }
      ]
    },
    {
      depth: 1,
      subject: 'Q1/Q2: numbers',
      text: 'Inner words',
      attachments: [{ number: 2, name: 'attachment-3.png', view: 'image', bytes: 9 }]
    }
  ]);
});

test('an attachment is filed like a file that was dropped: once, with its kind, hash, words and interview', async () => {
  const opened = await filed('mail.eml', withAttachments());
  const { call, failure, id, interviewId } = opened;
  const report = await call('evidence.fileAttachment', { id, interviewId, number: 0 });
  expect(report).toMatchObject({
    fileName: 'report.pdf',
    mediaType: 'application/pdf',
    view: 'pdf',
    bytes: pdf.length
  });
  expect((await call('evidence.verify', { id: report.id })).state).toBe('whole');
  expect((await call('evidence.fileAttachment', { id, interviewId, number: 0 })).id).toBe(report.id);
  const inner = await call('evidence.fileAttachment', { id, interviewId, number: 1 });
  expect((await call('evidence.read', { id: inner.id })).mails?.[0]).toMatchObject({ text: 'Inner words' });
  expect((await call('evidence.list', { interviewId })).map(({ fileName }) => fileName).sort()).toEqual([
    'Q1 Q2 numbers.eml',
    'mail.eml',
    'report.pdf'
  ]);
  const attachments = (await call('evidence.read', { id })).mails?.[0]?.attachments;
  expect(attachments?.map(({ hash }) => hash)).toEqual([report.hash, inner.hash]);
  expect(await failure('evidence.fileAttachment', { id, interviewId, number: 3 })).toBe('NOT_FOUND');
  await call('trash.move', { kind: 'interview', id: interviewId });
  expect(await failure('evidence.fileAttachment', { id, interviewId, number: 0 })).toBe('NOT_FOUND');
});

const waited = async ({ call }: Pick<TestCore, 'call'>, id: string): Promise<void> => {
  await expect.poll(async () => (await call('evidence.get', { id })).words, { timeout: 30_000 }).toBe('searchable');
};

test('another encoding is chosen for a text, remembered, and search follows', async () => {
  const opened = await filed('kunden.csv', Buffer.from('Name;Ort\nSobczy\xf1ska;\xa3\xf3d\x9f\n', 'latin1'));
  const { call, id } = opened;
  await waited(opened, id);
  await call('evidence.update', { id, patch: { encoding: 'windows-1252' } });
  await waited(opened, id);
  expect(await call('evidence.read', { id })).toMatchObject({
    text: expect.stringContaining('Sobczyñska;£ódŸ'),
    encoding: { label: 'windows-1252', guessed: true }
  });
  await call('evidence.update', { id, patch: { encoding: 'windows-1250' } });
  expect((await call('evidence.get', { id })).encoding).toBe('windows-1250');
  expect((await call('evidence.read', { id })).text).toContain('Sobczyńska;Łódź');
  await waited(opened, id);
  const hits = await call('search.query', { text: 'Sobczyńska' });
  expect(JSON.stringify(hits)).toContain(id);
});

test('of a mail the choice is for the parts that name no encoding', async () => {
  const russian = Buffer.from('\xcf\xf0\xe8\xe2\xe5\xf2', 'latin1');
  const mail = Buffer.concat([
    Buffer.from(
      head('Subject: two') +
        'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n' +
        part('text/plain; charset=utf-8', quoted(Buffer.from('Grüße')), 'Content-Transfer-Encoding: quoted-printable') +
        '\r\n--b\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: 8bit\r\n\r\n'
    ),
    russian,
    Buffer.from('\r\n--b--\r\n')
  ]);
  const { call, id } = await filed('two.eml', mail);
  expect((await call('evidence.read', { id })).encoding).toMatchObject({ guessed: true });
  await call('evidence.update', { id, patch: { encoding: 'koi8-r' } });
  const read = await call('evidence.read', { id });
  expect(read.mails?.[0]?.text).toBe(`Grüße\n\n${new TextDecoder('koi8-r').decode(russian)}`);
  expect(read.encoding).toEqual({ label: 'koi8-r', guessed: true });
});

test('a mail without subject and words, an empty file, and pages as words', async () => {
  const opened = await filed('empty.eml', 'From: a@b.example\r\n\r\n');
  const { call, upload, interviewId } = opened;
  expect((await call('evidence.read', { id: opened.id })).mails).toMatchObject([
    { subject: '', from: 'a@b.example', text: '', attachments: [] }
  ]);
  const page = await upload(interviewId, 'page.html', html('<p>M&uuml;ller<wbr>werth</p><img src=x onerror=alert(1)>'));
  expect(await call('evidence.read', { id: page.id })).toMatchObject({
    text: 'Müllerwerth',
    mails: null,
    unread: null
  });
  const utf16 = await upload(interviewId, 'a.csv', Buffer.from('Name;Menge\nZoë;4\n', 'utf16le'));
  expect((await call('evidence.read', { id: utf16.id })).text).toBe('Name;Menge\nZoë;4');
});

test('a mail of many parts is listed within limits', async () => {
  const parts = Array.from({ length: 2_500 }, (_, at) =>
    part('text/plain', 'x', `Content-Disposition: attachment; filename="${at}.txt"`)
  );
  const { call, id } = await filed('many.eml', head('Subject: many') + multi('mixed', 'z', ...parts));
  const { mails, whole } = await call('evidence.read', { id });
  expect(mails?.[0]?.attachments).toHaveLength(2_000);
  expect(whole).toBe(false);
});

const plan = part(
  'application/pdf; name="plan.pdf"',
  base64(pdf),
  'Content-Transfer-Encoding: base64',
  'Content-Disposition: attachment; filename="plan.pdf"'
);
const wrapped = (type: string, name: string): string =>
  part(`${type}; name="${name}"`, base64(Buffer.from('223e9f780100', 'hex')), 'Content-Transfer-Encoding: base64');
const within = (depth: number): string =>
  depth === 0
    ? `${head('Subject: inmost')}Content-Type: text/plain\r\n\r\nx`
    : head(`Subject: ${depth}`) + multi('mixed', `d${depth}`, part('message/rfc822', within(depth - 1)));

test.each([
  ['Outlook’s winmail.dat', wrapped('application/ms-tnef', 'winmail.dat'), 'packed'],
  ['a signed part', wrapped('application/pkcs7-mime; smime-type=signed-data', 'smime.p7m'), 'packed'],
  ['more words than are read', part('text/plain', 'word '.repeat(1_800_000)), 'long'],
  ['mails too deep in one another', part('message/rfc822', within(11)), 'deep'],
  ['nothing', '', null]
])('why parts of a mail are missing is said, and its whole attachments are filed: %s', async (_, more, why) => {
  const mail = head('Subject: with a plan') + multi('mixed', 'b1', part('text/plain', 'Here it is.'), plan, more);
  const { call, id, interviewId } = await filed('mail.eml', mail);
  const { mails } = await call('evidence.read', { id });
  const reasons = mails!.map(({ missing }) => missing).filter((missing) => missing !== null);
  expect(reasons).toEqual(why === null ? [] : [why]);
  const number = mails![0]!.attachments.find(({ name }) => name === 'plan.pdf')!.number;
  expect(await call('evidence.fileAttachment', { id, interviewId, number })).toMatchObject({
    fileName: 'plan.pdf',
    bytes: pdf.length
  });
});
