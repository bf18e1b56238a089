/** The e-mail, read back by another library than the one that wrote it. */
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { makeEml, type Mail } from '../../../../src-main/core/outputs/eml';

const mail = (given: Partial<Mail> = {}): Mail => ({
  to: { name: 'Marta Lindqvist', address: 'm.lindqvist@halden-rowe.example' },
  subject: 'Adding to our interview',
  text: 'Dear Marta,\n\nThank you: my letter is attached.\n\nKind regards\nAsha',
  language: 'en-GB',
  attachments: [
    { fileName: 'Letter.pdf', mediaType: 'application/pdf', bytes: new TextEncoder().encode('%PDF-1.7 x') }
  ],
  date: new Date('2026-11-23T10:00:00Z'),
  ...given
});
const read = async (given: Partial<Mail> = {}) => PostalMime.parse(await makeEml(mail(given)));

test('it is unsent, addressed, and holds text, HTML and files', async () => {
  const parsed = await read();
  expect(parsed.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
  expect(parsed.to).toEqual([{ name: 'Marta Lindqvist', address: 'm.lindqvist@halden-rowe.example' }]);
  expect(parsed.subject).toBe('Adding to our interview');
  expect(parsed.date).toBe('2026-11-23T10:00:00.000Z');
  expect(parsed.text?.trim()).toBe('Dear Marta,\n\nThank you: my letter is attached.\n\nKind regards\nAsha');
  expect(parsed.html).toContain('Kind regards<br>');
  expect(parsed.attachments).toMatchObject([
    { filename: 'Letter.pdf', mimeType: 'application/pdf', disposition: 'attachment' }
  ]);
  expect(new TextDecoder().decode(parsed.attachments[0]!.content as ArrayBuffer)).toBe('%PDF-1.7 x');
});

test('its parts nest as mail programs expect, and its lines are short and end with CRLF', async () => {
  const raw = new TextDecoder().decode(await makeEml(mail({ text: `${'long '.repeat(400)}\n\nü` })));
  const types = [...raw.matchAll(/^Content-Type: ([a-z]+\/[a-z-]+)/gm)].map(([, type]) => type);
  expect(types).toEqual(['multipart/mixed', 'multipart/alternative', 'text/plain', 'text/html', 'application/pdf']);
  expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
  expect(raw).toMatch(/^MIME-Version: 1\.0\r$/m);
});

test('names, subjects and file names in any script come back as they were', async () => {
  const fileName = '1 Zeugnis – Größe “ä” 感谢 שלום.pdf';
  const parsed = await read({
    to: { name: 'Jürgen “Jo” Müller, Sr.', address: 'j@example.org' },
    subject: 'Ergänzung zu unserem Gespräch über die Leitung der Spätschicht 感谢',
    text: 'Größe: 感谢 👩‍🚀\n\nשלום',
    attachments: [{ fileName, mediaType: 'application/pdf', bytes: new Uint8Array([1, 2, 3]) }]
  });
  expect(parsed.to?.[0]).toEqual({ name: 'Jürgen “Jo” Müller, Sr.', address: 'j@example.org' });
  expect(parsed.subject).toBe('Ergänzung zu unserem Gespräch über die Leitung der Spätschicht 感谢');
  expect(parsed.text?.trim()).toBe('Größe: 感谢 👩‍🚀\n\nשלום');
  expect(parsed.attachments[0]?.filename).toBe(fileName);
});

test('no line of a header can be smuggled in', async () => {
  const parsed = await read({
    subject: 'Hello\r\nBcc: thief@example.org',
    to: { name: 'A\nBcc: b@example.org', address: 'a@example.org' }
  });
  expect(parsed.headers.map(({ key }) => key)).not.toContain('bcc');
  expect(parsed.subject).toBe('Hello Bcc: thief@example.org');
});

test('a language that is none is no markup and no header', async () => {
  const parsed = await read({ language: 'en"><script>\r\nBcc: x@a.example' });
  expect(parsed.html).toContain('<html lang="en">');
  expect(parsed.headers.find(({ key }) => key === 'content-language')?.value).toBe('en');
});

test('without a person it has no To line, and nobody is made up', async () => {
  const parsed = await read({ to: null });
  expect(parsed.headers.map(({ key }) => key)).not.toContain('to');
  expect(parsed.headers.map(({ key }) => key)).not.toContain('from');
});

test('text that looks like markup stays text in the HTML part', async () => {
  const { html } = await read({ text: 'See <script>alert(1)</script> & https://example.org' });
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; <a href="https://example.org"');
});
