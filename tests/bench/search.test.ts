/**
 * Search as somebody types it, through the core's operation, in turns with the plain SQL that gives the newest twenty hits of the same
 * words; and how long another request waits meanwhile. Printed to be looked at: nothing fails on a time.
 * `ROWS=100000 LIMIT=12 npm run bench -- tests/bench/search.test.ts` takes another size and another number of hits.
 */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, onTestFinished, test, vi } from 'vitest';
import { readQuestion } from '../../src-main/core/search/match';
import { openTestCore, temporaryFolder, type TestCore } from '../unit/core/create-core/open-test-core';
import { largeTable, rowsEach } from '../support/large-library';
import { filled, ready } from './large-libraries';
import { clocked, share } from './rounds';

vi.setConfig({ testTimeout: 1_800_000, hookTimeout: 600_000 });

const rounds = Number(process.env['ROUNDS'] ?? 15);
const rows = Number(process.env['ROWS'] ?? 22_000);
const limit = Number(process.env['LIMIT'] ?? 60);

const questions: readonly string[] = [
  'wa',
  'th',
  'was',
  'wast',
  'waste',
  'the was',
  'the waste',
  'work inter',
  'the work waste',
  'lager',
  'bestand',
  'schun',
  'müverto',
  'shelf 45 12',
  '74',
  're-2026',
  'aste',
  'zzzz',
  'the and waste work interview returns shelf the and waste work'
];

const newestTwenty = `
SELECT d.kind, d.entity_id, d.title, a.company FROM (
  SELECT rowid AS section FROM search_index WHERE search_index MATCH ? ORDER BY rowid DESC LIMIT 20
) m JOIN search_sections s ON s.id = m.section JOIN search_documents d ON d.rowid = s.document
  LEFT JOIN interviews i ON i.id = d.interview_id AND i.trashed_at IS NULL LEFT JOIN applications a ON a.id = i.application_id`;

/** The processor's time of this thread: what a busy machine hardly changes. Its clock is coarse, so it is told of many questions together. */
const processorMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};
const waited = (waits: readonly number[]): string =>
  `p50 ${share(waits, 0.5).toFixed(2)} p95 ${share(waits, 0.95).toFixed(2)} p99 ${share(waits, 0.99).toFixed(2)} max ${Math.max(...waits).toFixed(2)} ms`;
const inMs = (value: number): string => value.toFixed(2).padStart(8);

/** The same library for the control, closed while it is copied. */
async function withCopy(opened: TestCore): Promise<{ core: TestCore; copy: BetterSqlite3.Database }> {
  await opened.core.close();
  const file = join(await temporaryFolder(), 'copy.sqlite');
  copyFileSync(join(opened.folder, 'library.sqlite'), file);
  const copy = new BetterSqlite3(file, { readonly: true });
  onTestFinished(() => void copy.close());
  return { core: await openTestCore(opened.folder), copy };
}

/** How long a small request waits that comes in at any moment. */
function askBeside({ core }: TestCore): { waits: number[]; stop: () => void } {
  const waits: number[] = [];
  let due = performance.now() + 10;
  const timer = setInterval(() => {
    const came = Math.min(due, performance.now());
    due = performance.now() + 10;
    void core.dispatch('settings.get', {}).then(() => waits.push(performance.now() - came));
  }, 10);
  return { waits, stop: () => clearInterval(timer) };
}

async function processorOf(
  { core }: TestCore,
  control: BetterSqlite3.Statement
): Promise<{ ours: number; control: number; worst: string }> {
  const times = 8;
  const each: { text: string; ours: number; control: number }[] = [];
  for (const text of questions) {
    const match = readQuestion(text)!.expressions.join(' AND ');
    const began = processorMs();
    for (let time = 0; time < times; time += 1) await core.dispatch('search.query', { text, limit });
    const between = processorMs();
    for (let time = 0; time < times; time += 1) control.all(match);
    each.push({ text, ours: (between - began) / times, control: (processorMs() - between) / times });
  }
  const mean = (side: 'ours' | 'control'): number => each.reduce((sum, one) => sum + one[side], 0) / each.length;
  const worst = each.toSorted((one, other) => other.ours - one.ours)[0]!;
  return { ours: mean('ours'), control: mean('control'), worst: `${worst.ours.toFixed(2)} ms: ${worst.text}` };
}

