/** The text of what was copied, before it becomes elements: in one pass of a parser, so that no copy can hold up the window. */
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { styleAttribute } from './paste-styles';

/** Word's head holds its style sheet and settings. */
const dropped = new Set(['style', 'script', 'title', 'xml']);

/**
 * `html` without comments (Word's repeat list marks for other programs) and office programs' own parts, with its styles kept as text and
 * without what it would do: the page's policy would refuse both, and report it, even where nothing runs. All else stays sign for sign.
 */
export function inertSource(html: string): string {
  const writer = new SourceWriter(html);
  const tokenizer = new Tokenizer({ decodeEntities: false }, writer);
  tokenizer.write(html);
  tokenizer.end();
  return writer.text();
}

type Cut = [from: number, to: number, instead: string];
const none = (): void => undefined;

class SourceWriter implements TokenizerCallbacks {
  readonly #html: string;
  /** In order, none in another. */
  readonly #cuts: Cut[] = [];
  /** The part that is being dropped, and how many cuts came before it. */
  #open: { name: string; from: number; cuts: number } | null = null;
  #handler = -1;

  constructor(html: string) {
    this.#html = html;
  }

  onopentagname(start: number, end: number): void {
    const name = this.#html.slice(start, end).toLowerCase();
    if (!this.#open && dropped.has(name)) this.#open = { name, from: start - 1, cuts: this.#cuts.length };
  }

  onclosetag(start: number, end: number): void {
    const open = this.#open;
    if (open?.name !== this.#html.slice(start, end).toLowerCase()) return;
    const close = this.#html.indexOf('>', end);
    this.#cuts.length = open.cuts;
    this.#cuts.push([open.from, close === -1 ? this.#html.length : close + 1, '']);
    this.#open = null;
  }

  onattribname(start: number, end: number): void {
    const name = this.#html.slice(start, end).toLowerCase();
    if (name === 'style') this.#cuts.push([start, end, styleAttribute]);
    this.#handler = name.startsWith('on') ? start : -1;
  }

  onattribend(_: unknown, end: number): void {
    if (this.#handler !== -1) this.#cuts.push([this.#handler, end, '']);
    this.#handler = -1;
  }

  oncomment(start: number, end: number): void {
    this.#cuts.push([this.#html.lastIndexOf('<', start - 1), end + 1, '']);
  }

  readonly ondeclaration = (start: number, end: number): void => this.oncomment(start, end);
  readonly onprocessinginstruction = (start: number, end: number): void => this.oncomment(start, end);
  readonly oncdata = (start: number, end: number): void => this.oncomment(start, end);
  readonly onattribdata = none;
  readonly onattribentity = none;
  readonly onopentagend = none;
  readonly onselfclosingtag = none;
  readonly ontext = none;
  readonly ontextentity = none;
  readonly onend = none;

  text(): string {
    let [text, at] = ['', 0];
    for (const [from, to, instead] of this.#cuts) {
      text += this.#html.slice(at, from) + instead;
      at = to;
    }
    return text + this.#html.slice(at);
  }
}
