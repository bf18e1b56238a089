/** How facts stand in a letter. */
import { describe, expect, test } from 'vitest';
import { claimsIn, factKey, withoutClaims } from '../../../../../src-main/shared/letter/claims/links';
import {
  factInLetter,
  type FactInLetter,
  type LetterFact
} from '../../../../../src-main/shared/letter/compose/fact-in-letter';
import { grammarFor, wordsForFacts, type Tongue } from '../../../../support/compose-words';
import { either, labelled, rightOf } from './regression/read-sets';

const id = '01980000-0000-7000-8000-009c1e22ab10';
const bare: LetterFact = {
  id,
  statement: '',
  figure: '',
  unit: '',
  period: '',
  sourceFile: '',
  sourcePerson: '',
  verifiableBy: ''
};

describe.each<Tongue>(['en', 'de'])('facts in %s', (tongue) => {
  const [words, grammar] = [wordsForFacts(tongue), grammarFor(tongue)];
  const set = labelled(`facts-${tongue}.txt`).map(([fact = '', label = '']) => {
    const [statement = '', figure = '', unit = '', period = '', sourcePerson = ''] = fact
      .split('|')
      .map((part) => part.trim());
    return { fact: { ...bare, statement, figure, unit, period, sourcePerson }, label };
  });
  const of = (fact: LetterFact): FactInLetter => factInLetter(fact, words, grammar);

  test('the regression set', () => {
    const wrong = set.flatMap(({ fact, label }) => {
      const { form, text } = of(fact);
      const got = (form === 'item' ? 'item: ' : '') + withoutClaims(text);
      return either(label).includes(got) ? [] : [`${fact.statement} → ${got}`];
    });
    expect(rightOf(`facts ${tongue}`, wrong, set.length)).toEqual([]);
  });

  test('figure and unit stay, the claim holds the figure, and there is one parenthesis at most', () => {
    for (const { fact } of set) {
      const { text, form, noSentence } = of(fact);
      const [claim, ...others] = claimsIn(text);
      expect(others).toEqual([]);
      expect(claim?.key).toBe(factKey(id));
      const inWords = /fourteen|nine|twenty six|two promotions/.test(fact.statement);
      if (fact.figure !== '0' && !inWords) expect(claim?.text).toContain(fact.figure.replace(/^from /, ''));
      expect((withoutClaims(text).match(/\(/g) ?? []).length).toBeLessThanOrEqual(1);
      expect(noSentence).toBe(form === 'item');
      expect(text.endsWith('.')).toBe(form === 'sentence');
    }
  });
});

describe('a fact', () => {
  const say = (fact: Partial<LetterFact>): string =>
    factInLetter({ ...bare, ...fact }, wordsForFacts('en'), grammarFor('en')).text;
  const key = factKey(id);

  test('that a file proves names nobody', () =>
    expect(
      say({ statement: 'Errors fell', figure: '38', unit: '%', sourceFile: 'report.pdf', sourcePerson: 'Kay' })
    ).toBe(`[Errors fell by 38%](fact:${key}).`));

  test('keeps brackets and marks as signs', () => {
    expect(say({ statement: 'It [all]\n fell\\' })).toBe(`[It \\[all\\] fell](fact:${key}).`);
    expect(say({ statement: 'Errors fell', period: '*then*', verifiableBy: 'A_B' })).toBe(
      `[Errors fell](fact:${key}) (\\*then\\*; A\\_B can confirm it).`
    );
  });

  test('that says when is not told when again', () =>
    expect(say({ statement: 'Errors fell in 2025', period: '2025' })).toBe(`[Errors fell in 2025](fact:${key}).`));

  test('without words is nothing: a bare figure says nothing', () => expect(say({ figure: '38', unit: '%' })).toBe(''));

  test('does not take 3 for 38', () =>
    expect(say({ statement: 'I closed 38 of them', figure: '3', unit: 'deals' })).toBe(
      `[I closed 38 of them: 3 deals](fact:${key}).`
    ));
});
