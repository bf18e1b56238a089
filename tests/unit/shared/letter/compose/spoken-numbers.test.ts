/** Numbers that dictation wrote in words, against what a letter should have; the inputs are in `labelled/`. */
import { describe, expect, test } from 'vitest';
import { spokenNumbers, withDigits } from '../../../../../src-main/shared/letter/compose/spoken-numbers';
import { wordsForNumbers, type Tongue } from '../../../../support/compose-words';
import { tidiable } from './labelled';

describe.each<Tongue>(['en', 'de'])('spoken numbers in %s', (tongue) => {
  const words = wordsForNumbers(tongue);
  const set = tidiable(tongue, 'spoken-numbers');

  test('stand in digits where a letter has them so', () => {
    const wrong = set.filter(({ typed, right }) => withDigits(typed, words) !== right);
    console.log(`spoken numbers ${tongue}: ${set.length - wrong.length} of ${set.length} right`);
    expect(wrong.map(({ typed, right }) => `${typed} → ${withDigits(typed, words)} (${right})`)).toEqual([]);
  });

  test('come in order with their places, and done again nothing changes', () => {
    for (const { typed } of set) {
      const edits = spokenNumbers(typed, words);
      for (const [at, { from, to }] of edits.entries()) {
        expect(to).toBeGreaterThan(from);
        expect(from).toBeGreaterThanOrEqual(edits[at - 1]?.to ?? 0);
      }
      const once = withDigits(typed, words);
      expect(withDigits(once, words)).toBe(once);
    }
  });
});
