/** Which blocks of a letter are running text, by the paper's own rule of what is a mark and what a sentence (decision 17). */
import { isHeading, isQuote, listLength, longestLook } from '../text/marks';
import { countWords } from '../text/words';
import { pattern } from '../language/patterns';
import type { LanguageWords } from '../../../contract/languages';
import type { Span } from '../text/sentences';

/** Blocks with at least one whole sentence; salutation, closing, headings, quotes, tables and lists are none. `plain` has the body's signs at their places. */
export function paragraphsIn(body: string, plain: string, lexicon: LanguageWords): Span[] {
  const paragraphs: Span[] = [];
  const marks = new Marks();
  for (const { 0: block, index } of body.matchAll(/[^\n]+(?:\n(?![ \t]*\n)[^\n]+)*/g)) {
    if (marks.begin(block, body.slice(index, index + longestLook))) continue;
    const text = plain.slice(index, index + block.length);
    const short = countWords(text) < 8;
    if (short && (pattern(lexicon.salutation, 'imu').test(text) || pattern(lexicon.closing, 'imu').test(text)))
      continue;
    if (!/[.!?…:。]["”’)]*\s*$/u.test(text) && short) continue;
    paragraphs.push({ from: index, to: index + block.length });
  }
  return paragraphs;
}

/** Reads blocks in their order: the entries of a list may stand apart. */
class Marks {
  /** The last entry of the list before, as it is marked. */
  #last = '';

  /** Whether a block begins with a mark. `source`: the block and what follows it. */
  begin(block: string, source: string): boolean {
    const entry = /^ {0,3}([-*+]|\d{1,9}[.)])[ \t]/.exec(block)?.[1];
    if (entry === undefined) {
      this.#last = '';
      return /^\s*(?:#{1,6}|\|)\s/.test(block) ? isHeading(block) : /^ {0,3}>/.test(block) && isQuote(block);
    }
    const isList = this.#follows(entry) || listLength(source, false) > 0;
    this.#last = isList ? ([...block.matchAll(/^ {0,3}([-*+]|\d{1,9}[.)])[ \t]/gm)].at(-1)?.[1] ?? entry) : '';
    return isList;
  }

  #follows(entry: string): boolean {
    const [number, last] = [parseInt(entry, 10), parseInt(this.#last, 10)];
    return Number.isNaN(number) ? entry === this.#last : number === last + 1;
  }
}
