/** What a letter can say: the answers, what was left unsaid, the facts; weighed, the strongest first. */
import { literal } from '../../../shared/letter/text/literal';
import type { LetterKind, Passage } from '../../../contract';
import { withoutClaims } from '../../../shared/letter/claims/links';
import { wordsIn } from '../../../shared/letter/compose/comma-segments';
import type { ReviewFact } from '../review-queries';
import type { CleanWords } from './clean-words';
import { askedAbout, factPoint } from './fact-points';
import type { Review, ReviewAnswer, ReviewUnsaid } from './review-queries';
import type { ComposeTools } from './tools';
import { longWords, weights, type WeighedPoint } from './weighing';

/** Points at most, by the kind of letter, and how many of them are proposed. */
export const pointsIn: Record<LetterKind, { most: number; proposed: number }> = {
  recovery: { most: 3, proposed: 3 },
  thank_you: { most: 3, proposed: 2 },
  follow_up: { most: 1, proposed: 0 },
  decline: { most: 1, proposed: 0 },
  request: { most: 0, proposed: 0 }
};

const wentBadly = new Set(['blank', 'no_example', 'no_figures', 'did_not_know', 'wrong_fact']);

/** What points are made with. */
interface With {
  clean: CleanWords['clean'];
  tools: ComposeTools;
  /** Whether the user has said how the words of a row go into the letter. */
  isChosen: (id: string) => boolean;
  /** That may be claimed. */
  facts: readonly ReviewFact[];
}
interface Weighing extends With {
  /** How many of a text's words the advertisement has too. */
  asked: (text: string) => number;
}

export function weighedPoints(review: Review, by: With): WeighedPoint[] {
  const wanted = longWords(review.interview.jobAd);
  const asked = (text: string): number =>
    Math.min(weights.mostForAdvertisement, [...longWords(text)].filter((word) => wanted.has(word)).length);
  const weighing = { ...by, asked };
  const answers = review.answers.flatMap((answer) => answerPoint(answer, weighing) ?? []);
  const behind = new Set(
    answers
      .filter(({ marked, isNote }) => marked && !isNote)
      .flatMap(({ id, answers: [answer] }) =>
        by.facts
          .filter((fact) => backs(fact, id) && (isSentence(fact, by.tools) || namesIt(fact, answer)))
          .map((fact) => fact.id)
      )
  );
  return [
    ...answers,
    ...review.unsaid.flatMap((unsaid) => unsaidPoint(unsaid, weighing) ?? []),
    ...by.facts
      .filter(({ id }) => !behind.has(id))
      .map((fact) => factPoint(fact, askedAbout(fact, answers, review, by.tools), weighing))
  ].sort((one, other) => other.weight - one.weight);
}

/** Whether the answer has the fact's figure. */
const namesIt = ({ figure }: ReviewFact, answer: Passage | undefined): boolean =>
  figure.trim() !== '' &&
  new RegExp(`(?<![\\p{N}.,])${literal(figure.trim())}(?![\\p{N}])`, 'u').test(answer?.text ?? '');

const backs = (fact: ReviewFact, pointId: string): boolean => fact.cardIds.some((id) => `card:${id}` === pointId);

const numbered = (id: string, texts: readonly string[], origin: Passage['origin']): Passage[] =>
  texts.map((text, at) => ({ id: `${id}:${at}`, text, origin }));

function answerPoint(card: ReviewAnswer, { clean, tools, isChosen, facts, asked }: Weighing): WeighedPoint | null {
  const id = `card:${card.id}`;
  const field = (
    name: keyof ReviewAnswer & ('forLetter' | 'wishSaid' | 'situation' | 'task' | 'action' | 'result')
  ): string => clean(`${id}:${name}`, card[name]);
  const story = {
    forLetter: field('forLetter'),
    wishSaid: field('wishSaid'),
    situation: field('situation'),
    task: field('task'),
    action: field('action'),
    result: field('result')
  };
  const held = tools.heldBack(card.wishSaid);
  const isTorn = held.some((span) => tears(span, card.wishSaid));
  const part = isTorn ? '' : tools.soundPart(story.wishSaid, held.length > 0);
  const sentences = [...new Set([...tools.answers(story), ...(part === '' ? [] : [part])])];
  const texts =
    sentences.length > 0 ? sentences : [story.wishSaid, `${story.action} ${story.result}`].flatMap(noted).slice(0, 1);
  if (texts.length === 0) return null;
  const backing = facts.filter((fact) => backs(fact, id));
  const question = clean(`${id}:question`, card.question);
  const claimed = texts.map((text) => tools.withClaims(text, backing));
  const typed = [story.wishSaid, `${story.action} ${story.result}`].find((each) => each.trim() !== '') ?? '';
  // Whoever wrote it for the letter, or wants it as typed, has chosen its words.
  const isWritten = story.forLetter.trim() !== '';
  const wasChosen = isWritten || Object.keys(story).some((name) => isChosen(`${id}:${name}`));
  const answers = numbered(`${id}:answer`, claimed, 'card');
  const sound = answers[texts.indexOf(part)];
  // Of several words nobody knows whether they are any.
  const isUnclear = (passage: Passage): boolean => tools.doubtful(withoutClaims(passage.text)).length >= mostDoubtful;
  const halves = answers.filter(
    (passage) => isUnclear(passage) || (passage !== sound && (isTorn || isHalf(passage, typed, tools)))
  );
  const passages = isWritten ? answers : best(answers, halves, tools);
  const isNote = sentences.length === 0 || (!wasChosen && halves.includes(passages[0]!));
  const cues = [...tools.cues(question, card.kind, true), ...tools.cues(question, card.kind, false)];
  return {
    id,
    origin: 'card',
    topic: (asTopic(clean(`${id}:topic`, card.topic), card.topic) || tools.topicOf(question)).slice(0, 500),
    cues: numbered(`${id}:cue`, [...new Set(cues)], 'card'),
    question: null,
    answers: passages,
    proofs: backing
      .filter((fact) => isSentence(fact, tools) && !isSaid(fact, passages[0]!, tools))
      .map((fact) => ({ id: `fact:${fact.id}`, text: tools.factInLetter(fact).text, origin: 'fact' })),
    form: 'sentences',
    isNote,
    doubtful: tools.doubtful(withoutClaims(passages[0]!.text)),
    proposed: false,
    marked: card.useInLetter,
    isMotivation: card.kind === 'motivation',
    longer: isWritten ? [] : passages.slice(1).filter((passage) => !halves.includes(passage)),
    weight: weightOf(card, backing.length > 0, isNote) + asked(`${card.question} ${card.wishSaid} ${card.forLetter}`)
  };
}