async function measure(name: string, { core, copy }: Awaited<ReturnType<typeof withCopy>>): Promise<void> {
  const control = copy.prepare(newestTwenty);
  const all = { ours: [] as number[], control: [] as number[], ratio: [] as number[] };
  const lines: string[] = [];
  const beside = askBeside(core);
  const own = new Map(questions.map((text) => [text, { ours: [] as number[], control: [] as number[], hits: 0 }]));
  for (let round = -1; round < rounds; round += 1) {
    for (let at = 0; at < questions.length; at += 1) {
      const text = questions[(at + round + 1) % questions.length]!;
      const times = own.get(text)!;
      const sides = [
        async () => {
          const began = performance.now();
          const envelope = await core.core.dispatch('search.query', { text, limit });
          if (round >= 0) times.ours.push(performance.now() - began);
          times.hits = envelope.ok ? (envelope.value as { hits: unknown[] }).hits.length : NaN;
        },
        () => {
          const began = performance.now();
          const match = readQuestion(text)!.expressions.join(' AND ');
          control.all(match);
          if (round >= 0) times.control.push(performance.now() - began);
          return Promise.resolve();
        }
      ];
      for (const side of round % 2 === 0 ? sides : sides.toReversed()) {
        await side();
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    }
  }
  beside.stop();
  const idle = askBeside(core);
  await new Promise((resolve) => setTimeout(resolve, 3000));
  idle.stop();
  const processor = await processorOf(core, control);
  for (const [text, { ours, control: plain, hits }] of own) {
    const ratios = ours.map((time, index) => time / plain[index]!);
    all.ours.push(...ours);
    all.control.push(...plain);
    all.ratio.push(...ratios);
    lines.push(
      `${inMs(Math.min(...ours))}${inMs(share(ours, 0.5))}${inMs(share(ours, 0.95))}${inMs(share(plain, 0.5))}${inMs(share(ratios, 0.5))} x ${String(hits).padStart(3)}  ${text}`
    );
  }
  const least = [...own.values()].map(({ ours }) => Math.min(...ours));
  const leastRatios = [...own.values()].map((each) => Math.min(...each.ours) / Math.min(...each.control));
  const sum = [
    `${name}: ${all.ours.length} questions`,
    `ours p50 ${share(all.ours, 0.5).toFixed(2)} p95 ${share(all.ours, 0.95).toFixed(2)} max ${Math.max(...all.ours).toFixed(2)} ms`,
    `newest twenty p50 ${share(all.control, 0.5).toFixed(2)} p95 ${share(all.control, 0.95).toFixed(2)} ms`,
    `ratio p50 ${share(all.ratio, 0.5).toFixed(1)} p95 ${share(all.ratio, 0.95).toFixed(1)}`,
    `processor ours ${processor.ours.toFixed(2)} newest twenty ${processor.control.toFixed(2)} ms a question, worst ${processor.worst}`,
    `the least of each question's: p50 ${share(least, 0.5).toFixed(2)} p95 ${share(least, 0.95).toFixed(2)} max ${Math.max(...least).toFixed(2)} ms; beside the control's least p50 ${share(leastRatios, 0.5).toFixed(1)} p95 ${share(leastRatios, 0.95).toFixed(1)}`,
    `another request ${waited(beside.waits)}; with nothing going on ${waited(idle.waits)}`
  ];
  console.log([...sum, '   least     p50     p95 control    ratio  hits', ...lines].join('\n'));
  expect(own.get('waste')!.hits).toBeGreaterThan(0);
  expect(own.get('zzzz')!.hits).toBe(0);
}

/** Until everything can be found; tells how long that took, and what another request waited meanwhile. */
async function takenIn(opened: TestCore): Promise<void> {
  const beside = askBeside(opened);
  const [time] = await clocked(() => ready(opened));
  beside.stop();
  console.log(`taken in after ${(time / 1000).toFixed(1)} s; another request meanwhile ${waited(beside.waits)}`);
}

test('one large table in a small library, and what another request waits while it is taken in', async () => {
  const opened = await openTestCore();
  const { id } = await opened.call('interviews.create', { timeZone: 'UTC', company: 'Acme' });
  await opened.call('facts.create', { interviewId: id, patch: { statement: 'A waste of 3 %' } });
  await opened.upload(id, 'table.csv', largeTable(2_400_000));
  await takenIn(opened);
  await measure('a table of 2.4 MB', await withCopy(opened));
});

test(`${rows} rows`, async () => {
  const opened = await filled(Math.ceil(rows / rowsEach));
  await takenIn(opened);
  await measure(`${rows} rows`, await withCopy(opened));
});
