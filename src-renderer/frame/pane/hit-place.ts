/** Where a search hit leads. */
import type { SearchHit } from '$contract';
import type { Place } from '../../store/navigation.svelte';

export function placeOf({ kind, id, interviewId, stage }: SearchHit): Place {
  const place = { screen: 'interview', id: interviewId, stage } as const;
  // A hit in an interview's own words has no screen of its own.
  return id === interviewId || kind === 'sign' ? place : { ...place, item: id };
}

/** Tells hits apart: several kinds have the interview's id. */
export const hitKey = ({ kind, id }: Pick<SearchHit, 'kind' | 'id'>): string => `${kind}/${id}`;

/** Hits by kind, kinds in the order of their best hit. */
export function groupHits(hits: readonly SearchHit[]): { kind: SearchHit['kind']; hits: SearchHit[] }[] {
  return [...Map.groupBy(hits, (hit) => hit.kind)].map(([kind, group]) => ({ kind, hits: group }));
}
