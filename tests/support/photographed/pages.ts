/** The twenty pages: which text, how it is set, and what befell it on its way into the file. */
import type { knownTexts } from './known-texts.ts';

export type TextName = keyof typeof knownTexts;

export interface PhotographedPage {
  name: string;
  text: TextName;
  set: 'letter' | 'certificate' | 'table' | 'columns';
  /** Dots an inch of an A4 page. */
  dpi: number;
  /** Degrees clockwise that the sheet was turned, then tilted. */
  turned?: 90 | 180 | 270;
  tilted?: number;
  /** Standard deviation of the grain, of 255. */
  noise?: number;
  /** Ink and paper, of 255. */
  ink?: number;
  paper?: number;
  /** How much darker the far corner is, 0 to 1. */
  shade?: number;
  /** On a dark table, of which so much is seen around, 0 to 1 of the width. */
  table?: number;
  /** Pixels of blur. */
  blur?: number;
  /** Of JPEG, 1 to 100; else PNG. */
  jpeg?: number;
  /** As the camera noted it (TIFF's tag 274): the stored picture is turned accordingly. */
  exif?: 3 | 6 | 8;
  /** Within a PDF as a page's picture. */
  pdf?: boolean;
  /** A scan as offices make them: straight or nearly so, sharp, dark on light. */
  clean: boolean;
}

export const photographedPages: readonly PhotographedPage[] = [
  { name: 'letter, scanned', text: 'reference', set: 'letter', dpi: 300, clean: true },
  { name: 'German letter, scanned', text: 'zeugnis', set: 'letter', dpi: 300, clean: true },
  { name: 'certificate, scanned', text: 'certificate', set: 'certificate', dpi: 200, clean: true },
  { name: 'German certificate, scanned', text: 'urkunde', set: 'certificate', dpi: 200, clean: true },
  { name: 'table, scanned', text: 'sales', set: 'table', dpi: 300, clean: true },
  { name: 'German table, scanned', text: 'abrechnung', set: 'table', dpi: 300, clean: true },
  { name: 'two columns, scanned', text: 'newsletter', set: 'columns', dpi: 300, clean: true },
  { name: 'German columns, scanned', text: 'werkszeitung', set: 'columns', dpi: 300, clean: true },
  { name: 'letter in a PDF', text: 'thanks', set: 'letter', dpi: 300, jpeg: 75, pdf: true, clean: true },
  { name: 'German letter in a PDF', text: 'dank', set: 'letter', dpi: 200, jpeg: 75, pdf: true, clean: true },
  { name: 'letter on its side', text: 'appraisal', set: 'letter', dpi: 300, turned: 90, jpeg: 80, clean: true },
  { name: 'German letter upside down', text: 'beurteilung', set: 'letter', dpi: 300, turned: 180, clean: true },
  { name: 'table on its other side', text: 'sales', set: 'table', dpi: 200, turned: 270, jpeg: 80, clean: true },
  { name: 'note, askew', text: 'receipt', set: 'letter', dpi: 250, tilted: 2.4, clean: false },
  { name: 'German minutes, askew', text: 'protokoll', set: 'letter', dpi: 300, tilted: -4, clean: false },
  { name: 'letter, grainy', text: 'thanks', set: 'letter', dpi: 250, noise: 38, jpeg: 70, clean: false },
  {
    name: 'German certificate, pale',
    text: 'urkunde',
    set: 'certificate',
    dpi: 200,
    ink: 150,
    paper: 205,
    noise: 6,
    clean: false
  },
  { name: 'letter, compressed', text: 'reference', set: 'letter', dpi: 150, jpeg: 18, clean: false },
  {
    name: 'German letter, photographed',
    text: 'dank',
    set: 'letter',
    dpi: 220,
    tilted: 1.5,
    noise: 10,
    shade: 0.55,
    table: 0.08,
    blur: 0.6,
    jpeg: 60,
    exif: 6,
    clean: false
  },
  {
    name: 'certificate, photographed (12 megapixels)',
    text: 'certificate',
    set: 'certificate',
    dpi: 310,
    tilted: -2,
    noise: 12,
    shade: 0.6,
    table: 0.1,
    blur: 1,
    jpeg: 80,
    exif: 8,
    clean: false
  }
];

/** Pages that a person can hardly read: what counts is that nothing of them is taken for granted. */
export const hardPages: readonly PhotographedPage[] = [
  { name: 'minutes, much too small and squeezed', text: 'protokoll', set: 'letter', dpi: 90, jpeg: 6, clean: false },
  { name: 'table, small and grainy', text: 'sales', set: 'table', dpi: 75, noise: 34, jpeg: 20, clean: false },
  { name: 'letter, shaken', text: 'thanks', set: 'letter', dpi: 150, blur: 2.2, jpeg: 50, clean: false },
  {
    name: 'German columns, small and pale',
    text: 'werkszeitung',
    set: 'columns',
    dpi: 72,
    ink: 150,
    paper: 200,
    noise: 12,
    jpeg: 25,
    clean: false
  }
];
