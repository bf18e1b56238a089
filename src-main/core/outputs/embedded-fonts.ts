/**
 * The paper's own fonts as parts of a Word document (ECMA-376 part 1, 17.8.1): cut down to what a letter needs, so that Word and
 * LibreOffice show the paper's letter on a computer that has none of them. See docs/decisions/0016-fonts-in-word-documents.md.
 */
// Every project that compiles this file finds the types.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./subset-font.d.ts" />
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { named, restrictionsOf, signatureOf } from './font-names';

export interface EmbeddedFace {
  /** The element of the font table that names it. */
  element: 'embedRegular' | 'embedBold' | 'embedItalic' | 'embedBoldItalic';
  /** In upper case and braces, as the document names it. */
  key: string;
  /** Obfuscated: to be stored as an `.odttf` part. */
  bytes: Uint8Array<ArrayBuffer>;
  /** See `signatureOf`. */
  signature: number[];
}

const faces = {
  regular: { element: 'embedRegular', bold: false, italic: false },
  bold: { element: 'embedBold', bold: true, italic: false },
  italic: { element: 'embedItalic', bold: false, italic: true },
  boldItalic: { element: 'embedBoldItalic', bold: true, italic: true }
} as const;

type Face = keyof typeof faces;

/** The cuts that the paper shows, by the family's name; its bold is a semibold. */
const files: Readonly<Record<string, Partial<Record<Face, string>>>> = {
  'Source Serif 4': {
    regular: '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
    bold: '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
    italic: '@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
    boldItalic: '@expo-google-fonts/source-serif-4/600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf'
  },
  Inter: {
    regular: '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
    bold: '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'
  }
};

const range = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('');

/** Letters and signs of the languages in Latin script: whoever writes on in Word has them in the same font. */
const always = `${range(0x20, 0x7e)}${range(0xa0, 0x17f)}${range(0x218, 0x21b)}ẞ${range(0x2009, 0x2015)}‘’‚“”„†‡•…\u202f‰‹›€™−`;

/** The whole font file of a family's upright text. */
export const regularFont = (family: string): Promise<Uint8Array> => read(files[family]!.regular!);

const read = (path: string): Promise<Uint8Array> => readFile(createRequire(import.meta.url).resolve(path));

/** Nothing for a family that the paper doesn't bring along. `text`: whatever is written in it; other signs are left out. */
export async function embeddedFaces(family: string, text: string): Promise<EmbeddedFace[]> {
  const more = [...new Set(text)].filter((sign) => !always.includes(sign)).sort();
  const found = Object.entries(files[family] ?? {}) as [Face, string][];
  return Promise.all(found.map(([face, path]) => embeddedFace(family, face, path, more.join(''))));
}

async function embeddedFace(family: string, face: Face, path: string, more: string): Promise<EmbeddedFace> {
  const { element, bold, italic } = faces[face];
  const whole = await read(path);
  if (restrictionsOf(whole) !== 0) throw new Error(`${family} may not be embedded.`);
  const cut = await subsetFont(whole, always + more, {
    targetFormat: 'truetype',
    keepFeatures: ['ccmp', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'rlig'],
    preserveNameIds: [0, 13, 14],
    dropTables: ['STAT']
  });
  const font = named(cut, { family, bold, italic });
  const digest = createHash('sha256').update(font).digest('hex').toUpperCase();
  return { element, ...obfuscated(font, digest.slice(0, 32)), signature: signatureOf(font) };
}

/** The first 32 bytes are covered by the key, read from its end (17.8.1). The key comes from the font: the same letter gives the same parts. */
function obfuscated(font: Uint8Array, digits: string): Pick<EmbeddedFace, 'key' | 'bytes'> {
  const cover = Buffer.from(digits, 'hex').reverse();
  const bytes = new Uint8Array(font).map((byte, index) => (index < 32 ? byte ^ cover[index % 16]! : byte));
  return { key: `{${digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}}`, bytes };
}