/** Whether what is held back leaves the end of its sentence behind. */
const tears = ({ from, to }: { from: number; to: number }, typed: string): boolean =>
  !/[.!?…)\n]\s*$/.test(typed.slice(from, to)) && /^[\s,;]*\p{Ll}/u.test(typed.slice(to));

function weightOf({ useInLetter, score, wentWrong, kind }: ReviewAnswer, isBacked: boolean, isNote: boolean): number {
  const { answer } = weights;
  return (
    (useInLetter ? answer.marked : 0) +
    (isBacked ? answer.backed : 0) +
    ((score ?? 3) <= 2 || wentWrong.some((each) => wentBadly.has(each)) ? answer.badly : 0) +
    (isNote ? answer.note : 0) +
    (kind === 'salary' ? answer.salary : 0) +
    (kind === 'weakness' ? answer.weakness : 0) +
    (kind === 'their_questions' ? answer.theirQuestions : 0)
  );
}

/** A topic is no sentence: it begins as it was typed. */
function asTopic(cleaned: string, typed: string): string {
  const topic = cleaned.trim().replace(/\.$/, '');
  return /^\s*\p{Ll}/u.test(typed) ? topic.charAt(0).toLowerCase() + topic.slice(1) : topic;
}

/** Words from which something was noted at all, and not just “yes”. */
const fewestNoted = 3;
/** What holds no sentence, in one line; nothing where hardly a word was typed. */
const noted = (typed: string): string[] =>
  wordsIn(typed) < fewestNoted ? [] : [typed.trim().replace(/\s*\n+\s*/g, ' ')];

/** Words that may be mistyped, from which an answer waits to be looked at. */
const mostDoubtful = 3;

/** Part of what was typed from which an answer is told whole: less has lost its case, its end or both. */
const whole = 0.8;

/** Whether nobody would send it: a note, or a part of what was typed. */
const isHalf = ({ text }: Passage, typed: string, { isNote }: ComposeTools): boolean =>
  isNote(text) || wordsIn(withoutClaims(text)) < whole * wordsIn(typed);

/** What can be sent comes first, whole; then text before notes. */
function best(passages: readonly Passage[], halves: readonly Passage[], tools: ComposeTools): Passage[] {
  const rank = (passage: Passage): number => (!halves.includes(passage) ? 0 : tools.isNote(passage.text) ? 2 : 1);
  return passages.toSorted((one, other) => rank(one) - rank(other));
}

/** “I founded partnerships with 6 employers”: a fact that the answer tells anyway, its figure in words or without one. */
function isSaid({ statement, figure }: ReviewFact, { text }: Passage, { spellsFigure }: ComposeTools): boolean {
  const told = longWords(text);
  const isTold = figure.trim() === '' ? !/\p{N}/u.test(statement) : spellsFigure(text, figure);
  return isTold && [...longWords(statement)].filter((word) => !told.has(word)).length <= mayDiffer;
}
/** Words of such a fact that the answer may say otherwise. */
const mayDiffer = 1;

/** What is no sentence stands in a list of figures, and behind no answer. */
const isSentence = (fact: ReviewFact, { factInLetter }: ComposeTools): boolean =>
  factInLetter(fact).form === 'sentence';

function unsaidPoint(
  { id, text, useInLetter }: ReviewUnsaid,
  { clean, tools, isChosen, asked }: Weighing
): WeighedPoint | null {
  const cleaned = clean(`unsaid:${id}`, text);
  const sentences = tools.answers({
    ...{ forLetter: '', wishSaid: cleaned, situation: '', task: '', action: '', result: '' }
  });
  const texts = sentences.length > 0 ? sentences : noted(cleaned);
  if (texts.length === 0) return null;
  const isHalfSaid = isHalf({ id, text: texts[0]!, origin: 'unsaid' }, cleaned, tools);
  const isNote = sentences.length === 0 || (!isChosen(`unsaid:${id}`) && isHalfSaid);
  return {
    id: `unsaid:${id}`,
    origin: 'unsaid',
    topic: cleaned.slice(0, 60),
    cues: [],
    question: null,
    answers: numbered(`unsaid:${id}:answer`, texts, 'unsaid'),
    proofs: [],
    form: 'sentences',
    isNote,
    doubtful: tools.doubtful(texts[0]!),
    proposed: false,
    marked: useInLetter,
    isMotivation: false,
    longer: [],
    weight: (useInLetter ? weights.unsaid.marked : 0) + (isNote ? weights.unsaid.note : 0) + asked(text)
  };
}
