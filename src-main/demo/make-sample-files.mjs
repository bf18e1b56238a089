/**
 * Makes the sample's evidence anew: a two-page report, a training record as a picture, a short recording with its transcript.
 * Needs Chromium, espeak-ng and ffmpeg; run it by hand after changing a text here: `node src-main/demo/make-sample-files.mjs`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const target = join(import.meta.dirname, '../../resources/sample');
const work = mkdtempSync(join(tmpdir(), 'sample-files-'));

const style = `
  @page { size: A4; margin: 22mm 24mm }
  body { font: 11pt/1.5 'Liberation Sans', Arial, sans-serif; color: #1d2733; margin: 0 }
  h1 { font-size: 20pt; margin: 0 0 2mm } h2 { font-size: 13pt; margin: 9mm 0 2mm }
  .meta { color: #5b6875; margin: 0 0 8mm } section + section { break-before: page }
  table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums }
  th, td { text-align: right; padding: 1.6mm 2mm; border-bottom: 0.3mm solid #d5dbe1 } th:first-child, td:first-child { text-align: left }
  .sum { border-left: 1.2mm solid #2f6f73; padding: 2mm 4mm; background: #f1f5f5 } svg { width: 100%; height: auto }`;

const weeks = [
  ['2 March', 9.1, 1180],
  ['9 March', 8.4, 1240],
  ['16 March', 7.2, 1310],
  ['30 March', 5.3, 1395],
  ['13 April', 3.6, 1420],
  ['27 April', 2.7, 1450],
  ['11 May', 2.2, 1465],
  ['25 May', 2.0, 1470]
];
const bars = weeks
  .map(
    (
      [, days],
      at
    ) => `<rect x="${30 + at * 70}" y="${150 - days * 14}" width="44" height="${days * 14}" fill="#2f6f73"/>
  <text x="${52 + at * 70}" y="${144 - days * 14}" font-size="12" text-anchor="middle">${days.toFixed(1)}</text>`
  )
  .join('');
const report = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Returns report, spring 2026</title><style>${style}</style></head><body>
<section><h1>Returns report, spring 2026</h1><p class="meta">Brackwater Depot · evening shift · week of 2 March to week of 25 May 2026</p>
<p class="sum">The wait for a returned parcel fell from 9.1 days to 2.0 days, that is by 78%, while the number of parcels rose by a quarter.</p>
<h2>Days a parcel waited, by week</h2>
<svg viewBox="0 0 600 170" role="img" aria-label="The wait fell every week, from 9.1 to 2.0 days"><line x1="20" y1="150" x2="590" y2="150" stroke="#8896a3"/>${bars}</svg>
<table><thead><tr><th>Week of</th><th>Days waited</th><th>Parcels closed</th></tr></thead><tbody>
${weeks.map(([week, days, parcels]) => `<tr><td>${week}</td><td>${days.toFixed(1)}</td><td>${parcels.toLocaleString('en-GB')}</td></tr>`).join('')}</tbody></table>
<h2>What was changed</h2><p>Since 2 March parcels are sorted by fault and no longer by customer. Two people open and sort before the line begins. The day’s count stands on a board at the gate.</p></section>
<section><h2>People on the shift</h2><p>The evening shift has 14 people, led by N. Ferreira since October 2024.</p>
<table><thead><tr><th>Station</th><th>People</th><th>Can drive the forklift</th></tr></thead><tbody>
<tr><td>Opening and sorting</td><td>2</td><td>1</td></tr><tr><td>Inspection</td><td>7</td><td>2</td></tr><tr><td>Repacking</td><td>3</td><td>1</td></tr><tr><td>Dispatch</td><td>2</td><td>2</td></tr></tbody></table>
<h2>Absence</h2><p>Sick days at the whole site fell by 33% against the spring before. Figures by shift are not kept.</p>
<p class="meta">Signed: I. Moreau, depot manager, 1 June 2026</p></section></body></html>`;

const record = `<!doctype html><html lang="en"><head><meta charset="utf-8"><style>
  body { margin: 0; font: 22px/1.5 'Liberation Sans', Arial, sans-serif; color: #1d2733; background: #fff; width: 1000px; height: 520px; box-sizing: border-box; padding: 60px 70px; border: 14px double #2f6f73 }
  h1 { font: 600 44px/1.2 'Liberation Serif', Georgia, serif; margin: 0 0 8px } p { margin: 6px 0 } ol { columns: 2; margin: 18px 0 28px; line-height: 1.9 } .small { color: #5b6875; font-size: 18px }</style></head><body>
<h1>Training record</h1><p class="small">Forklift truck, counterbalance, up to 3 tonnes · Brackwater Depot · 14 November 2025</p>
<p>Trained by <strong>Nadia Ferreira</strong>. These 6 people passed the test at the first try:</p>
<ol><li>A. Lindgren</li><li>J. Okoro</li><li>P. Castellani</li><li>S. Whitcombe</li><li>M. Haddad</li><li>T. Virtanen</li></ol>
<p>Examined by R. Beckett, Low Moor Training Ltd</p><p class="small">Record 2025-311 · kept by the depot office until November 2030</p></body></html>`;

/** Speaker, voice, words. */
const lines = [
  ['Marta Lindqvist', 'en-gb+f3', 'Where did you take charge and do something in a way of your own?'],
  ['Nadia Ferreira', 'en-gb+f4', 'Yes. Well. We had a lot of returns in the spring. It was quite a mess, really.'],
  ['Nadia Ferreira', 'en-gb+f4', 'And then we, we sorted them differently, and it got better. A good bit better.'],
  ['Marta Lindqvist', 'en-gb+f3', 'How much better was it, roughly?'],
  ['Nadia Ferreira', 'en-gb+f4', 'I would have to look that up. Days. It was days, not weeks.'],
  ['Tom Achebe', 'en-gb+m3', 'And how many people have you led? What do you do when somebody is always late?'],
  ['Nadia Ferreira', 'en-gb+f4', 'It is the evening shift. I talk to them. Mostly I just talk to them.']
];

