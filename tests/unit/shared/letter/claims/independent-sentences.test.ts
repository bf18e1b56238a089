/** Regression sets: the finder of claims that need proof, on sentences of many trades; decision 12 says what each reached when it was new. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findFigures } from '$shared/letter/claims/find-figures';
import { wordsFor } from '../../../../support/languages';

const dates = { interviewOn: '2026-11-12', today: '2026-11-13' };

interface Labelled {
  text: string;
  labels: [number, number][];
  /** Of the labels, in order; none in sets that don't say. */
  kinds: string[];
}

/** A sentence with its labels: what stands in [brackets] needs a fact; behind a tab, of which kinds they are. */
function read(line: string): Labelled {
  const [marked = '', said = ''] = line.split('\t');
  const labels: [number, number][] = [];
  let text = '';
  for (const part of marked.split(/(\[[^\]]*\])/)) {
    if (!part.startsWith('[')) text += part;
    else {
      labels.push([text.length, text.length + part.length - 2]);
      text += part.slice(1, -1);
    }
  }
  return { text, labels, kinds: said.split(',').filter(Boolean) };
}

const linesOf = (name: string): string[] =>
  readFileSync(`tests/unit/shared/letter/claims/sentences-${name}.txt`, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));

/** A label is met when something found touches it; what is found and touches no label is wrong. */
function measure(name: string) {
  const language = name.slice(0, 2);
  const lines = linesOf(name);
  const sum = { right: 0, wrong: 0, met: 0, missed: 0 };
  const slips: string[] = [];
  const byKind = new Map<string, { met: number; all: number }>();
  for (const line of lines) {
    const { text, labels, kinds } = read(line);
    const found = findFigures(text, wordsFor(language), dates);
    const touches = (from: number, to: number, [start, end]: readonly [number, number]): boolean =>
      from < end && to > start;
    const wrong = found.filter(({ from, to }) => !labels.some((label) => touches(from, to, label)));
    const missed = labels.filter((label) => !found.some(({ from, to }) => touches(from, to, label)));
    for (const [at, label] of labels.entries()) {
      const kind = byKind.get(kinds[at] ?? '') ?? { met: 0, all: 0 };
      byKind.set(kinds[at] ?? '', { met: kind.met + Number(!missed.includes(label)), all: kind.all + 1 });
    }
    sum.right += found.length - wrong.length;
    sum.wrong += wrong.length;
    sum.met += labels.length - missed.length;
    sum.missed += missed.length;
    if (wrong.length + missed.length > 0)
      slips.push(`${line}\n    ${found.map((each) => `${each.text} (${each.kind})`).join(', ')}`);
  }
  const precision = sum.right / (sum.right + sum.wrong);
  const recall = sum.met / (sum.met + sum.missed);
  console.info(
    `${name}: ${lines.length} sentences, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, ${JSON.stringify(sum)}`
  );
  if (process.env.SHOW_MISSES === name) console.info(slips.join('\n'));
  if (byKind.size > 1) console.info([...byKind].map(([kind, { met, all }]) => `${kind} ${met}/${all}`).join(', '));
  return { precision, recall, count: lines.length, byKind };
}

describe('finding figures in the letters of many trades', () => {
  it.each([
    ['en', 120],
    ['en-later', 60],
    ['de', 60],
    ['en-first-half', 120],
    ['en-second-half', 120],
    ['de-first-half', 40],
    ['de-second-half', 40],
    ['en-rounds', 300],
    ['en-round-7', 60]
  ])('finds at least nine of ten, and at least nine of ten that it finds are right: %s', (name, least) => {
    const { precision, recall, count } = measure(name);
    expect(count).toBeGreaterThanOrEqual(least);
    expect(precision).toBeGreaterThanOrEqual(0.9);
    expect(recall).toBeGreaterThanOrEqual(0.9);
  });

  it.each([
    ['en-trades', 170],
    ['de-trades', 160],
    ['en-own', 40],
    ['de-own', 40],
    ['en-mixed', 120],
    ['de-mixed', 120]
  ])('finds nine of ten, three of four of every kind, and hardly anything else: %s', (name, least) => {
    const { precision, recall, count, byKind } = measure(name);
    expect(count).toBeGreaterThanOrEqual(least);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.9);
    for (const [kind, { met, all }] of byKind) expect(met / all, kind).toBeGreaterThanOrEqual(0.75);
  });

  it.each([
    ['en'],
    ['en-later'],
    ['de'],
    ['en-first-half', 'en-second-half'],
    ['de-first-half', 'de-second-half'],
    ['en-rounds'],
    ['en-round-7']
  ])('is measured on sentences of which two in five hold no claim: %s', (...names) => {
    const lines = names.flatMap(linesOf);
    expect(lines.filter((line) => !line.includes('[')).length / lines.length).toBeGreaterThanOrEqual(0.4);
  });
});
