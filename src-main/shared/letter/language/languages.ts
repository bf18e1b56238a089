/** The languages whose words are known, from `resources/languages/TAG.json`, and what is gone by in all others. */
import type { LanguageWords, Wording } from '../../../contract/languages';
import { bareWords } from './bare-words';

const lower = (word: string): string => word.toLowerCase();

export class Languages {
  readonly #known: ReadonlyMap<string, LanguageWords>;
  readonly #commons: readonly { language: string; words: ReadonlySet<string> }[];

  /** `files`: as they were read. */
  constructor(readonly files: readonly LanguageWords[]) {
    this.#known = new Map(files.map((words) => [words.language, words]));
    this.#commons = files.map(({ language, common }) => ({ language, words: new Set(common.map(lower)) }));
  }

  #of(tag: string): LanguageWords | undefined {
    return this.#known.get(tag.toLowerCase().split('-')[0] ?? '');
  }

  /** The words for a BCP 47 tag, by its language alone. English where that language has no file: figures are found all the same. */
  wordsFor(tag: string): LanguageWords {
    return this.#of(tag) ?? this.#known.get('en') ?? bareWords;
  }

  /** What the checks of wording go by; null where the program doesn't know it for the language, and they stay silent. */
  wordingFor(tag: string): Wording | null {
    return this.#of(tag)?.wording ?? null;
  }

  /** How many of a sentence's words are common ones of a language, and of the other language that has most of them. */
  commonWords(sentence: string, language: string): { own: number; other: number } {
    const found = sentence.match(/[\p{L}\p{M}’']+/gu)?.map(lower) ?? [];
    const counts = this.#commons.map(({ language: name, words }) => ({
      name,
      count: found.filter((word) => words.has(word)).length
    }));
    return {
      own: counts.find(({ name }) => name === language)?.count ?? 0,
      other: Math.max(0, ...counts.filter(({ name }) => name !== language).map(({ count }) => count))
    };
  }
}
