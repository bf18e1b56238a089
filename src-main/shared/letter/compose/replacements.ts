/** What becomes other text wherever it stands, by the rules of a language. Pure. */
import type { TidyReason } from '../../../contract/compose';
import { capitalised } from './edit-list';
import { patternOf } from './pattern';

/** Text that a regular expression finds becomes other text; `$1` is what its first bracket found, `$^1` with a capital. */
export interface Replacement {
  find: string;
  text: string;
  reason: TidyReason;
  /** Only as spelled, small and capital letters too. */
  exact?: boolean;
  /** Only in texts where this is found: shorthand of a trade. */
  where?: string;
  /** Only in texts with one of these, in small letters: told sooner than by a pattern. */
  with?: readonly string[];
}

export type Add = (from: number, to: number, instead: string, reason: TidyReason) => boolean;

/** An abbreviation begins with two capitals for another reason than where it stands. */
export const cased = (typed: string, instead: string): string =>
  /^\p{Lu}(?!\p{Lu})/u.test(typed) ? capitalised(instead) : instead;

export function replaceAll(text: string, rules: readonly Replacement[], add: Add): void {
  const small = text.toLowerCase();
  for (const rule of rules) replace(text, small, rule, add);
}

function replace(text: string, small: string, rule: Replacement, add: Add): void {
  if (rule.with && !rule.with.some((each) => small.includes(each))) return;
  if (rule.where !== undefined && !patternOf(rule.where, 'iu').test(text)) return;
  for (const found of text.matchAll(patternOf(rule.find, rule.exact ? 'gu' : 'giu'))) {
    const instead = rule.text.replace(/\$(\^?)(\d)/g, (_, up: string, group: string) => {
      const word = found[Number(group)] ?? '';
      return up === '' ? word : capitalised(word);
    });
    add(found.index, found.index + found[0].length, cased(found[0], instead), rule.reason);
  }
}
