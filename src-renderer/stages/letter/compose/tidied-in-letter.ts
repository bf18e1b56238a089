/** Of all that was tidied in the review, what the letter brings as it is picked. */
import type { Composition, Picks, Tidied } from '$contract';
import { chosenPoints } from './pick-points';

/** The ids of pieces begin with the id of what they were typed into, as those of points and passages do. */
export function tidiedInLetter(composition: Composition, picks: Picks): Tidied[] {
  const passages = composition.slots.flatMap(({ name, passages, proposed }) => {
    const pick = picks.slots[name];
    if (pick === undefined) return proposed && passages[0] ? [passages[0].id] : [];
    return pick !== null && 'passage' in pick ? [pick.passage] : [];
  });
  const typedInto = [
    ...chosenPoints(composition, picks).map(({ id }) => id),
    ...passages.map((id) => id.replace(/:\d+$/, ''))
  ];
  // The names of the company and the writer stand in every letter.
  return composition.tidied.filter(
    ({ id }) => id.startsWith('name:') || typedInto.some((source) => id.startsWith(`${source}:`))
  );
}
