import { expect, test } from 'vitest';
import { mediaTypeOf, servedType } from '../../../../src-main/core/files/media-type';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const png = bytes('\x89PNG\r\n\x1a\n....');

test.each([
  ['reference.pdf', bytes('%PDF-1.7\n'), 'application/pdf'],
  ['reference.pdf', bytes('MZ\x90\0'), 'application/octet-stream'],
  ['reference.txt', bytes('%PDF-1.7\n'), 'application/pdf'],
  ['photo.png', png, 'image/png'],
  ['photo.jpg', png, 'image/png'],
  ['photo.JPEG', bytes('\xff\xd8\xff\xe0'), 'image/jpeg'],
  ['pixel.gif', bytes('GIF89a'), 'image/gif'],
  ['photo.webp', bytes('RIFF\0\0\0\0WEBPVP8 '), 'image/webp'],
  ['voice.wav', bytes('RIFF\0\0\0\0WAVEfmt '), 'audio/wav'],
  ['voice.mp3', bytes('ID3\x04'), 'audio/mpeg'],
  ['voice.mp3', bytes('\xff\xfb\x90\x00'), 'audio/mpeg'],
  ['voice.mp3', bytes('hello'), 'application/octet-stream'],
  ['voice.ogg', bytes('OggS\0'), 'audio/ogg'],
  ['call.mp4', bytes('\0\0\0\x20ftypisom'), 'video/mp4'],
  ['voice.m4a', bytes('\0\0\0\x20ftypM4A '), 'audio/mp4'],
  ['call.webm', bytes('\x1a\x45\xdf\xa3'), 'video/webm'],
  ['archive.zip', bytes('PK\x03\x04'), 'application/zip'],
  ['letter.docx', bytes('PK\x03\x04'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['letter.pdf', bytes('PK\x03\x04'), 'application/zip'],
  ['notes.md', bytes('# Notes'), 'text/markdown'],
  ['page.html', bytes('<script>'), 'text/html'],
  ['README', bytes('Grüße'.normalize()), 'application/octet-stream'],
  ['README', bytes('plain words'), 'text/plain'],
  ['unknown.xyz1', bytes('\0\x01'), 'application/octet-stream'],
  ['empty', new Uint8Array(), 'text/plain']
])('%s', (name, start, type) => {
  expect(mediaTypeOf(name, start)).toBe(type);
});

test.each([
  ['image/svg+xml', 'text/plain; charset=utf-8', true],
  ['text/html', 'text/plain; charset=utf-8', true],
  ['application/xhtml+xml', 'text/plain; charset=utf-8', true],
  ['application/xml', 'text/plain; charset=utf-8', true],
  ['text/javascript', 'text/plain; charset=utf-8', true],
  ['application/pdf', 'application/pdf', true],
  ['audio/mpeg', 'audio/mpeg', true],
  ['video/mp4', 'video/mp4', true],
  ['application/zip', 'application/octet-stream', false],
  ['application/x-shockwave-flash', 'application/octet-stream', false],
  ['audio/x\r\nset-cookie: a', 'application/octet-stream', false]
])('%s goes out as %s', (mediaType, type, canShow) => {
  expect(servedType(mediaType)).toEqual({ type, canShow });
});
