/** The one relation between a fact and what proves it, made of what the library keeps of it: a source, further files, and persons. */
import type { Fact } from '$contract';
import type { FactPatch } from '../../store/facts.svelte';

/** The file that is shown first: the source, else the first that is linked; null for none. */
export const mainFileOf = ({ sourceEvidenceId, evidenceIds }: Pick<Fact, 'sourceEvidenceId' | 'evidenceIds'>) =>
  sourceEvidenceId ?? evidenceIds[0] ?? null;

/** Who can confirm it; empty for nobody. */
export const personOf = ({ verifiableBy, sourcePerson }: Pick<Fact, 'verifiableBy' | 'sourcePerson'>): string =>
  verifiableBy.trim() === '' ? sourcePerson : verifiableBy;

/** Whoever was noted as the source under the same name stays the same person. */
export function withPerson(fact: Pick<Fact, 'verifiableBy' | 'sourcePerson'>, person: string): FactPatch {
  const wasSource = fact.sourcePerson.trim() !== '' && fact.sourcePerson.trim() === personOf(fact).trim();
  return { verifiableBy: person, ...(wasSource && { sourcePerson: person }) };
}
