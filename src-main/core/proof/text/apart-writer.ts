/** Words of a document whose boxes, notes and comments stand in the middle of sentences, and are read behind them. */
import { WordWriter } from './word-writer.ts';

export class ApartWriter {
  readonly #outer: WordWriter[] = [];
  readonly #apart: WordWriter[] = [];
  /** Where words go now. */
  words = new WordWriter();

  get length(): number {
    return this.words.length + this.#outer.reduce((sum, each) => sum + each.length, 0);
  }
  begin(): void {
    this.#outer.push(this.words);
    this.words = new WordWriter();
  }
  end(): void {
    const outer = this.#outer.pop();
    if (!outer) return;
    if (this.words.length > 0) this.#apart.push(this.words);
    this.words = outer;
  }
  /** What stood apart is said here; within a box or note it waits. */
  sayApart(): void {
    if (this.#outer.length > 0) return;
    for (const each of this.#apart.splice(0)) {
      this.words.line();
      this.words.text(each.words);
      this.words.line();
    }
  }
}
