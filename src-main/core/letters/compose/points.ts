/** What a letter can say: the answers, what was left unsaid, the facts; weighed, the strongest first. */
import { literal } from '../../../shared/letter/text/literal';
import type { LetterKind, Passage } from '../../../contract';
import { withoutClaims } from '../../../shared/letter/claims/links';
import { wordsIn } from '../../../shared/letter/compose/comma-segments';
import type { ReviewFact } from '../review-queries';
import type { AnswerCard } from '../../../shared/letter/compose/answers';
import { inLines } from '../../../shared/letter/compose/listed-lines';
import type { CleanWords } from './clean-words';
import { askedAbout, factPoint } from './fact-points';
import { leavesTorn } from './torn';
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

/** Whose answers are nobody's business unless the user says so. */
const neverUnmarked = new Set<ReviewAnswer['kind']>(['salary', 'weakness', 'motivation', 'their_questions']);

/** What is no case and no way of doing something: a list would make steps of it. */
const neverListed = new Set<ReviewAnswer['kind']>(['salary', 'weakness', 'motivation', 'opening', 'their_questions']);

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
    wishSaid: inLines(field('wishSaid')),
    situation: field('situation'),
    task: field('task'),
    action: field('action'),
    result: field('result')
  };
  const held = tools.heldBack(card.wishSaid);
  const isTorn = leavesTorn(held, card.wishSaid);
  const part = isTorn ? '' : tools.soundPart(story.wishSaid, held.length > 0);
  const whole =
    held.length === 0 &&
    story.forLetter.trim() === '' &&
    tools.isCareful(card.wishSaid, card.kind === 'technical' || tools.isGeneral(card.question))
      ? story.wishSaid
      : '';
  // What was done says nothing to whoever does not know the case.
  const isCaseAlone = story.wishSaid.trim() === '' && story.forLetter.trim() === '' && !neverListed.has(card.kind);
  const told = isCaseAlone ? tools.toldStory(story, card.question) : '';
  const start = firstSentences(whole);
  const sentences = [...new Set([whole, isRunning(told) ? told : '', ...tools.answers(story), part, start])].filter(
    (text) => text !== ''
  );
  const texts =
    sentences.length > 0 ? sentences : [story.wishSaid, `${story.action} ${story.result}`].flatMap(noted).slice(0, 1);
  if (texts.length === 0) return null;
  const backing = facts.filter((fact) => backs(fact, id));
  const question = clean(`${id}:question`, card.question);
  const { lines, isCase, areSteps } = linesOf(story, card, tools);
  // An example is asked for with every case, and how something is done with its steps; nothing else may be said of a question in no words.
  const cuesWhen = (first: boolean): string[] => {
    const own = tools.cues(question, card.kind, first);
    const isHow = areSteps || (whole !== '' && tools.isGeneral(card.question));
    const instead = isCase ? tools.storyCues : isHow ? tools.stepsCues : null;
    return own.length === 0 && instead ? [instead[first ? 0 : 1]] : own;
  };
  const later = cuesWhen(false);
  const cues = numbered(`${id}:cue`, [...new Set([...cuesWhen(true), ...later])], 'card');
  const again = cues.find(({ text }) => text === later[0])?.id;
  const claimed = texts.map((text) => tools.withClaims(text, backing));
  const typed = [story.wishSaid, `${story.action} ${story.result}`].find((each) => each.trim() !== '') ?? '';
  // Whoever wrote it for the letter, or wants it as typed, has chosen its words.
  const isWritten = story.forLetter.trim() !== '';
  const wasChosen = isWritten || Object.keys(story).some((name) => isChosen(`${id}:${name}`));
  const answers = numbered(`${id}:answer`, claimed, 'card');
  const sound = [part, whole, start, isRunning(told) ? told : ''].flatMap((text) => answers[texts.indexOf(text)] ?? []);
  // Of several words nobody knows whether they are any.
  const isUnclear = (passage: Passage): boolean => tools.doubtful(withoutClaims(passage.text)).length >= mostDoubtful;
  const halves = answers.filter(
    (passage) => isUnclear(passage) || (!sound.includes(passage) && (isTorn || isHalf(passage, typed, tools)))
  );
  const passages = isWritten ? answers : best(answers, halves, tools);
  const isSmall = !wasChosen && tools.lacksCapitals(`${card.wishSaid} ${card.action}`);
  const isHalfSaid = sentences.length === 0 || isSmall || (!wasChosen && halves.includes(passages[0]!));
  const listed = isHalfSaid && !isSmall && !isTorn && cues.length > 0 ? numbered(`${id}:lines`, lines, 'card') : [];
  const isNote = isHalfSaid && listed.length === 0;
  /** What the letter says of it, as long as nothing else is picked. */
  const first = listed[0] ?? passages[0]!;
  return {
    id,
    origin: 'card',
    topic: (clean(`${id}:topic`, card.topic).trim().replace(/\.$/, '') || tools.topicOf(question)).slice(0, 500),
    cues,
    ...(again !== undefined && { again }),
    question: null,
    answers: [...listed.map((each) => ({ ...each, text: tools.withClaims(each.text, backing) })), ...passages],
    proofs: backing
      .filter((fact) => isSentence(fact, tools) && !isSaid(fact, first, tools))
      .map((fact) => ({ id: `fact:${fact.id}`, text: tools.factInLetter(fact).text, origin: 'fact' })),
    form: 'sentences',
    isNote,
    doubtful: tools.doubtful(withoutClaims(first.text)),
    proposed: false,
    marked: card.useInLetter,
    mayStandUnmarked: !neverUnmarked.has(card.kind) && !tools.isPrivate(card.question),
    isMotivation: card.kind === 'motivation',
    longer: isWritten ? [] : passages.slice(1).filter((passage) => !halves.includes(passage)),
    weight: weightOf(card, backing.length > 0, isNote) + asked(`${card.question} ${card.wishSaid} ${card.forLetter}`)
  };
}

