/** The user's file names: display data that must not deceive the eye, break a header or become a path. */

const MAX_LENGTH = 200;

/** Control characters, and those that turn the direction of writing round (`gpj.exe` shown as `exe.jpg`). */
const deceptive = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** The last part of a path, composed (NFC), at most 200 characters with its ending kept; `file` where nothing is left. */
export function displayName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  const clean = last.toWellFormed().replace(deceptive, '').normalize('NFC').trim();
  if (clean === '' || clean === '.' || clean === '..') return 'file';
  const characters = [...clean];
  if (characters.length <= MAX_LENGTH) return clean;
  const ending = /\.[^.]{1,15}$/.exec(clean)?.[0] ?? '';
  return characters.slice(0, MAX_LENGTH - [...ending].length).join('') + ending;
}

/** Content-Disposition with a plain name for old readers and the true one (RFC 6266, RFC 8187). */
export function contentDisposition(kind: 'inline' | 'attachment', fileName: string): string {
  const name = displayName(fileName);
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, percentEncoded);
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

const percentEncoded = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
