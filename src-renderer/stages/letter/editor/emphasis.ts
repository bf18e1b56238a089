/** Ctrl+B and Ctrl+I: puts Markdown marks around a selection, or takes them off again. */

export interface Emphasised {
  from: number;
  to: number;
  insert: string;
  /** The selection afterwards. */
  anchor: number;
  head: number;
}

/**
 * `mark` is `**` or `*`. Spaces at the selection's ends stay outside the marks, where Markdown wants them. An empty selection gets
 * an empty pair with the cursor inside; right before a closing mark, the cursor steps over it. Positions count UTF-16 units from the text's start.
 */
export function emphasise(text: string, selection: { from: number; to: number }, mark: string): Emphasised {
  let { from, to } = selection;
  while (from < to && /\s/.test(text[from] ?? '')) from += 1;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1;
  const chosen = text.slice(from, to);
  const size = mark.length;
  const stars = /^\**/.exec(text.slice(from, from + 3))![0].length;
  if (from === to && isMark(stars, mark) && /\S/.test(text[from - 1] ?? ' ')) {
    return { from, to, insert: '', anchor: from + size, head: from + size };
  }
  if (isMarkedAround(text, from, to, mark)) {
    return { from: from - size, to: to + size, insert: chosen, anchor: from - size, head: to - size };
  }
  if (chosen.length >= 2 * size && isMarkedAround(text, from + size, to - size, mark)) {
    return { from, to, insert: chosen.slice(size, -size), anchor: from, head: to - 2 * size };
  }
  return { from, to, insert: mark + chosen + mark, anchor: from + size, head: to + size };
}

/** Exactly this mark on both sides: the stars of `**bold**` are not those of `*italic*`, those of `***both***` are either. */
function isMarkedAround(text: string, from: number, to: number, mark: string): boolean {
  if (to <= from) return false;
  const before = /\**$/.exec(text.slice(Math.max(0, from - 3), from))![0].length;
  const after = /^\**/.exec(text.slice(to, to + 3))![0].length;
  return isMark(Math.min(before, after), mark);
}

const isMark = (stars: number, mark: string): boolean => (mark.length === 2 ? stars >= 2 : stars === 1 || stars >= 3);
