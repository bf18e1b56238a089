/** A language's words with how common they are. Kept as the text that it is: nothing is unpacked, and nothing stays behind. Pure. */

/** How common a word is: 0 for the commonest to 7; `name`: it is written with a capital. */
export type Rank = number | 'name';

export class WordList {
  readonly #text: string;

  /** `text`: lines of a word and its sign, a digit or `n`, in order of their code units; ASCII. */
  constructor(text: string) {
    this.#text = text;
  }

  /** Undefined for a word that is not in it, spelled so. */
  rank(word: string): Rank | undefined {
    const line = `${word} `;
    const from = this.#firstFrom(line);
    return this.#text.startsWith(line, from) ? signOf(this.#text[from + line.length]!) : undefined;
  }

  /** Whether one of its words begins so. */
  begins(beginning: string): boolean {
    return this.#text.startsWith(beginning, this.#firstFrom(beginning));
  }

  /** Where the first line stands that does not come before `beginning`. */
  #firstFrom(beginning: string): number {
    const text = this.#text;
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
      const difference = this.#text.charCodeAt(line + at) - beginning.charCodeAt(at);
      if (difference !== 0) return difference < 0;
    }
    return false;
  }
}

const signOf = (sign: string): Rank => (sign === 'n' ? 'name' : Number(sign));
