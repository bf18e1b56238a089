/** Measures the finder of unproved figures on sentences of many trades; decision 12 says which were written before its rules were read. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findFigures } from '$shared/letter/claims/find-figures';
import { wordsFor } from '../../../../support/languages';

const dates = { interviewOn: '2026-11-12', today: '2026-11-13' };

/** A sentence with its labels: what stands in [brackets] needs a fact. */
function read(line: string): { text: string; labels: [number, number][] } {
  const labels: [number, number][] = [];
  let text = '';
  for (const part of line.split(/(\[[^\]]*\])/)) {
    if (!part.startsWith('[')) text += part;
    else {
      labels.push([text.length, text.length + part.length - 2]);
      text += part.slice(1, -1);
    }
  }
  return { text, labels };
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
  for (const line of lines) {
    const { text, labels } = read(line);
    const found = findFigures(text, wordsFor(language), dates);
    const touches = (from: number, to: number, [start, end]: readonly [number, number]): boolean =>
      from < end && to > start;
    const wrong = found.filter(({ from, to }) => !labels.some((label) => touches(from, to, label)));
    const missed = labels.filter((label) => !found.some(({ from, to }) => touches(from, to, label)));
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
  return { precision, recall, count: lines.length };
}

describe('finding figures in the letters of many trades', () => {
  it.each([
    ['en', 120],
    ['en-later', 60],
    ['de', 60],
    ['en-tune', 120],
    ['en-held-out', 120],
    ['de-tune', 40],
    ['de-held-out', 40],
    ['en-rounds', 300],
    ['en-unseen', 60]
  ])('finds at least nine of ten, and at least nine of ten that it finds are right: %s', (name, least) => {
    const { precision, recall, count } = measure(name);
    expect(count).toBeGreaterThanOrEqual(least);
    expect(precision).toBeGreaterThanOrEqual(0.9);
    expect(recall).toBeGreaterThanOrEqual(0.9);
  });

  it.each([
    ['en'],
    ['en-later'],
    ['de'],
    ['en-tune', 'en-held-out'],
    ['de-tune', 'de-held-out'],
    ['en-rounds'],
    ['en-unseen']
  ])('is measured on sentences of which two in five hold no claim: %s', (...names) => {
    const lines = names.flatMap(linesOf);
    expect(lines.filter((line) => !line.includes('[')).length / lines.length).toBeGreaterThanOrEqual(0.4);
  });
});
