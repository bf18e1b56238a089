/** What a card lets a letter say. */
import { describe, expect, test } from 'vitest';
import { answers, type AnswerCard } from '../../../../../src-main/shared/letter/compose/answers';
import { grammarFor, wordsForAnswers, type Tongue } from '../../../../support/compose-words';
import { labelledCards, rightOf, type LabelledCard } from './regression/read-sets';

const empty: AnswerCard = { forLetter: '', wishSaid: '', situation: '', task: '', action: '', result: '' };

describe.each<Tongue>(['en', 'de'])('cards in %s', (tongue) => {
  const [words, grammar] = [wordsForAnswers(tongue), grammarFor(tongue)];
  const set = labelledCards(`cards-${tongue}.json`);
  const of = (card: Partial<AnswerCard>): string[] => answers({ ...empty, ...card }, words, grammar);

  test('the regression set', () => {
    const wrong = set.filter((each) => !isRight(each, of(each.card))).map(({ card }) => JSON.stringify(card));
    expect(rightOf(`answers ${tongue}`, wrong, set.length)).toEqual([]);
  });

  test('every sentence has a verb, a capital and an end', () => {
    for (const { card } of set.filter((each) => each.card.forLetter === undefined)) {
      for (const answer of of(card)) {
        const prose = answer.split(/\n\n/).filter((block) => !/^(?:[-*]|\d+\.) /.test(block));
        for (const block of prose) {
          expect(block).toMatch(/^[\p{Lu}\d“"'(]/u);
          expect(block).toMatch(/[.!?:…][”"’')\]]*$/);
          expect(grammar.hasVerb(block)).toBe(true);
        }
      }
    }
  });

  test('long text costs little', () => {
    const started = performance.now();
    of({ wishSaid: 'a '.repeat(100_000) });
    of({ wishSaid: '- a\n'.repeat(20_000) });
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

function isRight(
  { first = [], or, never = [], none = false, maxWords = 60 }: LabelledCard,
  got: readonly string[]
): boolean {
  if (none) return got.length === 0;
  const answer = got[0] ?? '';
  const holds =
    first.every((part) => answer.includes(part)) ||
    (or !== undefined && (or === '' ? answer === '' : answer.startsWith(or)));
  return holds && !never.some((part) => answer.includes(part)) && answer.split(/\s+/).length <= maxWords;
}
