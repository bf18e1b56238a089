/** How the letter's points stand in paragraphs on the sheet, which must not jump while one of them is written. */
import type { SheetParagraph } from '$shared/letter/compose/assemble';

export type PointParagraph = Exclude<SheetParagraph, { kind: 'slots' }>;

const isOfPoints = (paragraph: SheetParagraph): paragraph is PointParagraph => paragraph.kind !== 'slots';
const idsIn = (paragraphs: readonly PointParagraph[]): string[] =>
  paragraphs.flatMap(({ points }) => points.map(({ picked }) => picked.point.id));

export const pointsOn = (sheet: readonly SheetParagraph[]): PointParagraph[] => sheet.filter(isOfPoints);

/** What is written now, in the paragraphs as they stood; as it stands now where other points are there, or another order. */
export function heldTogether(before: readonly PointParagraph[], now: PointParagraph[]): PointParagraph[] {
  const points = new Map(now.flatMap((each) => each.points).map((point) => [point.picked.point.id, point]));
  if (idsIn(before).join(' ') !== idsIn(now).join(' ')) return now;
  return before.map((each) => ({ ...each, points: each.points.map(({ picked }) => points.get(picked.point.id)!) }));
}
