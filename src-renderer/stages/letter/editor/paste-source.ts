/** The text of what was copied, before it becomes elements: in one pass of a parser, so that no copy can hold up the window. */
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { styleAttribute } from './paste-styles';

/** Word's head holds its style sheet and settings. */
const dropped = new Set(['style', 'script', 'title', 'xml']);

/** Elements in one another: what stands deeper loses its tags and keeps its words, before the browser makes elements of them. */
const deepest = 200;
/** Ended by their next one, or never: they say nothing of a depth. */
const openEnded = new Set(
  'p li dt dd td th tr tbody thead tfoot colgroup option area base br col embed hr img input link meta source track wbr'.split(
    ' '
  )
);

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
  #depth = 0;
  /** Tags of this depth and more are cut; how many of them are open. */
  #tooDeep = 0;
  /** The tag that is being cut, and how many cuts came before it. */
  #tag: { from: number; cuts: number } | null = null;

  constructor(html: string) {
    this.#html = html;
  }

  onopentagname(start: number, end: number): void {
    const name = this.#html.slice(start, end).toLowerCase();
    if (!this.#open && dropped.has(name)) this.#open = { name, from: start - 1, cuts: this.#cuts.length };
    if (this.#open || openEnded.has(name)) return;
    if (this.#depth < deepest) this.#depth += 1;
    else {
      this.#tooDeep += 1;
      this.#tag = { from: start - 1, cuts: this.#cuts.length };
    }
  }

  onopentagend(end: number): void {
    if (!this.#tag) return;
    this.#cuts.length = this.#tag.cuts;
    this.#cuts.push([this.#tag.from, end + 1, '']);
    this.#tag = null;
  }

  onclosetag(start: number, end: number): void {
    const name = this.#html.slice(start, end).toLowerCase();
    const open = this.#open;
    if (open && open.name !== name) return;
    const close = this.#html.indexOf('>', end);
    const to = close === -1 ? this.#html.length : close + 1;
    if (open) {
      this.#cuts.length = open.cuts;
      this.#cuts.push([open.from, to, '']);
      this.#open = null;
    } else if (!openEnded.has(name)) {
      if (this.#tooDeep === 0) this.#depth = Math.max(0, this.#depth - 1);
      else {
        this.#tooDeep -= 1;
        this.#cuts.push([start - 2, to, '']);
      }
    }
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
  readonly onselfclosingtag = (end: number): void => this.onopentagend(end);
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
