/** One step of a selection by keys, on plain text: which lines or words are selected after it. */

interface Span {
  from: number;
  to: number;
}

export interface Selected extends Span {
  /** What the selection began with: it stays selected while the other end moves. */
  anchor: Span;
  moving: 'from' | 'to';
}

interface Step {
  unit: 'line' | 'word';
  forward: boolean;
  adds: boolean;
}

/** Blank lines are none; a line is selected without the spaces around it. */
const units = { line: /\S(?:[^\n]*\S)?/g, word: /\S+/g } as const;

/** At the ends of the text nothing moves. */
export function stepSelection(text: string, before: Selected, { unit, forward, adds }: Step): Selected {
  const spans = Array.from(text.matchAll(units[unit]), (found) => ({
    from: found.index,
    to: found.index + found[0].length
  }));
  if (!adds) {
    const span = forward ? spans.find(({ from }) => from >= before.to) : spans.findLast(({ to }) => to <= before.from);
    return span ? { ...span, anchor: span, moving: 'to' } : before;
  }
  const { anchor } = before;
  const shrinks = forward ? before.from < anchor.from : before.to > anchor.to;
  if (forward) {
    const from = shrinks ? spans.find((span) => span.from > before.from)?.from : undefined;
    if (shrinks) return { ...before, from: Math.min(from ?? anchor.from, anchor.from), moving: 'from' };
    return { ...before, to: spans.find((span) => span.to > before.to)?.to ?? before.to, moving: 'to' };
  }
  if (shrinks) {
    const to = spans.findLast((span) => span.to < before.to)?.to;
    return { ...before, to: Math.max(to ?? anchor.to, anchor.to), moving: 'to' };
  }
  return { ...before, from: spans.findLast((span) => span.from < before.from)?.from ?? before.from, moving: 'from' };
}
