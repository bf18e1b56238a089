import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { test } from 'vitest';
import { makePacket } from '../../src-main/core/packet/make-packet';
import { labelsOf, partOf } from './core/packet/make-pdfs';
import { temporaryFolder } from './core/create-core/open-test-core';
const H = '/srv/heldout/pdf/';
test('pdf', async () => {
  const folder = await temporaryFolder(); mkdirSync('/srv/heldout/out', { recursive: true });
  const manifest = JSON.parse(readFileSync(H + 'manifest.json', 'utf8'));
  const wrong: string[] = []; let right = 0;
  for (const m of manifest) {
    const bad: string[] = [];
    try {
      const part = partOf(folder, new Uint8Array(readFileSync(H + m.file)), { title: 'Held', pages: [1] });
      const made: any = await makePacket({ paper: 'A4', language: 'en', letter: null, labels: await labelsOf(['Enclosure 1']), parts: [part] } as any);
      const info = JSON.stringify({ refused: made.refused, pictured: made.pictured });
      if (made.refused.length) bad.push('refused ' + info);
      else {
      const f = '/srv/heldout/out/' + m.file; writeFileSync(f, made.bytes);
      try { execFileSync('qpdf', ['--check', f]); } catch (e: any) { bad.push('qpdf'); }
      const text = execFileSync('pdftotext', [f, '-'], { encoding: 'utf8' });
      for (const w of m.inn) if (!text.includes(w)) bad.push('text misses ' + w + ' ' + info);
      for (const w of m.nin) if (text.includes(w) || readFileSync(f).includes(w)) bad.push('has ' + w);
      execFileSync('pdftoppm', ['-r', '72', '-singlefile', f, f.replace('.pdf', '')]);
      const b = readFileSync(f.replace('.pdf', '.ppm')); const [head, w, h] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(b.toString('latin1', 0, 40))! as any; const W = +w, Hh = +h, o = head.length;
      const count = (r: number[], test: (R: number, G: number, B: number) => boolean, grow: number) => { let n = 0; for (let y = Math.max(0, r[1]! - grow); y < Math.min(Hh, r[3]! + grow); y++) for (let x = Math.max(0, r[0]! - grow); x < Math.min(W, r[2]! + grow); x++) { const i = o + 3 * (y * W + x); if (test(b[i]!, b[i + 1]!, b[i + 2]!)) n++; } return n; };
      for (const r of m.dark) if (count(r, (R, G, B) => R + G + B < 380, 12) < 12) bad.push('not dark ' + r);
      for (const r of m.light) if (count(r, (R, G, B) => R + G + B < 380, 0) > 3) bad.push('not light ' + r);
      const colors: any = { red: (R: number, G: number, B: number) => R > 150 && G < 130 && B < 130, yellow: (R: number, G: number, B: number) => R > 180 && G > 180 && B < 140, bluish: (R: number, G: number, B: number) => B > R + 60 };
      for (const r of m.color) if (count(r, colors[r[4]], 8) < 20) bad.push('no ' + r[4] + ' ' + r);
      }
    } catch (e: any) { bad.push('threw ' + e.message); }
    if (bad.length) wrong.push(m.file + ': ' + bad.join('; ')); else right++;
  }
  console.log('PDF', right, 'of', manifest.length, '\n' + wrong.join('\n'));
}, 600000);
