/** Facts as people type them, against how they should stand in a letter; the inputs are in `labelled/`. */
import { describe, expect, test } from 'vitest';
import { claimsIn, withoutClaims } from '../../../../../src-main/shared/letter/claims/links';
import { factInLetter } from '../../../../../src-main/shared/letter/compose/fact-in-letter';
import { grammarFor, wordsForFacts, type Tongue } from '../../../../support/compose-words';
import { labelledLines } from './labelled';

describe.each<Tongue>(['en', 'de'])('facts in %s', (tongue) => {
  const [words, grammar] = [wordsForFacts(tongue), grammarFor(tongue)];
  const lines = ['facts-later', 'facts-second'].flatMap((name) => labelledLines(`${name}.${tongue}.txt`));
  const set = lines.map((line) => {
    const [fact = '', labels = ''] = line.split(' => ');
    const [statement = '', figure = '', unit = '', period = '', sourcePerson = ''] = fact
      .split('|')
      .map((part) => part.trim());
    const typed = { id: '01980000-0000-7000-8000-009c1e22ab10', statement, figure, unit, period, sourcePerson };
    return { typed, ...factInLetter({ ...typed, sourceFile: '', verifiableBy: '' }, words, grammar), labels };
  });

  test('stand in a letter as they should', () => {
    const wrong = set.flatMap(({ form, text, labels, typed }) => {
      const got = (form === 'item' ? 'item: ' : '') + withoutClaims(text);
      return labels.split(' || ').includes(got) ? [] : [`${Object.values(typed).slice(1).join(' | ')} → ${got}`];
    });
    console.log(`facts ${tongue}: ${set.length - wrong.length} of ${set.length} right`);
    expect(wrong).toEqual([]);
  });

  test('have one claim and one parenthesis at most', () => {
    for (const { text } of set) {
      expect(claimsIn(text)).toHaveLength(1);
      expect((withoutClaims(text).match(/\(/g) ?? []).length).toBeLessThanOrEqual(1);
    }
  });
});
