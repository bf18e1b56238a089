/** A file as some program writes it, with what a reader of it sees and does not see. Invented content. */
export interface EvidenceInput {
  name: string;
  /** What it is about: the file, and the program that writes such files. */
  about: string;
  bytes: Uint8Array;
  /** Words that must be found, in this order of characters, and once: nothing is read twice. */
  found: readonly string[];
  /** Those of them that stand there twice. */
  twice?: readonly string[];
  /** Words that must not be found. */
  absent?: readonly string[];
  /** The invented words that end with “lynx” stand in the text once: nothing is read twice. */
  once?: boolean;
  /** What is said of the file; null where nothing is to be said. */
  unread?: string | null;
}

/** Pieces to bytes: strings as UTF-8, `[text, encoding]` in that encoding. */
export const bytesOf = (...pieces: (string | Uint8Array)[]): Uint8Array =>
  Buffer.concat(pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece)));
