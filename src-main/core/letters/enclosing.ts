/** What a letter's outputs ask of its enclosures; the composition root gives it, so that letters need not know how packets are made. */
import type { Enclosure } from '../../contract';
import type { CommitStep } from '../kernel/dispatch';

export interface EnclosedFile {
  fileName: string;
  mediaType: string;
  bytes: Uint8Array;
}

export interface Enclosing {
  /** In the letter's order, those left out too; brought up to date with its claims first. */
  follow(letterId: string, commit: CommitStep): Promise<Enclosure[]>;
  /**
   * What may go along of an included enclosure: the file as it was filed, or only the chosen pages with their redactions applied.
   * Null where it can't go along; then the mail says so.
   */
  file(enclosure: Enclosure): Promise<EnclosedFile | null>;
}
