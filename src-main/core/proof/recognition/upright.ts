/** Finds out which way up a picture is read, and keeps of what was found what can be words. */
import type { Engine, FoundPage } from './engine.ts';
import type { FoundLine, FoundWord } from './found-lines.ts';
import type { Grey } from './grey.ts';
import type { RecognisedLine, RecognisedSheet } from './tasks.ts';

/**
 * From here on a word is taken for right. Measured over 42 pages too small, too coarse or too grainy to be read well: of the words above it
 * one in 30 was wrong, of those below it half.
 */
const sureFrom = 90;
/** On a page of which more than a fifth is unsure, figures and names slip through with the words: there the bound is higher. */
const [poorShare, sureOnPoor] = [0.2, 95];
/** A picture that stands the wrong way has few words above this. */
const likelyFrom = 75;
/** Below this there is no word at all, but a fold, a frame or a stain. */
const leastConfidence = 25;
/** So much of the letters has to be sure for a page to be the right way up. */
const uprightShare = 0.7;
/** And so much for there to be words at all. */
const wordsShare = 0.3;

const letters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** Null where there are no words to be made out. `onstep` hears that work goes on. */
export function readUpright(
  engine: Engine,
  grey: Grey,
  shown: { width: number; height: number },
  onstep: () => void
): RecognisedSheet | null {
  let best = judged(engine.read(grey, 0));
  // Nothing that looks like a letter stands in any other way either.
  const others = best.isUpright || best.all === 0 ? [] : best.isSideways ? [90, 270, 180] : [180, 90, 270];
  for (const turn of others) {
    onstep();
    const next = judged(engine.read(grey, turn));
    if (next.sure > best.sure || best.isSideways) best = next;
    if (next.isUpright) break;
  }
  if (best.all === 0 || best.sure < wordsShare * best.all || best.isSideways) return null;
  const { angle, lines } = best.page;
  const bound = boundOf(lines);
  const isTurned = Math.round(angle / 90) % 2 !== 0;
  return {
    width: isTurned ? grey.height : grey.width,
    height: isTurned ? grey.width : grey.height,
    shown,
    angle,
    lines: lines.map((line) => kept(line, bound)).filter(({ words }) => words.length > 0)
  };
}

interface Judged {
  page: FoundPage;
  /** Letters and figures, and those of sure words. */
  all: number;
  sure: number;
  isSideways: boolean;
  isUpright: boolean;
}

function judged(page: FoundPage): Judged {
  const words = page.lines.flatMap((line) => line.words).filter(isWord);
  const count = (of: readonly FoundWord[]): number => of.reduce((sum, { text }) => sum + letters(text), 0);
  const all = count(words);
  // A letter or two are sure of themselves whichever way they stand.
  const sure = count(words.filter(({ text, confidence }) => confidence >= likelyFrom && letters(text) > 2));
  const long = words.filter(({ text }) => letters(text) > 3);
  const isSideways = long.filter(({ width, height }) => height > width).length > long.length / 2;
  return { page, all, sure, isSideways, isUpright: !isSideways && sure >= uprightShare * all && all > 0 };
}

const isWord = ({ text, confidence }: FoundWord): boolean => confidence >= leastConfidence && letters(text) > 0;
/** Signs that stand alone say something in a text, and are stains where nobody is sure of them. */
const isKept = (word: FoundWord): boolean => isWord(word) || word.confidence >= likelyFrom;
/** In a line that is read well, what is not sure at all still is a word that the reader must know of. */
const isGoodLine = (words: readonly FoundWord[]): boolean =>
  words.filter(({ confidence }) => confidence >= likelyFrom).length > words.length / 2;

function kept({ words, ...place }: FoundLine, bound: number): RecognisedLine {
  const isGood = isGoodLine(words);
  const those = words.filter((word) => isKept(word) || (isGood && letters(word.text) > 0));
  return {
    ...place,
    words: those.map(({ text, left, width, confidence }) => ({ text, left, width, unsure: confidence < bound }))
  };
}

function boundOf(lines: readonly FoundLine[]): number {
  const words = lines.flatMap((line) => line.words).filter(isKept);
  const unsure = words.filter(({ confidence }) => confidence < sureFrom).length;
  return unsure > words.length * poorShare ? sureOnPoor : sureFrom;
}
