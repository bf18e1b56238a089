/** Where a search hit leads, and how its kind is called. */
import type { SearchHit } from '$contract';
import { t } from '../../i18n/messages';
import type { Place } from '../../store/navigation.svelte';

export const kindNames: Record<SearchHit['kind'], string> = {
  interview: t('library.kindInterview'),
  question_card: t('library.kindQuestionCard'),
  unsaid: t('library.kindUnsaid'),
  fact: t('library.kindFact'),
  evidence: t('library.kindEvidence'),
  request: t('library.kindRequest'),
  letter: t('library.kindLetter'),
  person: t('library.kindPerson'),
  sign: t('library.kindSign'),
  perspective: t('stages.perspective'),
  fit: t('stages.fit'),
  afterwards: t('stages.sentAndAfter')
};

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
