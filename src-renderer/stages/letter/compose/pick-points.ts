/** Choosing among the points of a letter. Pure: each gives what is picked from now on. */
import type { Composition, Picks, Point, PointPicks } from '$contract';

interface PointChoice {
  points: PointPicks[];
  /** What was picked of those that are left out: they come back with it. */
  out: PointPicks[];
}

/** Those in the letter, in its order. */
export const chosenPoints = ({ points }: Composition, picks: Picks): PointPicks[] =>
  (picks.points ?? points.filter(({ proposed }) => proposed).map(({ id }) => ({ id }))).filter(({ id }) =>
    points.some((point) => point.id === id)
  );

/** Those that could still come in, the strongest first. */
export function leftOut(composition: Composition, picks: Picks): Point[] {
  const chosen = new Set(chosenPoints(composition, picks).map(({ id }) => id));
  return composition.points.filter(({ id }) => !chosen.has(id));
}

/** By one place up (-1) or down (1); the same list where there is no such place. */
export function movedPoint(points: PointPicks[], id: string, by: -1 | 1): PointPicks[] {
  const from = points.findIndex((point) => point.id === id);
  const to = from + by;
  if (from === -1 || to < 0 || to >= points.length) return points;
  const moved = points.filter((point) => point.id !== id);
  moved.splice(to, 0, points[from]!);
  return moved;
}

export function takenOut({ points, out }: PointChoice, id: string): PointChoice {
  const taken = points.filter((point) => point.id === id);
  return {
    points: points.filter((point) => point.id !== id),
    out: [...out.filter((point) => point.id !== id), ...taken]
  };
}

/** Whether the user has written its answer. */
const isWritten = ({ answer }: PointPicks): boolean => answer !== undefined && answer !== null && 'text' in answer;

/** At the end; where the letter is full, in the place of the last point that the user has not written. */
export function broughtIn(choice: PointChoice, id: string, most: number): PointChoice {
  if (choice.points.some((point) => point.id === id)) return choice;
  const last = choice.points.findLast((point) => !isWritten(point)) ?? choice.points.at(-1);
  const { points, out } = choice.points.length >= most && last ? takenOut(choice, last.id) : choice;
  const known = out.find((point) => point.id === id) ?? { id };
  return { points: [...points, known], out: out.filter((point) => point.id !== id) };
}

export const changedPoint = (points: PointPicks[], id: string, patch: Partial<PointPicks>): PointPicks[] =>
  points.map((point) => (point.id === id ? { ...point, ...patch } : point));
