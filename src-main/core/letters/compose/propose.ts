/** Which points a letter begins with, and in which wording: enough words to say something, few enough to be read to the end. */
import { noPicks, type Composition, type LetterKind, type Passage, type Point, type SlotName } from '../../../contract';
import { withoutClaims } from '../../../shared/letter/claims/links';
import { assemble } from '../../../shared/letter/compose/assemble';
import { countWords } from '../../../shared/letter/text/words';
import { pointsIn } from './points';
import { longWords, type WeighedPoint } from './weighing';

/** Words of a whole letter at most, from the salutation to the name (Smith Hanley 2024: 100–180; see docs/guidance). */
export const budget = 180;
/** What a letter of a kind needs to say anything, and what it may grow to when its answers have more to say. */
const lengths: Record<LetterKind, { least: number; good: number }> = {
  recovery: { least: 112, good: 165 },
  thank_you: { least: 92, good: 140 },
  follow_up: { least: 0, good: 0 },
  decline: { least: 0, good: 0 },
  request: { least: 0, good: 0 }
};
/** The program's own sentences that may be longer where a letter is too short, in this order. */
const mayGrow: SlotName[] = ['thanks', 'nextStep', 'interest'];
/** A list of figures alone: so many of its lines are read. */
const mostFigures = 5;

/** Marks what is proposed. `isMarking`: whether the user marked anything for the letter. `composition` has all its slots; the points come in the order of their weight. */
export function propose(composition: Composition, points: readonly WeighedPoint[], isMarking: boolean): Composition {
  const { proposed: most } = pointsIn[composition.kind];
  // What the user did not mark is proposed only where nothing is marked at all.
  const isGood = (point: WeighedPoint): boolean => point.weight > 0 && !point.isMotivation;
  const good = points.filter((point) => point.marked && isGood(point));
  // Whoever marks what was left unsaid and no question at all has not said that none is to be answered.
  const unmarked = points.filter((point) => point.origin === 'card' && point.mayStandUnmarked && isGood(point));
  const hasMarkedCard = points.some(({ origin, marked }) => origin === 'card' && marked);
  const asked = hasMarkedCard ? good : [...good, ...unmarked].toSorted((one, other) => other.weight - one.weight);
  const all = asked.length > 0 || isMarking ? asked : points.filter(({ weight }) => weight > 0);
  // A thank-you is no second recovery letter: one answer is enough.
  const candidates =
    composition.kind === 'thank_you'
      ? all.filter(({ origin }, at) => origin !== 'card' || all.findIndex((each) => each.origin === 'card') === at)
      : all;
  const onlyFigures = most === pointsIn.recovery.proposed && points.every(({ origin }) => origin === 'fact');
  let made = {
    ...composition,
    mostPoints: onlyFigures ? Math.max(composition.mostPoints, mostFigures) : composition.mostPoints
  };
  const words = (now: Composition, of: readonly WeighedPoint[]): number =>
    countWords(assemble(withPoints(now, points, of), noPicks).body, now.language);
  const heaviest = inOrder(
    different(readable(candidates, composition.kind))
      .slice(0, onlyFigures ? mostFigures : most)
      .map((point) => shorterForms(point).find((each) => words(made, [each]) <= budget) ?? point)
  );
  const ways = withInterest(made).map((now) => ({
    now,
    of: heaviestWithin(heaviest, (of) => words(now, of) <= budget)
  }));
  const [way] = ways.toSorted((one, other) => weightOf(other.of) - weightOf(one.of));
  made = way!.now;
  let picked = way!.of;

  const { least, good: enough } = lengths[made.kind];
  for (const at of picked.keys()) {
    const longer = longerAnswer(picked[at]!);
    const now = longer ? picked.with(at, longer) : picked;
    // The first answer is told to its end; the others only where little would stand there else.
    const upTo = at === 0 || words(made, picked) < least ? enough : 0;
    if (words(made, now) <= upTo) picked = now;
  }
  for (const name of mayGrow) {
    if (words(made, picked) >= least) break;
    const slots = made.slots.map((slot) =>
      slot.name === name ? { ...slot, passages: longestFrameFirst(slot.passages) } : slot
    );
    made = { ...made, slots };
  }
  return withPoints(made, points, picked);
}

/** As it is; without the figure behind it, which is worth less than the answer; and with each other wording that can be sent. */
const shorterForms = (point: WeighedPoint): WeighedPoint[] => [
  point,
  { ...point, proofs: [] },
  ...point.longer.map((passage) => ({
    ...point,
    proofs: [],
    answers: [passage, ...point.answers.filter((each) => each !== passage)]
  }))
];

/** A list of figures stands where there is nothing else to tell: beside an answer it is a remark that belongs to nothing, but for one. */
function readable(points: readonly WeighedPoint[], kind: LetterKind): readonly WeighedPoint[] {
  const isTold = points.some(({ origin, isNote }) => origin === 'card' && !isNote);
  const heaviest = points.find(({ form }) => form === 'item');
  if (kind !== 'thank_you') return isTold ? points.filter((each) => each.form !== 'item' || each === heaviest) : points;
  // A thank-you is short.
  const told = points.filter(({ form, origin }) => form !== 'item' && origin !== 'unsaid');
  return told.length > 0 ? told : points.filter(({ origin }) => origin !== 'unsaid');
}

