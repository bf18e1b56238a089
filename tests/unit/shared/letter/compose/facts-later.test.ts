/** Facts as people type them, against how they should stand in a letter; the inputs are in `labelled/`. */
import { describe, expect, test } from 'vitest';
import { readCoverage, readText } from '../../../../../src-main/shared/letter/claims/coverage';
import type { KnownFact } from '../../../../../src-main/shared/letter/claims/known-facts';
import { claimsIn, factKey, withoutClaims } from '../../../../../src-main/shared/letter/claims/links';
import { factInLetter } from '../../../../../src-main/shared/letter/compose/fact-in-letter';
import { grammarFor, wordsForFacts, type Tongue } from '../../../../support/compose-words';
import { wordsFor } from '../../../../support/languages';
import { labelledLines } from './labelled';

describe.each<Tongue>(['en', 'de'])('facts in %s', (tongue) => {
  const [words, grammar] = [wordsForFacts(tongue), grammarFor(tongue)];
  const lines = ['facts-later', 'facts-second', 'facts-third'].flatMap((name) =>
    labelledLines(`${name}.${tongue}.txt`)
  );
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

  test('never contradict their card', () => {
    const dates = { interviewOn: '2026-11-12', today: '2026-11-13' };
    const wrong = set.flatMap(({ text, typed }) => {
      const fact: KnownFact = {
        ...{ ...typed, key: factKey(typed.id), quote: '', source: typed.sourcePerson, sourcePage: null },
        ...{ evidenceIds: [], retractedBecause: null, sharing: 'yes', evidenceTrouble: null, notQuotable: null }
      };
      const language = wordsFor(tongue);
      const { claims } = readCoverage(readText(text, language), new Map([[fact.key, fact]]), language, dates);
      return claims.flatMap(({ trouble }) => (trouble === null ? [] : [`${trouble}: ${text}`]));
    });
    expect(wrong).toEqual([]);
  });
});
