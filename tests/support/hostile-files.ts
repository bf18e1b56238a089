/** Files that cost a naive reader all its memory or time: made on the spot, small where a small file does the harm. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import { zipOf } from './office-files';

/** A Word document of a few hundred kilobytes whose text unpacks to 300 MB. */
export const docxBomb = (): Buffer =>
  zipOf({ 'word/document.xml': Buffer.concat([Buffer.from('<w:t>'), Buffer.alloc(300 * 1024 * 1024, 65)]) });

/** XML whose ten entities would grow to a billion words (“billion laughs”), as a Word document's text. */
export const laughingDocx = (): Buffer => zipOf({ 'word/document.xml': laughingXml });

export const laughingXml = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from(
  { length: 9 },
  (_, index) => `<!ENTITY lol${index + 1} "${`&lol${index || ''};`.repeat(10)}">`
).join('')}]><lolz><p>before</p>&lol9;<p>behind</p></lolz>`;

/** Groups within groups, a million deep, with a word at the bottom. */
export const nestedRtf = (): string => `{\\rtf1 ${'{\\b '.repeat(1_000_000)}bottom${'}'.repeat(1_000_000)} behind}`;

/** An e-mail of 10,000 parts beside each other; the last one is the text. */
export const mailOfManyParts = (): string =>
  [
    'Subject: Many parts',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    ...Array.from({ length: 9_999 }, (_, index) => `--b\r\nContent-Type: image/png; name=${index}.png\r\n\r\nAAAA`),
    '--b\r\nContent-Type: text/plain\r\n\r\nlast words',
    '--b--'
  ].join('\r\n');

/** An e-mail of 10,000 parts in each other. */
export const mailOfDeepParts = (): string =>
  [
    'Subject: Deep parts',
    ...Array.from(
      { length: 10_000 },
      (_, index) => `Content-Type: multipart/mixed; boundary=b${index}\r\n\r\n--b${index}`
    ),
    'Content-Type: text/plain\r\n\r\nbottom'
  ].join('\r\n');

/** A table of `megabytes`, written row by row. */
export function writeLargeCsv(path: string, megabytes: number): string {
  const row = 'night shift,412 kg,284 kg,Brackwater bakery,2024-06-30\n';
  const block = Buffer.from(row.repeat(Math.floor((1024 * 1024) / row.length)));
  const file = openSync(path, 'w');
  writeSync(file, 'shift,before,after,place,day\n');
  for (let written = 0; written < megabytes; written += 1) writeSync(file, block);
  closeSync(file);
  return path;
}

/** A PDF from its objects, the first of them the catalog. */
function pdfFrom(objects: readonly (string | Buffer)[]): Buffer {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const places: number[] = [];
  let at = pieces[0]!.length;
  for (const [index, object] of objects.entries()) {
    const piece = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]);
    places.push(at);
    pieces.push(piece);
    at += piece.length;
  }
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([...pieces, Buffer.from(end)]);
}

const catalog = '<< /Type /Catalog /Pages 2 0 R >>';

/** Its page tree holds itself, and claims a thousand pages. */
export const pdfWithPageLoop = (): Buffer =>
  pdfFrom([
    catalog,
    '<< /Type /Pages /Kids [3 0 R] /Count 1000 /MediaBox [0 0 595 842] >>',
    '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 3 0 R] /Count 1000 >>'
  ]);

/** One page whose content of a megabyte unpacks to `megabytes` of text to show. */
export function pdfBomb(megabytes: number): Buffer {
  const content = deflateSync(Buffer.alloc(megabytes * 1024 * 1024, 'BT /F1 12 Tf (x) Tj ET\n'));
  return pdfFrom([
    catalog,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    Buffer.concat([
      Buffer.from(`<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n`),
      content,
      Buffer.from('\nendstream')
    ]),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
  ]);
}

/** A whole and honest PNG of one colour, `width` × `height`: 300 megapixels fit into 40 kilobytes of file. */
export function pngOfOneColour(width: number, height: number): Buffer {
  // One bit a pixel, all black: every row is zeros, its filter byte too.
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height), { level: 9 });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 1;
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0))
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
