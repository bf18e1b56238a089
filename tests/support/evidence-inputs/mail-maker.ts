/** Builds the pieces of mails of which the inputs are made. */
import { bytesOf } from './input';

export const head = (...lines: string[]): string =>
  ['From: Ruth Amsel <ruth@amsel.example>', 'To: jo@sample.example', ...lines, 'MIME-Version: 1.0'].join('\r\n') +
  '\r\n';
export const part = (type: string, body: string, ...more: string[]): string =>
  [`Content-Type: ${type}`, ...more, '', body].join('\r\n');
export const multi = (kind: string, boundary: string, ...parts: string[]): string =>
  [
    `Content-Type: multipart/${kind}; boundary="${boundary}"`,
    '',
    ...parts.map((each) => `--${boundary}\r\n${each}`),
    `--${boundary}--`,
    ''
  ].join('\r\n');
export const base64 = (bytes: string | Uint8Array): string =>
  Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n');
export const quoted = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(
      /[^\x20-\x3c\x3e-\x7e\r\n]/g,
      (sign) => `=${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
    );
export const html = (body: string, more = ''): string => `<html><head>${more}</head><body>${body}</body></html>`;

export const stub = (plain: string, page: string): Uint8Array =>
  bytesOf(
    head('Subject: Reference'),
    multi('alternative', 'x1', part('text/plain; charset=utf-8', plain), part('text/html; charset=utf-8', page))
  );
export const nested = (depth: number, words: string): string => {
  let inner = part('text/plain', words);
  for (let level = 0; level < depth; level += 1) inner = multi('mixed', `deep${level}x`, inner);
  return inner;
};
