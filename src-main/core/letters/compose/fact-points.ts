/** The points that facts are: each under the question that it was noted for, where the letter can say that question. */
import type { QuestionCard } from '../../../contract';
import { claimsIn, withoutClaims } from '../../../shared/letter/claims/links';
import { wordsIn } from '../../../shared/letter/compose/comma-segments';
import type { ReviewFact } from '../review-queries';
import type { Review } from './review-queries';
import type { ComposeTools } from './tools';
import { longWords, weights, type WeighedPoint } from './weighing';

/** Questions that no figure answers. */
const offTheWork = new Set<QuestionCard['kind']>(['salary', 'weakness', 'motivation', 'their_questions']);

/** Part of a fact's words that its answer must have, too. */
const sameMatter = 1 / 3;

/** The answer whose question a fact belongs to, with the cues that say it in its own words; null where there is none. */
export function askedAbout(
  { cardIds, statement }: ReviewFact,
  answers: readonly WeighedPoint[],
  { answers: cards }: Review,
  tools: ComposeTools
): WeighedPoint | null {
  for (const id of cardIds) {
    const card = cards.find((each) => each.id === id);
    const point = answers.find((each) => each.id === `card:${id}`);
    if (!card || !point || offTheWork.has(card.kind) || !card.useInLetter) continue;
    // Whoever links a fact to a question may mean that it belongs there, and not that it answers it.
    const said = longWords([card.question, card.wishSaid, card.situation, card.action, card.result].join(' '));
    const told = [...longWords(statement)];
    if (told.filter((word) => said.has(word)).length < sameMatter * told.length) continue;
    const unsaid = new Set([...tools.cues('', card.kind, true), ...tools.cues('', card.kind, false)]);
    const own = point.cues.filter(({ text }) => !unsaid.has(text) && !tools.hangsOn(text));
    if (own.length > 0) return { ...point, cues: own };
  }
  return null;
}

/** `asked`: how many of a text's words the advertisement has too. */
export function factPoint(
  fact: ReviewFact,
  question: WeighedPoint | null,
  { tools, asked }: { tools: ComposeTools; asked: (text: string) => number }
): WeighedPoint {
  const { form, text, noSentence } = tools.factInLetter(fact);
  const { fact: weight } = weights;
  const hasSource = (fact.sourceFile || fact.sourcePerson.trim() || fact.verifiableBy.trim()) !== '';
  const hasFigure = fact.figure.trim() !== '' || /\p{N}/u.test(fact.statement);
  const isNote =
    form === 'item' ? !hasFigure || isRoughLine(fact, text) : tools.isRough(text.replace(/ \([^()]*\)\.$/, '.'));
  return {
    id: `fact:${fact.id}`,
    origin: 'fact',
    topic: fact.statement.trim().slice(0, 60),
    // A bare figure in answer to “how” shows that the answer is missing: only a sentence stands under its question.
    cues: form === 'item' ? [] : (question?.cues ?? []),
    ...(form !== 'item' && question?.again !== undefined && { again: question.again }),
    question: form === 'item' ? null : (question?.id ?? null),
    answers: [{ id: `fact:${fact.id}:answer:0`, text, origin: 'fact' }],
    proofs: [],
    form: form === 'item' ? 'item' : 'sentences',
    isNote,
    doubtful: tools.doubtful(withoutClaims(text)),
    proposed: false,
    marked: true,
    mayStandUnmarked: false,
    isMotivation: false,
    longer: [],
    weight:
      weight.any +
      (fact.figure.trim() === '' ? 0 : weight.figure) +
      (hasSource ? weight.source : 0) +
      // What nobody can check and no figure tells weighs no more than any remark.
      (hasSource || hasFigure ? 0 : weight.unproved) +
      (noSentence ? weight.noSentence : 0) +
      (isNote ? weight.note : 0) +
      // True, and for the user to bring in: one press away, under “Left out”.
      (tools.speaksAgainst(fact) ? weight.against : 0) +
      asked(fact.statement)
  };
}

/** Words and commas of a line that is read at a glance. */
const longestLine = 14;
const commasInLine = 1;
/** What has to be read twice. */
function isRoughLine({ statement }: ReviewFact, text: string): boolean {
  const said = claimsIn(text).map((claim) => claim.text);
  return wordsIn(said.join(' ')) > longestLine || (statement.match(/,/g) ?? []).length > commasInLine;
}
