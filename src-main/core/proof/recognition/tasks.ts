/** What the recognition's thread is asked and what it answers; plain data that goes from thread to thread. */

export interface RecognitionTask {
  /** Absolute path of the stored file. */
  path: string;
  kind: 'picture' | 'pdf';
  /** The first page to look at, from 1. */
  from: number;
  /** A folder with data for more languages; empty for none. */
  languagesFolder: string;
}

interface RecognisedWord {
  text: string;
  /** In pixels of the upright sheet. */
  left: number;
  width: number;
  /** Whether it may well be another word. */
  unsure: boolean;
}

export interface RecognisedLine {
  left: number;
  top: number;
  width: number;
  height: number;
  /** Whether a paragraph begins here. */
  begins: boolean;
  words: RecognisedWord[];
}

/**
 * What was recognised on a page. The words stand on an upright sheet: the picture as it is shown, turned by `angle` about its middle.
 */
export interface RecognisedSheet {
  /** Size of the upright sheet in its own pixels, not those of the file. */
  width: number;
  height: number;
  /** Size of the picture in the same pixels, as it is shown. */
  shown: { width: number; height: number };
  /** Degrees clockwise by which the shown picture was turned to be upright. */
  angle: number;
  lines: RecognisedLine[];
}

/** Why a file's pictures could not be read; `disk`: it could not be read from the disk this time. */
export type Unrecognised = 'damaged' | 'locked' | 'large' | 'slow' | 'disk';

export type RecognitionAnswer =
  /** How many pages there are, before the first. */
  | { kind: 'pages'; count: number }
  /** Null where the page has written words, or no words at all. */
  | { kind: 'page'; number: number; sheet: RecognisedSheet | null }
  /** The work goes on: nobody need wait for a page to know that. */
  | { kind: 'step' }
  /** `cut`: there are more pages than are looked at. */
  | { kind: 'done'; cut: boolean }
  | { kind: 'failed'; reason: Unrecognised };
