/** What the rule for spoken numbers needs of a language; strings are patterns or alternatives, capitals don't matter. */
import type { NumberWords } from './number-words';

export interface SpokenWords {
  numbers: NumberWords;
  /** The lowest number of several words that is written in digits. */
  digitsFrom: number;
  /** Between thousands; and before decimals, as said and as written. */
  group: string;
  point: { word: string; sign: string };
  /** Behind a number that always stands in digits; and what stays a word behind one. */
  percent: string;
  scales: string;
  /** Between the two numbers of a range; and what does it only behind `between`. */
  joiners: string;
  between: string;
  and: string;
  /** Words before a year; and the first word of a year that is said in two numbers, with what it is worth. */
  yearBefore: string;
  centuries: Readonly<Record<string, number>>;
  /** Behind a number that is part of another word; and behind one whose last word may belong to what follows. */
  ordinals: string;
  measures: string;
  /** Whether a number below a hundred may begin a sentence in digits. */
  digitsBegin: boolean;
}
