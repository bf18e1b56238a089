/** Collects words as a reader reads them: lines, cells and spaces between them, never two breaks where one is meant. */
export class WordWriter {
  readonly #pieces: string[] = [];
  #pending = '';
  /** Characters so far. */
  length = 0;

  /** As it stands; what was pending comes before it. */
  text(words: string): void {
    if (words === '') return;
    if (this.#pending !== '' && this.length > 0) this.#add(this.#pending);
    this.#pending = '';
    this.#add(words);
  }
  /** A space, unless a line or a cell ends here. */
  space(): void {
    if (this.#pending === '') this.#pending = ' ';
  }
  /** The end of a line; within a row of cells, cells stay beside each other. */
  line(): void {
    if (this.#pending !== '\t' && this.#pending !== '\n\n') this.#pending = '\n';
  }
  /** The end of a paragraph that stands apart from the next. */
  paragraph(): void {
    if (this.#pending !== '\t') this.#pending = '\n\n';
  }
  cell(): void {
    this.#pending = '\t';
  }
  row(): void {
    this.#pending = '\n';
  }
  get words(): string {
    return this.#pieces.join('');
  }

  #add(piece: string): void {
    this.#pieces.push(piece);
    this.length += piece.length;
  }
}
