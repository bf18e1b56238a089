import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openTestCore } from './core/create-core/open-test-core';
const H = '/srv/heldout/';
const sleep = (n: number) => new Promise((r) => setTimeout(r, n));
async function settled(t: any, text: string) {
  for (let i = 0; i < 200; i++) { const r: any = await t.call('search.query', { text }); if (r.unread === 0) return r; await sleep(100); }
  throw new Error('never read');
}
test('files', async () => {
  const t: any = await openTestCore();
  const manifest = JSON.parse(readFileSync(H + 'manifest.json', 'utf8'));
  let right = 0, wrong: string[] = [], total = 0, filesRight = 0;
  const up: Record<string, any> = {}; 
  const interview: any = await t.call('interviews.create', { timeZone: 'Europe/Berlin' });
  for (const m of manifest) {
    try { up[m.file] = await t.upload(interview.id, m.file, new Uint8Array(readFileSync(H + 'files/' + m.file))); } catch (e: any) { wrong.push(m.file + ' upload: ' + e.message); }
  }
  await settled(t, 'zzqq');
  for (const m of manifest) {
    let ok = true; const id = up[m.file]?.id;
    const hit = async (w: string) => { const r: any = await t.call('search.query', { text: w, limit: 100 }); return JSON.stringify(r.hits).includes(id); };
    for (const w of m.found) { total++; if (await hit(w)) right++; else { ok = false; wrong.push(m.file + ' misses ' + w); } }
    for (const w of m.notFound) { total++; if (!(await hit(w))) right++; else { ok = false; wrong.push(m.file + ' finds ' + w); } }
    if (m.unread) { total++; const e: any = await t.call('evidence.get', { id }).catch((x: any) => x); if (JSON.stringify(e).includes(m.unread)) right++; else { ok = false; wrong.push(m.file + ' not ' + m.unread + ' ' + JSON.stringify(e).slice(0, 600)); } }
    if (ok) filesRight++;
  }
  console.log('FILES', filesRight, 'of', manifest.length, '; words', right, 'of', total, '\n' + wrong.join('\n'));
}, 300000);
test('search', async () => {
  const pairs: [string, string, number][] = JSON.parse(readFileSync(H + 'search.json', 'utf8'));
  const texts = [...new Set(pairs.map((p) => p[0]))];
  const t: any = await openTestCore();
  const interview: any = await t.call('interviews.create', { timeZone: 'Europe/Berlin' });
  const ids: Record<string, string> = {};
  for (const [i, text] of texts.entries()) ids[text] = (await t.upload(interview.id, `q${i}.txt`, new TextEncoder().encode(text))).id;
  await settled(t, 'zzqq');
  let right = 0; const wrong: string[] = [];
  for (const [text, q, yes] of pairs) {
    let hit: any; try { hit = JSON.stringify((await t.call('search.query', { text: q, limit: 100 }) as any).hits).includes(ids[text]!); } catch (e: any) { hit = e.message; }
    if (hit === Boolean(yes)) right++; else wrong.push(`${q} in ${text}: ${hit}, want ${Boolean(yes)}`);
  }
  console.log('SEARCH', right, 'of', pairs.length, '\n' + wrong.join('\n'));
}, 300000);