/** Words of a beginning that a letter has room for. */
const mostOfStart = 70;

/** Of a text that was typed with care its first sentences; empty where it is short, or they are too long. */
function firstSentences(text: string): string {
  if (wordsIn(text) <= mostOfStart || text.includes('\n')) return '';
  const ends = [...text.matchAll(/(?<=\p{L}[.!?]) (?=\p{Lu})/gu)].map(({ index }) => text.slice(0, index));
  return ends.findLast((beginning) => wordsIn(beginning) <= mostOfStart) ?? '';
}

/** Told in sentences, and in no list. */
const isRunning = (told: string): boolean => told !== '' && !told.startsWith('- ');

/** What is no text, in whatever tells most: the case as it was noted in its parts, or a list of what should have been said or was done. */
function linesOf(
  story: AnswerCard,
  { kind, question: behind }: ReviewAnswer,
  { isGeneral, tellsDeeds, shortLines, toldStory }: ComposeTools
): { lines: string[]; isCase: boolean; areSteps: boolean } {
  if (neverListed.has(kind)) return { lines: [], isCase: false, areSteps: false };
  const isTold = kind === 'behavioural';
  const done = isTold
    ? shortLines([story.action, story.result].map(asSentence).join(' '), {
        fewest: 2,
        isTold,
        isNumbered: false,
        behind
      })
    : '';
  const isNumbered = (kind === 'technical' || isGeneral(behind)) && !tellsDeeds(story.wishSaid);
  const wished = shortLines(story.wishSaid, { fewest: 3, isTold: isTold && !isNumbered, isNumbered, behind });
  const listed = [wordsIn(done) < fewestDone ? '' : done, wished];
  const most = Math.max(...listed.map(wordsIn));
  const told = toldStory(story, behind);
  const [best] = [told, ...listed].filter((text) => text !== '' && wordsIn(text) >= mostOf * most);
  return {
    lines: best === undefined ? [] : [best],
    isCase: isTold && best === told,
    areSteps: best !== undefined && best === wished && isNumbered
  };
}
/** Words from which a list says what was done; and part of the longest from which another form tells as much. */
const [fewestDone, mostOf] = [12, 0.8];

const asSentence = (text: string): string => (/[.!?]$|^$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);

function weightOf({ useInLetter, score, wentWrong, kind }: ReviewAnswer, isBacked: boolean, isNote: boolean): number {
  const { answer } = weights;
  return (
    (useInLetter ? answer.marked : answer.unmarked) +
    (isBacked ? answer.backed : 0) +
    ((score ?? 3) <= 2 || wentWrong.some((each) => wentBadly.has(each)) ? answer.badly : 0) +
    (isNote ? answer.note : 0) +
    (kind === 'salary' ? answer.salary : 0) +
    (kind === 'weakness' ? answer.weakness : 0) +
    (kind === 'their_questions' ? answer.theirQuestions : 0)
  );
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
  const isSmall = !isChosen(`unsaid:${id}`) && tools.lacksCapitals(text);
  const isHalfSaid =
    sentences.length === 0 ||
    isSmall ||
    (!isChosen(`unsaid:${id}`) && isHalf({ id, text: sentences[0]!, origin: 'unsaid' }, cleaned, tools));
  const mentioned = isHalfSaid && !isSmall ? tools.unaskedLine(cleaned) : '';
  const texts = [mentioned, ...(sentences.length > 0 ? sentences : noted(cleaned))].filter((each) => each !== '');
  if (texts.length === 0) return null;
  const isNote = isHalfSaid && mentioned === '';
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
    mayStandUnmarked: false,
    isMotivation: false,
    longer: [],
    weight: (useInLetter ? weights.unsaid.marked : 0) + (isNote ? weights.unsaid.note : 0) + asked(text)
  };
}
