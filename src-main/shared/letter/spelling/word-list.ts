/** A language's words with how common they are. Kept as the text that it is: nothing is unpacked, and nothing stays behind. Pure. */

/** How common a word is: 0 for the commonest to 7; `name`: it is written with a capital. */
export type Rank = number | 'name';

/** `text`: lines of a word and its sign, a digit or `n`, in order of their code units; ASCII. */
export interface WordText {
  text: string;
}

/** One for each review: what was looked up in it is remembered so long. */
export class WordList {
  readonly #source: WordText;

  constructor(source: WordText) {
    this.#source = source;
  }

  /** Undefined for a word that is not in it, spelled so. */
  rank(word: string): Rank | undefined {
    const line = `${word} `;
    const from = this.#firstFrom(line);
    const { text } = this.#source;
    return text.startsWith(line, from) ? signOf(text[from + line.length]!) : undefined;
  }

  /** Whether one of its words begins so. */
  begins(beginning: string): boolean {
    return this.#source.text.startsWith(beginning, this.#firstFrom(beginning));
  }

  /** Where the first line stands that does not come before `beginning`. */
  #firstFrom(beginning: string): number {
    const { text } = this.#source;
    let [from, to] = [0, text.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const line = middle <= from ? from : Math.max(from, text.lastIndexOf('\n', middle - 1) + 1);
      if (this.#comesBefore(line, beginning)) from = text.indexOf('\n', line) + 1;
      else to = line;
    }
    return from;
  }

  #comesBefore(line: number, beginning: string): boolean {
    for (let at = 0; at < beginning.length; at += 1) {
      const difference = this.#source.text.charCodeAt(line + at) - beginning.charCodeAt(at);
      if (difference !== 0) return difference < 0;
    }
    return false;
  }
}

const signOf = (sign: string): Rank => (sign === 'n' ? 'name' : Number(sign));