async function pictures() {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width: 1000, height: 520 } });
  await page.setContent(report);
  await page.pdf({ path: join(target, 'returns-report.pdf'), preferCSSPageSize: true, tagged: true, outline: true });
  await page.setContent(record);
  await page.screenshot({ path: join(target, 'training-record.png') });
  await browser.close();
}

const time = (seconds) => new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23);

function speech() {
  const parts = lines.map(([, voice, words], at) => {
    const file = join(work, `${at}.wav`);
    execFileSync('espeak-ng', ['-v', voice, '-s', '150', '-g', '4', '-w', file, words]);
    return { file, seconds: (statSync(file).size - 44) / (22_050 * 2) };
  });
  const pause = 0.6;
  const inputs = parts.flatMap(({ file }) => ['-i', file]);
  const padded = parts.map((_, at) => `[${at}]apad=pad_dur=${pause}[p${at}]`).join(';');
  const joined = `${padded};${parts.map((_, at) => `[p${at}]`).join('')}concat=n=${parts.length}:v=0:a=1`;
  const opus = ['-c:a', 'libopus', '-b:a', '20k', '-application', 'voip', '-map_metadata', '-1'];
  const output = [...opus, '-y', join(target, 'interview.ogg')];
  execFileSync('ffmpeg', ['-loglevel', 'error', ...inputs, '-filter_complex', joined, ...output]);
  let from = 0;
  const cues = parts.map(({ seconds }, at) => {
    const [speaker, , words] = lines[at];
    const cue = `${time(from)} --> ${time(from + seconds)}\n<v ${speaker}>${words}</v>`;
    from += seconds + pause;
    return cue;
  });
  writeFileSync(join(target, 'interview.vtt'), `WEBVTT\n\n${cues.join('\n\n')}\n`);
}

try {
  await pictures();
  speech();
} finally {
  rmSync(work, { recursive: true, force: true });
}
