/**
 * Every kind of thing that the library keeps, and what can be done with it: the one list from which the enums of trash, search and
 * damage follow. `topic`: under which it is shown where it lies. What the core must know of a kind stands in its domain's `kind.ts`.
 */
import { z } from 'zod';
import type { Topic } from './topics';

interface Abilities {
  readonly topic: Topic;
  /** It can be put into the trash and taken out again. */
  readonly trash?: true;
  /** Search finds it. */
  readonly search?: true;
  /** It carries a sum, so that damage is told. */
  readonly sealed?: true;
}

export const kinds = {
  application: { topic: 'interviews', sealed: true },
  interview: { topic: 'interviews', trash: true, search: true, sealed: true },
  person: { topic: 'people', trash: true, search: true, sealed: true },
  sign: { topic: 'signs', trash: true, search: true, sealed: true },
  rating: { topic: 'ratings', sealed: true },
  perspective_item: { topic: 'perspective', trash: true, sealed: true },
  fit_sign: { topic: 'fit', trash: true, sealed: true },
  decision: { topic: 'fit', sealed: true },
  symptom: { topic: 'fit', sealed: true },
  /** The words of one stage, found together; the id is the interview's. */
  perspective: { topic: 'perspective', search: true },
  fit: { topic: 'fit', search: true },
  question_card: { topic: 'questionCards', trash: true, search: true, sealed: true },
  unsaid: { topic: 'unsaid', trash: true, search: true, sealed: true },
  recording: { topic: 'recordings', trash: true, sealed: true },
  marker: { topic: 'markers', trash: true, sealed: true },
  fact: { topic: 'facts', trash: true, search: true, sealed: true },
  evidence: { topic: 'evidence', trash: true, search: true, sealed: true },
  request: { topic: 'requests', trash: true, search: true, sealed: true },
  letter: { topic: 'letters', trash: true, search: true, sealed: true },
  version: { topic: 'versions', sealed: true },
  sent_copy: { topic: 'sentCopies', sealed: true },
  enclosure: { topic: 'enclosures', sealed: true },
  afterwards: { topic: 'afterwards', search: true, sealed: true },
  unfinished: { topic: 'unfinished', sealed: true }
} as const satisfies Record<string, Abilities>;

export type KindName = keyof typeof kinds;
type Able<Ability extends keyof Abilities> = {
  [Name in KindName]: (typeof kinds)[Name] extends Record<Ability, true> ? Name : never;
}[KindName];

/** The enums of a list of kinds. */
export function enumsOf(list: Readonly<Record<string, Abilities>>) {
  const named = <Ability extends keyof Abilities>(ability: Ability) =>
    z.enum(Object.keys(list).filter((name) => list[name]?.[ability] === true) as Able<Ability>[]);
  return { trashable: named('trash'), searchKind: named('search'), damagedKind: named('sealed') };
}

export const { trashable, searchKind, damagedKind } = enumsOf(kinds);
export type Trashable = Able<'trash'>;
export type SearchKind = Able<'search'>;
export type DamagedKind = Able<'sealed'>;