/** The same is told once, in its heaviest wording: a fact, and what was left unsaid about it. */
function different(points: readonly WeighedPoint[]): WeighedPoint[] {
  const kept: { point: WeighedPoint; words: Set<string> }[] = [];
  for (const point of points) {
    const said = withoutClaims(point.answers[0]?.text ?? '').replace(/\([^()]*\)/g, '');
    const words = new Set([...longWords(said)].filter((word) => word.length >= tellingWord));
    const isTold = kept.some((other) => {
      const shared = [...words].filter((word) => other.words.has(word)).length;
      return shared >= fewestShared && shared >= sameStory * Math.min(words.size, other.words.size);
    });
    if (!isTold) kept.push({ point, words });
  }
  return kept.map(({ point }) => point);
}
/** Words of the shorter of two that the other has too, from which both tell the same; and how many at least. */
const sameStory = 0.6;
const fewestShared = 3;
/** Letters of a word that is not in every other sentence. */
const tellingWord = 5;

/**
 * What names a figure soon comes first, what nobody asked for behind what was asked, and sentences before items: a list reads best behind
 * what it bears out.
 */
const inOrder = (points: readonly WeighedPoint[]): WeighedPoint[] => {
  const sentences = points.filter(({ form }) => form === 'sentences');
  const asked = sentences.filter(({ origin }) => origin !== 'unsaid');
  return [
    ...asked.filter(namesFigureSoon),
    ...asked.filter((point) => !namesFigureSoon(point)),
    ...sentences.filter(({ origin }) => origin === 'unsaid'),
    ...points.filter(({ form }) => form === 'item')
  ];
};

/** Letters of an answer in which its figure is found by whoever only looks. */
const soon = 160;
const namesFigureSoon = ({ answers, proofs }: WeighedPoint): boolean =>
  /\p{N}|\]\(fact:/u.test(`${answers[0]?.text ?? ''} ${proofs[0]?.text ?? ''}`.slice(0, soon));

const weightOf = (points: readonly WeighedPoint[]): number => points.reduce((sum, { weight }) => sum + weight, 0);

/** With the interest as it is, and with what is shorter: an answer counts more than a long reason for wanting the job. */
function withInterest(composition: Composition): Composition[] {
  const interest = composition.slots.find(({ name }) => name === 'interest');
  const [first, ...others] = interest?.passages ?? [];
  if (!interest || !first) return [composition];
  const shorter = others
    .filter(({ text }) => text.length < first.text.length)
    .toSorted((one, other) => Number(one.origin === 'frame') - Number(other.origin === 'frame'));
  const turned = shorter.map((passage) => ({
    ...interest,
    passages: [passage, ...interest.passages.filter((each) => each !== passage)]
  }));
  return [interest, ...turned].map((slot) => ({
    ...composition,
    slots: composition.slots.map((each) => (each.name === 'interest' ? slot : each))
  }));
}

/** Of all choices among a handful of points, the one that weighs most and still fits; at least the first. */
function heaviestWithin(
  points: readonly WeighedPoint[],
  fits: (points: readonly WeighedPoint[]) => boolean
): WeighedPoint[] {
  const choices = points
    .reduce<WeighedPoint[][]>((some, point) => [...some, ...some.map((each) => [...each, point])], [[]])
    .map((choice) => ({ choice, weight: weightOf(choice) }))
    .sort((one, other) => other.weight - one.weight);
  return choices.find(({ choice }) => choice.length > 0 && fits(choice))?.choice ?? points.slice(0, 1);
}

const withPoints = (
  composition: Composition,
  all: readonly WeighedPoint[],
  picked: readonly WeighedPoint[]
): Composition => ({
  ...composition,
  points: [
    ...picked.map((point) => told(point, true)),
    ...all.filter(({ id }) => !picked.some((each) => each.id === id)).map((point) => told(point, false))
  ]
});

/** Without what only the weighing knows. */
function told(point: WeighedPoint, proposed: boolean): Point {
  const { id, origin, topic, cues, again, question, answers, proofs, form, isNote, doubtful } = point;
  const said = { id, origin, topic, cues, question, answers, proofs, form, isNote, doubtful, proposed };
  return again === undefined ? said : { ...said, again };
}

/** The same with the next longer wording that begins alike first: the same story, told further. */
function longerAnswer(point: WeighedPoint): WeighedPoint | null {
  const [first] = point.answers;
  const long =
    first &&
    point.longer.find(({ text }) => text.length > first.text.length && text.startsWith(first.text.slice(0, 20)));
  return long ? { ...point, answers: [long, ...point.answers.filter((each) => each !== long)] } : null;
}

function longestFrameFirst(passages: readonly Passage[]): Passage[] {
  const [first] = passages;
  if (first?.origin !== 'frame') return [...passages];
  const longest = passages.reduce(
    (one, other) => (other.origin === 'frame' && other.text.length > one.text.length ? other : one),
    first
  );
  return [longest, ...passages.filter((each) => each !== longest)];
}
