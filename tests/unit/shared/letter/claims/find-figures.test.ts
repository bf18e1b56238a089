/** A regression set: the finder of unproved figures on sentences whose labels are met exactly. */
import { describe, expect, it } from 'vitest';
import { findFigures } from '$shared/letter/claims/find-figures';
import labelled from './labelled-sentences.json';
import { wordsFor } from '../../../../support/languages';

const dates = { interviewOn: '2026-11-12', today: '2026-11-13' };

function read(marked: string): { text: string; spans: string[] } {
  const spans: string[] = [];
  let text = '';
  for (const part of marked.split(/(⟦[^⟧]*⟧)/)) {
    if (part.startsWith('⟦')) {
      spans.push(`${text.length}-${text.length + part.length - 2}`);
      text += part.slice(1, -1);
    } else text += part;
  }
  return { text, spans };
}

function measure(sentences: string[]) {
  let right = 0;
  let wrong = 0;
  let missed = 0;
  const misses: string[] = [];
  for (const sentence of sentences) {
    const { text, spans } = read(sentence);
    const found = findFigures(text, wordsFor('en-GB'), dates);
    const hits = found.filter(({ from, to }) => spans.includes(`${from}-${to}`));
    right += hits.length;
    wrong += found.length - hits.length;
    missed += spans.length - hits.length;
    if (found.length !== hits.length || hits.length !== spans.length)
      misses.push(`${sentence}  ->  ${found.map((each) => `${each.text} (${each.kind})`).join(', ')}`);
  }
  return { precision: right / (right + wrong), recall: right / (right + missed), right, wrong, missed, misses };
}

const say = (name: string, { precision, recall, right, wrong, missed }: ReturnType<typeof measure>): void =>
  console.info(
    `${name}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} (right ${right}, wrong ${wrong}, missed ${missed})`
  );

describe('finding figures that need a fact', () => {
  it('is measured on at least 150 sentences, at least 40 % of them without a claim', () => {
    const all = [...labelled.firstHalf, ...labelled.secondHalf];
    expect(all.length).toBeGreaterThanOrEqual(150);
    expect(labelled.secondHalf.length).toBeGreaterThanOrEqual(50);
    expect(all.filter((each) => !each.includes('⟦')).length / all.length).toBeGreaterThanOrEqual(0.4);
    expect(new Set(all).size).toBe(all.length);
  });

  it('finds at least nine of ten, and at least nine of ten that it finds are right', () => {
    const first = measure(labelled.firstHalf);
    const second = measure(labelled.secondHalf);
    const whole = measure([...labelled.firstHalf, ...labelled.secondHalf]);
    say('first half', first);
    say('second half', second);
    say('whole set', whole);
    if (process.env.SHOW_MISSES) console.info([...first.misses, ...second.misses].join('\n'));
    expect(whole.precision).toBeGreaterThanOrEqual(0.9);
    expect(whole.recall).toBeGreaterThanOrEqual(0.9);
    expect(second.precision).toBeGreaterThanOrEqual(0.9);
    expect(second.recall).toBeGreaterThanOrEqual(0.9);
  });
});

it.each([
  ['The 747 is the reason I became an engineer.', []],
  ['There are two sides to every story, and you only heard the worst one.', []],
  ['I know that I talked over you twice.', []],
  ['I was promoted twice.', ['twice']],
  ['The readers voted me Barista of the Year.', ['Barista of the Year']],
  ['I received the Military Cross.', ['received the Military Cross']],
  ['I came first in the regional final.', ['first']],
  ['I arrived at ten past two.', []],
  ['I can be reached at (612) 555-1212 after four.', []],
  ['I cut the bill by $18K a month.', ['$18K']],
  ['I would be fine with $22 an hour.', []],
  ['Two of your questions I would answer otherwise today.', []],
  ['I look after five to six children at a time.', ['five', 'six']]
])('%s', (text, found) => {
  expect(findFigures(text, wordsFor('en'), dates).map((each) => each.text)).toEqual(found);
});
