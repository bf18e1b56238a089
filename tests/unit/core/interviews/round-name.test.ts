import { expect, it } from 'vitest';
import { nextRoundName } from '../../../../src-main/core/interviews/round-name';

it.each([
  ['First round', 'Second round'],
  ['second interview, on site', 'third interview, on site'],
  ['FIRST ROUND', 'SECOND ROUND'],
  ['Ninth round', 'Tenth round'],
  ['1st round', '2nd round'],
  ['2nd', '3rd'],
  ['10th talk', '11th talk'],
  ['20th talk', '21st talk'],
  ['Round 1', 'Round 2'],
  ['interview #9', 'interview #10'],
  ['  Round 3 ', 'Round 4'],
  ['Tenth round', 'Next round'],
  ['Firsthand talk', 'Next round'],
  ['Interview at 10', 'Next round'],
  ['Phone screen', 'Next round'],
  ['', 'Next round']
])('after %j comes %j', (round, next) => {
  expect(nextRoundName(round, 'Next round')).toBe(next);
});
