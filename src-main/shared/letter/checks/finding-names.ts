/** What findings are called: within one report, and for as long as the user has waved one through. */
import { sentenceAt, type Span } from '../text/sentences';
import type { Finding } from './check';

/** Names the findings of one text. `plain` is the text without marks, `sentences` are its own. */
export class FindingNames {
  #seen = new Map<string, number>();
  #places: Map<Span, string> | undefined;

  constructor(
    readonly plain: string,
    readonly sentences: readonly Span[]
  ) {}

  /**
   * `about` says where a finding stands by its sentence and its place in there: another “4” is another finding, and what is written
   * elsewhere, marks and line ends change nothing. A finding `everywhere` (a word that is spelt right) is about its words alone.
   */
  next(checkId: string, words: string, at?: Span, everywhere = false): Pick<Finding, 'id' | 'about'> {
    const name = `${checkId}/${words.replace(/\s+/g, ' ').trim().slice(0, 120)}`;
    const count = this.#seen.get(name) ?? 0;
    this.#seen.set(name, count + 1);
    return { id: `${name}/${count}`, about: at && !everywhere ? `${name}/${this.#placeOf(at)}` : name };
  }

  #placeOf({ from }: Span): string {
    const sentence = sentenceAt(this.sentences, from) ?? lineAt(this.plain, from);
    const offset = unspaced(this.plain.slice(sentence.from, from)).length;
    this.#places ??= this.#named();
    return `${this.#places.get(sentence) ?? mark(unspaced(this.plain.slice(sentence.from, sentence.to)))}/${offset}`;
  }

  /** Of sentences that are the same word for word, each but the first has its number. */
  #named(): Map<Span, string> {
    const before = new Map<string, number>();
    return new Map(
      this.sentences.map((sentence) => {
        const name = mark(unspaced(this.plain.slice(sentence.from, sentence.to)));
        const count = before.get(name) ?? 0;
        before.set(name, count + 1);
        return [sentence, count === 0 ? name : `${name}.${count}`];
      })
    );
  }
}

const unspaced = (text: string): string => text.replace(/\s+/g, '');

function lineAt(plain: string, at: number): Span {
  const end = plain.indexOf('\n', at);
  return { from: plain.lastIndexOf('\n', at - 1) + 1, to: end === -1 ? plain.length : end };
}

/** A short name for a text: FNV-1a in two lanes. Nothing depends on it but which findings are the same. */
function mark(text: string): string {
  let [one, other] = [0x811c9dc5, 0xcbf29ce4];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ (code + at), 0x01000193);
  }
  return (one >>> 0).toString(36) + (other >>> 0).toString(36);
}
