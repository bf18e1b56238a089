/**
 * The looks of a letter: its fonts, sizes, colours and distances in the three styles. The paper, the HTML file and the Word document are
 * made of these numbers; what a block looks like beside them (bold, at the right) is said where it is made.
 */
import type { LetterContent } from '../../../contract/letters';

export type PaperStyle = LetterContent['paperStyle'];

/** A family of the paper's own, and what takes its place for other scripts and on other computers, the best first. */
interface Family {
  name: string;
  /** The same under another name. */
  alias: readonly string[];
  /** For scripts of Europe that it lacks, and for those of East Asia. */
  wide: string;
  eastAsian: string;
  /** What a computer may have for an HTML file that brings no fonts along; the paper has its own. */
  elsewhere: { before: readonly string[]; after: readonly string[] };
  system: readonly string[];
}

export const serif: Family = {
  name: 'Source Serif 4',
  alias: ['Source Serif Pro'],
  wide: 'Noto Serif',
  eastAsian: 'Noto Serif CJK SC',
  elsewhere: { before: [], after: ['Times New Roman'] },
  system: ['Georgia', 'serif']
};
export const sans: Family = {
  name: 'Inter',
  alias: [],
  wide: 'Noto Sans',
  eastAsian: 'Noto Sans CJK SC',
  elsewhere: { before: ['Segoe UI'], after: [] },
  system: ['system-ui', 'sans-serif']
};
export const mono = 'DejaVu Sans Mono';
const monoStack = ['ui-monospace', 'Cascadia Mono', mono, 'monospace'];

/** As CSS wants it. */
const written = (names: readonly string[]): string =>
  names.map((name) => (/[\s\d]/.test(name) ? `'${name}'` : name)).join(', ');

/** On the paper, whose fonts are there. */
export const paperStack = ({ name, wide, eastAsian, system }: Family): string =>
  written([name, wide, eastAsian, ...system]);

/** In a file that is opened on any computer. */
export function fileStack({ name, alias, wide, eastAsian, elsewhere, system }: Family): string {
  const [generic = '', ...before] = system.toReversed();
  return written([
    ...[name, ...alias, wide, eastAsian, ...elsewhere.before],
    ...[...before.toReversed(), ...elsewhere.after, generic]
  ]);
}
export const monospaced = written(monoStack);

/** A size at the usual 11 points, in CSS pixels as the paper rounds it, and in points as a word processor takes it. */
interface Size {
  px: number;
  pt: number;
}
/** Four, over all styles. */
export const sizes = {
  text: { px: 14.6667, pt: 11 },
  /** The first of the headings in the text, and the name in a letterhead. */
  heading: { px: 17.3333, pt: 13 },
  /** The address under a letterhead, code, the list of enclosures, the number of a page. */
  small: { px: 12, pt: 9 },
  raised: { px: 10, pt: 7.5 }
} satisfies Record<string, Size>;

export const colours = { ink: '#1a1815', soft: '#55504a', rule: '#8a8378', letterhead: '#2b4a80' };

/** In CSS pixels: a rule’s thickness, and room beside what is set in. */
export const room = { rule: 1, list: 26, innerList: 22, quote: 20, cell: 16, enclosures: 8 };

/** Of links; and the part of the width that a written signature takes at the most. */
export const underline = { thickness: '.5px', link: '2px' };
export const widest = { signature: 0.6 };
export const percent = (part: number): string => `${part * 100}%`;

/** Half lines above a block. */
export const above = { paragraph: 1, signature: 4, signed: 1, enclosures: 2 };
/** Half lines that a written signature is high. */
export const signatureHeight = 5;

interface Distances {
  recipient: number;
  date: number;
  subject: number;
  body: number;
}
const even: Distances = { recipient: 2, date: 2, subject: 2, body: 2 };
const underLetterhead = 3;

/** Half lines above the blocks of the head and above the text. `dateFirst`: what stands first takes the distance from the letterhead. */
export function distances(style: PaperStyle, dateFirst: boolean): Distances {
  if (style !== 'modern') return even;
  return dateFirst ? { ...even, date: underLetterhead } : { ...even, recipient: underLetterhead };
}

/** The same in points. */
export const points = (pixels: number): number => pixels * 0.75;
