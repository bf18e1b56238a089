/** What the library's thread is asked and what it answers; plain data that goes from thread to thread. */
import type { DamagedRow } from '../../db/seals.ts';
import type { Sought } from './find-row.ts';

export interface Examined {
  /** What SQLite finds wrong with the file; null where it is sound. */
  readonly damage: string | null;
  /** Rows whose words do not fit their sum. */
  readonly damagedRows: readonly DamagedRow[];
  /** Rows that were compared with their sum. */
  readonly rows: number;
}

export type StoredRow = Readonly<Record<string, unknown>>;

export interface FoundRow {
  /** The row as it is in that file; null where none of them has it whole. */
  readonly found: { readonly file: string; readonly row: StoredRow } | null;
  /** Codes of the files that could not be read. */
  readonly unread: readonly string[];
}

export interface Change {
  readonly sql: string;
  readonly parameters: readonly (string | number)[];
}

export type AsideTask =
  /** `mend`: indexes that do not fit are made anew. */
  | { kind: 'examine'; file: string; mend: boolean }
  | { kind: 'find'; files: readonly string[]; sought: Sought }
  /** All of the changes, or none; then the file is written anew. */
  | { kind: 'rewrite'; file: string; changes: readonly Change[] };

export type AsideAnswer =
  | { kind: 'examined'; examined: Examined }
  | { kind: 'looked'; result: FoundRow }
  | { kind: 'rewritten' }
  /** `code`: SQLite's or the system's own. */
  | { kind: 'failed'; code: string; message: string };
