/** English signs and notes, and the thing of the talk that a letter may name. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { detailsOf, detailWords } from '../../../../../src-main/core/letters/compose/details';
import { framesShape } from '../../../../../src-main/core/letters/compose/frames';

const folder = join(import.meta.dirname, '../../../../../resources/letters/en');
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
const frames = framesShape.parse(read('frames'));
const details = detailWords.parse(read('details'));

const readLines = (name: string) =>
  readFileSync(join(import.meta.dirname, 'labelled', name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(' → '))
    .map(([typed = '', right = '']) => [typed, right.split(' // ').map((each) => (each === '–' ? '' : each))] as const);

const labelled = ['details.en.txt', 'details-later.en.txt', 'details-third.en.txt'].flatMap(readLines);

test.each(labelled)('%s', (typed, right) => {
  const offered = detailsOf(typed, details, frames.details).map(({ text }) => text);
  expect(right).toContain(offered.find((text) => right.includes(text)) ?? offered[0] ?? '');
});

test.each([
  ['She smiled when I told her about our handover sheet', 'We talked about the handover sheet.'],
  ['She liked our way of booking beds in their hospital', 'We talked about the way of booking beds in your hospital.'],
  ['She said our ward opens six more beds in spring', 'You mentioned that your ward opens six more beds in spring.']
])('what the user told of is not theirs: %s', (typed, right) => {
  expect(detailsOf(typed, details, frames.details).map(({ text }) => text)).toContain(right);
});

test.each(readLines('details-news.en.txt'))('news: %s', (typed, right) => {
  const tidied = (typed.charAt(0).toUpperCase() + typed.slice(1)).replace('feb,', 'February,');
  const offered = detailsOf(tidied, details, frames.details, { startsSmall: true, isFree: false }).map(
    ({ text }) => text
  );
  expect(right).toContain(offered.find((text) => right.includes(text)) ?? offered[0] ?? '');
});

test('news that begins with its month begins as a sentence', () =>
  expect(
    detailsOf('february they build a dry age room', details, frames.details, { startsSmall: true, isFree: false })[0]
      ?.text
  ).toBe('You mentioned that in February you build a dry age room.'));

test('of free notes what the applicant did before is no news of theirs', () =>
  expect(
    detailsOf('At Larchmount in 2023 we had that same deal on a pump', details, frames.details, {
      startsSmall: false,
      isFree: true
    })
  ).toEqual([]));
