/** Where a search hit leads. */
import type { SearchHit } from '$contract';
import type { Place } from '../../store/navigation.svelte';

export const placeOf = ({ interviewId, stage, itemId }: SearchHit): Place => {
  const place = { screen: 'interview', id: interviewId, stage } as const;
  return itemId === null ? place : { ...place, item: itemId };
};

/** Tells hits apart: several kinds have the interview's id. */
export const hitKey = ({ kind, id }: Pick<SearchHit, 'kind' | 'id'>): string => `${kind}/${id}`;

/** Hits by kind, kinds in the order of their best hit. */
export function groupHits(hits: readonly SearchHit[]): { kind: SearchHit['kind']; hits: SearchHit[] }[] {
  return [...Map.groupBy(hits, (hit) => hit.kind)].map(([kind, group]) => ({ kind, hits: group }));
}
