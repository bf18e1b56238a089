/**
 * Every kind of thing that the library keeps, what can be done with it, and where it is shown: the one list from which the contract's enums
 * and topics, and what the screens know of kinds, follow. What the core must know of a kind stands in its domain's `kind.ts`; what it is
 * called, in the catalogue of messages, by a rule of its name (`messages/name-keys.ts`).
 */
import type { Stage } from '../contract/interviews';
import type { Topic } from '../contract/topics';

interface Shown {
  readonly stage: Stage;
  /** The stage opens the thing itself by its id. Else it shows all that it has of the interview. */
  readonly item?: true;
}

interface Everywhere {
  /** Under which it is told where it lies that it changed. */
  readonly topic: Topic;
  /** It can be put into the trash and taken out again. */
  readonly trash?: true;
  /** What belongs to it goes with it, and is worth a word before it is erased. */
  readonly parts?: true;
  /** It carries a sum, so that damage is told. */
  readonly sealed?: true;
}
/** What search finds and what can be due must be shown somewhere. */
interface Somewhere {
  readonly shown: Shown;
  readonly search?: true;
  /** Something can be due of it; the stage, where it leads to another. */
  readonly due?: true | Stage;
}
interface Nowhere {
  readonly shown?: undefined;
  readonly search?: undefined;
  readonly due?: undefined;
}
type Abilities = Everywhere & (Somewhere | Nowhere);

export const kinds = {
  application: { topic: 'interviews', sealed: true },
  interview: {
    topic: 'interviews',
    shown: { stage: 'capture' },
    trash: true,
    parts: true,
    search: true,
    due: 'letter',
    sealed: true
  },
  person: { topic: 'people', shown: { stage: 'capture', item: true }, trash: true, search: true, sealed: true },
  sign: { topic: 'signs', shown: { stage: 'capture', item: true }, trash: true, search: true, sealed: true },
  rating: { topic: 'ratings', sealed: true },
  perspective_item: { topic: 'perspective', trash: true, sealed: true },
  fit_sign: { topic: 'fit', trash: true, sealed: true },
  decision: { topic: 'fit', sealed: true },
  symptom: { topic: 'fit', sealed: true },
  /** The words of one stage, found together; the id is the interview's. */
  perspective: { topic: 'perspective', shown: { stage: 'perspective' }, search: true, due: true },
  fit: { topic: 'fit', shown: { stage: 'fit' }, search: true },
  question_card: {
    topic: 'questionCards',
    shown: { stage: 'debrief', item: true },
    trash: true,
    parts: true,
    search: true,
    sealed: true
  },
  unsaid: { topic: 'unsaid', shown: { stage: 'debrief', item: true }, trash: true, search: true, sealed: true },
  recording: { topic: 'recordings', trash: true, parts: true, sealed: true },
  marker: { topic: 'markers', trash: true, sealed: true },
  fact: { topic: 'facts', shown: { stage: 'proof', item: true }, trash: true, parts: true, search: true, sealed: true },
  evidence: { topic: 'evidence', shown: { stage: 'proof', item: true }, trash: true, search: true, sealed: true },
  request: {
    topic: 'requests',
    shown: { stage: 'proof', item: true },
    trash: true,
    search: true,
    due: true,
    sealed: true
  },
  letter: {
    topic: 'letters',
    shown: { stage: 'letter', item: true },
    trash: true,
    parts: true,
    search: true,
    sealed: true
  },
  version: { topic: 'versions', sealed: true },
  sent_copy: { topic: 'sentCopies', sealed: true },
  enclosure: { topic: 'enclosures', sealed: true },
  afterwards: { topic: 'afterwards', shown: { stage: 'sent' }, search: true, due: true, sealed: true },
  unfinished: { topic: 'unfinished', sealed: true }
} as const satisfies Record<string, Abilities>;

export type KindName = keyof typeof kinds;
type Ability = 'trash' | 'search' | 'sealed' | 'due';
export type Able<One extends Ability> = {
  [Name in KindName]: (typeof kinds)[Name] extends Record<One, true | Stage> ? Name : never;
}[KindName];
export type Trashable = Able<'trash'>;
export type SearchKind = Able<'search'>;
export type DamagedKind = Able<'sealed'>;
export type DueKind = Able<'due'>;

/** A stage, and the item that is opened there, where that is more than the stage. */
interface Place {
  readonly stage: Stage;
  readonly itemId: string | null;
}

/** What follows from a list of kinds. */
export function madeOf(list: Readonly<Record<string, Abilities>>) {
  const able = <One extends Ability>(ability: One) =>
    Object.keys(list).filter((name) => list[name]?.[ability] !== undefined) as Able<One>[];
  const topicsOf = (ability: Ability): Topic[] => [
    ...new Set(able(ability).flatMap((name) => list[name]?.topic ?? []))
  ];
  const placeOf = (kind: KindName, id: string): Place => {
    const { stage, item } = list[kind]?.shown ?? { stage: 'capture' };
    return { stage, itemId: item === true ? id : null };
  };
  return {
    /** The kinds with which that can be done. */
    able,
    /** Of what search finds. */
    searchTopics: topicsOf('search'),
    /** Of what can be due. */
    dueTopics: topicsOf('due'),
    placeOfHit: placeOf,
    /** Where something due leads. */
    placeOfDue(kind: DueKind, id: string): Place {
      const stage = list[kind]?.due;
      return typeof stage === 'string' ? { stage, itemId: null } : placeOf(kind, id);
    },
    /** Whether what belongs to it goes with it when it is erased. */
    hasParts: (kind: Trashable): boolean => list[kind]?.parts === true
  };
}

export const { able, searchTopics, dueTopics, placeOfHit, placeOfDue, hasParts } = madeOf(kinds);
