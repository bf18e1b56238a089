/**
 * What a domain declares of a kind of thing, once, in a `kind.ts`: trash, search, what is due, sums, damage, unfinished words and the progress
 * of an interview read the list of them (`core/kinds.ts`) and know no kind by name. A kind's name, what can be done with it and where it is
 * shown stand in `shared/kinds.ts`, what it is called in the catalogue of messages (`kinds.NAME.…`).
 */
import type { KindName } from '../../../shared/kinds';
import type { ReadDatabase } from '../../db/transaction';
import type { Gone } from '../app-error';
import type { DueThing } from './due';
import type { Signs } from './signs';

/** Of a kind whose rows can be put into the trash. What lies beneath them in the database goes and comes back with them. */
interface Trash {
  /** What is said where it is not there. */
  readonly gone: Gone;
  /** SQL for its name in the trash, where that is not `label`. */
  readonly label?: string;
  /** SQL: which rows are the user's own to throw away. All, unless said. */
  readonly only?: string;
}

/** Of a kind that search finds. Where a hit leads stands in `shared/kinds.ts`. */
interface Search {
  /** SQL over `new`, the written row; absent where the words of many rows are gathered by triggers of their own. */
  readonly words?: { readonly title: string; readonly body: readonly string[]; readonly columns: readonly string[] };
}

/** Of a kind whose rows carry a sum. */
interface Sealed {
  /** SQL for the thing's own id, where that is not its key. */
  readonly id?: string;
  /** SQL for its first words, where that is not `label`. */
  readonly label?: string;
  /** The table allows no change: a row is mended by writing it anew. */
  readonly frozen?: true;
}

/** The rows of a kind. SQL is over one row of the table. */
interface Rows {
  readonly table: string;
  /** The column that names a row. */
  readonly key?: string;
  /** SQL for the interview that it belongs to; absent where several may use it. */
  readonly interview?: string;
  /** Where several interviews may use it: the view that says which, and its column for the thing. */
  readonly usedIn?: { readonly view: string; readonly column: string };
  /** SQL for its first words. */
  readonly label: string;
}

export interface Kind {
  readonly name: KindName;
  readonly rows?: Rows;
  readonly trash?: Trash;
  readonly search?: Search;
  readonly sealed?: Sealed;
  /** What of its things is due in the whole library, in any order. Where it leads stands in `shared/kinds.ts`. */
  readonly due?: (db: ReadDatabase, now: Date) => readonly DueThing[];
  /** Words may wait in a field of its own before they are part of it. */
  readonly unfinished?: true;
  /**
   * What it says of how far an interview is: each sign holds where one of its sources has a row. A source ends in a condition and
   * calls the row that names the interview `x`; so the same words serve for one interview and for all.
   */
  readonly progress?: Readonly<Partial<Record<keyof Signs, string>>>;
}

type WithRows = Kind & { readonly rows: Rows };

export const isTrashable = (kind: Kind): kind is WithRows & { readonly trash: Trash } =>
  kind.rows !== undefined && kind.trash !== undefined;
export const isSealed = (kind: Kind): kind is WithRows & { readonly sealed: Sealed } =>
  kind.rows !== undefined && kind.sealed !== undefined;

export const keyOf = ({ key = 'id' }: Pick<Rows, 'key'>): string => key;
