/** What the packet's thread is asked and what it answers; plain data that goes from thread to thread. */

export interface Source {
  /** Absolute path of the stored file, and what is known of it. */
  path: string;
  /** SHA-256: a file that was changed on disk is not merged. */
  hash: string;
  mediaType: string;
}

/** A box in parts of the page's width and height, from its top left, as the page is shown. */
export interface Box {
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Part extends Source {
  /** Tells it from the other parts, from 1. */
  number: number;
  title: string;
  /** In the outline; the printed labels say the same. */
  chapter: string;
  /** What somebody hears who does not see a picture of it, and one with boxes on it; in the letter's language. */
  pictureWords: { whole: string; blackedOut: string };
  /** Pages of the file, from 1, in the order in which they go along. */
  pages: number[];
  /** Also those on pages that stay behind: what other pages share with them stays behind as well. */
  redactions: Box[];
}

interface InspectTask {
  kind: 'inspect';
  source: Source;
}

export interface MergeTask {
  kind: 'merge';
  /** The printed letter, which stays as it is; null makes a file of the parts alone. */
  letter: Uint8Array | null;
  /** Printed cover labels: page 1 is for part number 1, and so on. Null: the parts have none. */
  labels: Uint8Array | null;
  /** Stands on pages that are made here: pictures. */
  paper: 'A4' | 'Letter';
  parts: Part[];
  /** BCP 47 tag for a file without a letter. */
  language: string;
}

export type Task = InspectTask | MergeTask;

export type Refusal = 'missing' | 'changed' | 'empty' | 'locked' | 'encrypted' | 'damaged' | 'large' | 'slow' | 'form';
export type Inspection =
  | { outcome: 'pages'; pages: number }
  /** A kind of file that has no pages here. */
  | { outcome: 'other' }
  | { outcome: 'refused'; reason: Refusal };

export interface Merged {
  bytes: Uint8Array;
  pages: number;
  /** Numbers of the parts with pages that became pictures without having a box, so that their text can't be searched. */
  pictured: number[];
  /** Numbers of the parts with pages that came without tags. */
  untagged: number[];
  /** Numbers of the parts whose files are signed: a copy of their pages is not. */
  signed: number[];
  /** Numbers of the parts with letters of scripts whose fonts the file does not bring along. */
  fontless: number[];
  refused: { number: number; reason: Refusal }[];
}

export type Answer =
  | { kind: 'inspected'; inspection: Inspection }
  /** Sent before each step, so that silence means trouble: pages done so far, and the part at work. */
  | { kind: 'progress'; done: number; number: number }
  | { kind: 'merged'; merged: Merged };
