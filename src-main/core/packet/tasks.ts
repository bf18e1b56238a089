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

/** A claim of the letter, as it is looked for in the part that backs it. */
export interface Claimed {
  /** See `factKey`. */
  key: string;
  /** The page of the file that the fact names; null: any page that goes along. */
  page: number | null;
  /** The words of the source that say so, the fact's figure as written, its unit, and its sentence; each may be empty. */
  quote: string;
  figure: string;
  unit: string;
  statement: string;
  /** Words around the figure as it was found in the file beforehand, where it was; see `facts.places`. */
  around?: string;
  /** Marked by hand in a picture: left, top, width and height in parts of it. */
  box: [number, number, number, number] | null;
  /** What somebody hears of the link to it, and of the mark on it, in the letter's language. Never words of the file: they may be blacked out. */
  said: string;
  mark: string;
}

export interface Part extends Source {
  /** Tells it from the other parts, from 1. */
  number: number;
  title: string;
  /** In the outline; the label on its first page says the same. */
  chapter: string;
  /** Where its labels begin among the printed ones, from 0, one for each of its pages; absent: only its first page has one, by its number. */
  firstLabel?: number;
  /** What somebody hears who does not see a picture of it, and one with boxes on it; in the letter's language. */
  pictureWords: { whole: string; blackedOut: string };
  /** Pages of the file, from 1, in the order in which they go along. */
  pages: number[];
  /** Also those on pages that stay behind: what other pages share with them stays behind as well. */
  redactions: Box[];
  /** What the letter says that stands in it. */
  claims?: readonly Claimed[];
}

/** How the letter's numbers lead into the packet, and back. */
export interface Linking {
  /** The host of the addresses behind them; see `packetAddresses`. */
  host: string;
  /** What somebody hears of the way back, in the letter's language. */
  back: string;
}

interface InspectTask {
  kind: 'inspect';
  source: Source;
}

export interface MergeTask {
  kind: 'merge';
  /** The printed letter, which stays as it is; null makes a file of the parts alone. */
  letter: Uint8Array | null;
  /** Who stands in the file as its author; absent or empty: nobody. */
  author?: string;
  /** Printed labels, one on each page: a file of them, or so many of the letter's last pages; see `Part.firstLabel`. Null: the parts have none. */
  labels: Uint8Array | number | null;
  /** Stands on pages that are made here: pictures. */
  paper: 'A4' | 'Letter';
  parts: Part[];
  /** Absent where nothing in the letter leads anywhere. */
  linking?: Linking | null;
  /** BCP 47 tag for a file without a letter. */
  language: string;
}

export type Task = InspectTask | MergeTask;

export type Refusal = 'missing' | 'changed' | 'empty' | 'locked' | 'encrypted' | 'damaged' | 'large' | 'slow' | 'form';
export type Inspection =
  /** `sizes`: of its first pages, in points; absent for a picture, which gets a sheet of the letter's. */
  | { outcome: 'pages'; pages: number; sizes?: [number, number][] }
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
