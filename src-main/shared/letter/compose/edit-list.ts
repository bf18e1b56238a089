/** Edits of one text that never overlap: what would touch the same words joins the edit that is there, or is dropped. */
import type { TidyReason } from '../../../contract/compose';

/** What stands between `from` and `to` of the text becomes `text`. */
export interface Edit {
  from: number;
  to: number;
  text: string;
  reason: TidyReason;
}

/** What comes along with another change needs no word of its own. */
const weak: readonly TidyReason[] = ['capital', 'spacing'];
const digitsOf = (text: string): string => text.replace(/\P{N}/gu, '');

/** Upper case for the first letter; signs before it stay. */
export const capitalised = (text: string): string =>
  text.replace(/^([^\p{L}\p{N}]*)(\p{Ll})/u, (_, before: string, letter: string) => before + letter.toUpperCase());

export const applyEdits = (text: string, edits: readonly Edit[]): string => {
  let [at, result] = [0, ''];
  for (const { from, to, text: instead } of edits.toSorted((one, other) => one.from - other.from)) {
    result += text.slice(at, from) + instead;
    at = to;
  }
  return result + text.slice(at);
};

export class EditList {
  readonly #edits: Edit[] = [];

  constructor(private readonly source: string) {}

  /** In order; what changes nothing is none. */
  all(): Edit[] {
    return this.#edits
      .filter(({ from, to, text }) => this.source.slice(from, to) !== text)
      .toSorted((one, other) => one.from - other.from);
  }

  /** What the words from `from` to `to` have become by now. */
  become(from: number, to: number): string {
    const inside = this.#edits.filter((edit) => edit.from >= from && edit.to <= to);
    return applyEdits(
      this.source.slice(from, to),
      inside.map((edit) => ({ ...edit, from: edit.from - from, to: edit.to - from }))
    );
  }

  /** Whether an edit changes something between; `reason`: one for this reason. */
  touches(from: number, to: number, reason?: TidyReason): boolean {
    return this.#edits.some(
      (edit) => edit.from < to && edit.to > from && (reason === undefined || edit.reason === reason)
    );
  }

  /** A figure is never changed: an edit that would lose a digit is dropped. */
  add(from: number, to: number, text: string, reason: TidyReason): boolean {
    const isSame = digitsOf(this.source.slice(from, to)) === digitsOf(text);
    if (!isSame || this.touches(from, to)) return false;
    this.#edits.push({ from, to, text, reason });
    return true;
  }

  /** Changes what the words between have become; edits that reach into them are taken in, so that `how` may get more of them. */
  change(from: number, to: number, reason: TidyReason, how: (text: string, end: number) => string): void {
    const met = this.#edits.filter((edit) => edit.from < to && edit.to > from);
    const start = Math.min(from, ...met.map((edit) => edit.from));
    const end = Math.max(to, ...met.map((edit) => edit.to));
    const text = how(this.become(start, end), end);
    if (digitsOf(this.source.slice(start, end)) !== digitsOf(text)) return;
    for (const edit of met) this.#edits.splice(this.#edits.indexOf(edit), 1);
    this.#edits.push({
      from: start,
      to: end,
      text,
      reason: weak.includes(reason) ? (met[0]?.reason ?? reason) : reason
    });
  }
}
