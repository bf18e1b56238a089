/** Which points a letter begins with, and which of their wordings: few enough words, the first fact near the top. */
import { noPicks, type Composition, type LetterKind, type Point } from '../../../contract';
import { assemble } from '../../../shared/letter/compose/assemble';
import { countWords } from '../../../shared/letter/text/words';
import { pointsIn, type WeighedPoint } from './points';

/** Words of a whole letter at most, from the salutation to the name (Smith Hanley 2024: 100–180; see docs/guidance). */
export const budget = 180;
/** What a letter of a kind needs to say anything. */
const least: Record<LetterKind, number> = { recovery: 110, thank_you: 90, follow_up: 0, decline: 0, request: 0 };

/** Marks what is proposed. `composition` has all its slots; its points come in the order of their weight. */
export function propose(composition: Composition, points: readonly WeighedPoint[]): Composition {
  const { proposed: most } = pointsIn[composition.kind];
  const good = points.filter((point) => point.marked && point.weight > 0 && !point.isMotivation);
  const chosen = (good.length > 0 ? good : points.filter(({ weight }) => weight > 0)).slice(0, most);
  // A list reads best behind the sentences that it bears out.
  let picked = [...chosen.filter(({ form }) => form === 'sentences'), ...chosen.filter(({ form }) => form === 'item')];
  const made = (): Composition => withPoints(composition, points, picked);
  const words = (): number => countWords(assemble(made(), noPicks).body, composition.language);
  while (picked.length > 1 && words() > budget) picked = picked.slice(0, -1);
  picked = longer(picked, words, least[composition.kind], (next) => (picked = next));
  return made();
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
function told({ id, origin, topic, cues, answers, proofs, form }: WeighedPoint, proposed: boolean): Point {
  return { id, origin, topic, cues, answers, proofs, form, proposed };
}

/** Takes a longer wording of an answer where the letter is too short and one fits. */
function longer(
  points: readonly WeighedPoint[],
  words: () => number,
  atLeast: number,
  set: (points: WeighedPoint[]) => void
): WeighedPoint[] {
  let now = [...points];
  for (const [at, point] of points.entries()) {
    if (words() >= atLeast) break;
    const [first, ...others] = point.answers;
    const long = others.find(({ text }) => text.length > (first?.text.length ?? 0) * 1.3);
    if (!long) continue;
    const before = now;
    now = now.with(at, { ...point, answers: [long, ...point.answers.filter((each) => each !== long)] });
    set(now);
    if (words() > budget) {
      now = before;
      set(now);
    }
  }
  return now;
}
