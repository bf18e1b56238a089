/** The words of a page with their places, from what pdf.js says of its text. */
import type { Rect } from './sheet-places.ts';

/** What is used of pdf.js' text: pieces of lines, and the marks of content between them. */
export interface PageText {
  items: readonly (TextPiece | { type: string; id?: string })[];
  styles: Readonly<Record<string, { ascent?: number; descent?: number } | undefined>>;
}
interface TextPiece {
  str: string;
  dir: string;
  width: number;
  height: number;
  transform: unknown[];
  fontName: string;
}

export interface PlacedWord {
  text: string;
  rect: Rect;
  /** Whether it follows the word before without a space. */
  joined: boolean;
  /** In the direction of its own line: where it begins and ends, how far up the line lies, and how large the letters are, in the page's units. */
  from: number;
  to: number;
  base: number;
  size: number;
  /** The line's own direction, in whole degrees: only words of one direction can share a line. */
  angle: number;
  /** Number of the marked content that it is part of; null: of none. */
  mark: number | null;
}

/** Nobody's page has more; whoever claims more means harm. */
const mostWords = 60_000;

/** In the order of the page's content. Empty for a page without text. */
export function wordsOn({ items, styles }: PageText): PlacedWord[] {
  const words: PlacedWord[] = [];
  const marks: (number | null)[] = [];
  let isSpace = true;
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type.startsWith('begin')) marks.push(markOf(item.id) ?? marks.at(-1) ?? null);
      else marks.pop();
      continue;
    }
    if (words.length > mostWords) break;
    if (item.str.trim() === '') {
      isSpace ||= item.str !== '';
      continue;
    }
    for (const word of wordsOfPiece(item, styles[item.fontName], marks.at(-1) ?? null)) {
      const last = words.at(-1);
      const follows = last !== undefined && !isSpace && isBeside(last, word);
      words.push({ ...word, joined: follows });
      isSpace = true;
    }
    isSpace = /\s$/.test(item.str);
  }
  return words;
}

/** pdf.js names marked content `p12R_mc3`: by its page and its number. */
function markOf(id: string | undefined): number | null {
  const number = /_mc(\d+)$/.exec(id ?? '')?.[1];
  return number === undefined ? null : Number(number);
}

const isBeside = (last: PlacedWord, word: PlacedWord): boolean =>
  last.angle === word.angle &&
  Math.abs(last.base - word.base) < 0.2 * last.size &&
  Math.abs(word.from - last.to) < 0.12 * last.size;

function* wordsOfPiece(
  { str, dir, width, height, transform }: TextPiece,
  style: PageText['styles'][string],
  mark: number | null
): Generator<PlacedWord> {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform as number[];
  const long = Math.hypot(a, b) || 1;
  const size = Math.hypot(c, d) || height;
  if (!(size > 0) || !Number.isFinite(width + x + y + size)) return;
  const [alongX, alongY] = [a / long, b / long];
  const [upX, upY] = size > 0 && (c !== 0 || d !== 0) ? [c / size, d / size] : [-alongY, alongX];
  const ends = widthsUpTo(str);
  const whole = ends.at(-1)! || 1;
  const [high, low] = [within(style?.ascent, 0.6, 1.1, 0.9), within(style?.descent, -0.4, -0.1, -0.22)];
  for (const { 0: text, index } of str.matchAll(/\S+/gu)) {
    let [from, to] = [(ends[index]! / whole) * width, (ends[index + text.length]! / whole) * width];
    if (dir === 'rtl') [from, to] = [width - to, width - from];
    const corners = [from, to].flatMap((far) =>
      [low, high].map((up) => [x + alongX * far + upX * up * size, y + alongY * far + upY * up * size] as const)
    );
    const [xs, ys] = [corners.map(([each]) => each), corners.map(([, each]) => each)];
    const start = x * alongX + y * alongY;
    yield {
      ...{ text, mark, size, joined: false },
      rect: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)],
      ...{ from: start + from, to: start + to, base: y * alongX - x * alongY },
      angle: Math.round((Math.atan2(alongY, alongX) * 180) / Math.PI)
    };
  }
}

const within = (value: number | undefined, least: number, most: number, otherwise: number): number =>
  value === undefined || !Number.isFinite(value) || value === 0 ? otherwise : Math.min(most, Math.max(least, value));

/** How wide letters are beside each other, roughly: pdf.js says how wide a piece of a line is, not where each letter of it stands. */
const shares: [signs: RegExp, share: number][] = [
  [/[ijlI.,:;'’|!\u00ad]/, 0.25],
  [/[\s\u00a0ftr()[\]/\\"“”„-]/, 0.31],
  [/[mwMW%@—…]/, 0.86],
  [/[A-ZÄÖÜ&]/, 0.68],
  [/[csxzkvyJ]/, 0.5],
  [/[\u1100-\uffef]/, 1]
];

/** At each place of the text, how far it is from its beginning. */
function widthsUpTo(text: string): number[] {
  const ends = [0];
  for (const sign of text) {
    const share = shares.find(([signs]) => signs.test(sign))?.[1] ?? 0.556;
    const end = ends.at(-1)! + share;
    for (let unit = 0; unit < sign.length; unit++) ends.push(end);
  }
  return ends;
}
