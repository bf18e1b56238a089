/** The words that are selected in a shown source, and the way back: from a quote to its place in the page. */
import { findQuote } from './quoted-words';

export interface Passage {
  words: string;
  /** Text around the words, which holds them at `from`. */
  context: string;
  from: number;
  /** The offset of `words` in the whole text of the source element. */
  at: number;
  /** Where the selection is on the screen. */
  box: DOMRect;
  /** The element that begins it. */
  start: Element;
  /** The source's whole text, in which the words begin at `at`. */
  text: string;
  /** Whether the words stand in the file, or were read from a picture; `unsure`: some of them may be others. */
  read: 'written' | 'recognised' | 'unsure';
}

/** Enough for the longest sentence before and behind. */
const around = 600;

/**
 * What is selected in a source (`data-source`) within `pane`; null where nothing is, or the selection lies elsewhere. A selection that
 * goes over several pages is read from the pane as a whole.
 */
export function selectedPassage(pane: Element): Passage | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement;
  const own = start && pane.contains(start) ? start.closest('[data-source]') : null;
  if (!start || !own || !pane.contains(range.endContainer)) return null;
  const source = own.contains(range.endContainer) ? own : pane;
  const { text, offsetOf } = textOf(source);
  const at = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  const words = text.slice(at, end);
  if (words.trim() === '') return null;
  const from = Math.min(at, around);
  return {
    words,
    context: text.slice(at - from, end + around),
    from,
    at,
    box: range.getBoundingClientRect(),
    start,
    text,
    read: howRead(range, source)
  };
}

function howRead(range: Range, source: Element): Passage['read'] {
  const selected = Array.from(source.querySelectorAll('[data-word]')).filter((word) => range.intersectsNode(word));
  if (selected.some((word) => word.matches('[data-unsure]'))) return 'unsure';
  return selected.length > 0 ? 'recognised' : 'written';
}

interface SourceText {
  text: string;
  pieces: { node: Text; from: number }[];
  offsetOf: (node: Node, offset: number) => number;
}

/** The text of an element as it reads: line breaks count, every text node once. */
export function textOf(source: Element): SourceText {
  const pieces: { node: Text; from: number }[] = [];
  const parts: string[] = [];
  let length = 0;
  const ends: { node: Node; at: number }[] = [];
  const walker = document.createTreeWalker(source, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    ends.push({ node, at: length });
    // Said to those who listen, and no part of the text.
    if (node.parentElement?.matches('[data-aside]')) continue;
    const piece = node instanceof Text ? node.data : node instanceof HTMLBRElement ? lineEnd(node) : '';
    if (node instanceof Text) pieces.push({ node, from: length });
    parts.push(piece);
    length += piece.length;
  }
  function offsetOf(node: Node, offset: number): number {
    if (node instanceof Text) return (ends.find((end) => end.node === node)?.at ?? 0) + offset;
    const child = node.childNodes[offset];
    const found = child && ends.find((end) => end.node === child);
    if (found) return found.at;
    // Behind the last child: where the next thing begins.
    const last = ends.findLast((end) => node.contains(end.node));
    return last ? last.at + (last.node instanceof Text ? last.node.length : 0) : length;
  }
  return { text: parts.join(''), pieces, offsetOf };
}

/** An empty line where the page has one, or where the next line is set in another size: a heading ends there. */
function lineEnd(end: HTMLBRElement): string {
  if (end.dataset.ends) return end.dataset.ends === 'paragraph' ? '\n\n' : '\n';
  const before = end.previousElementSibling?.getBoundingClientRect();
  const next = end.nextElementSibling?.getBoundingClientRect();
  if (!before?.height || !next?.height) return '\n';
  const gap = (next.top - before.bottom) / before.height;
  const sizes = next.height / before.height;
  return gap > 0.75 || sizes > 1.15 || sizes < 0.87 ? '\n\n' : '\n';
}

/** The range of a part of the text; null where no letters are in it. */
export function rangeOf({ pieces }: SourceText, from: number, to: number): Range | null {
  const first = pieces.findLast((piece) => piece.from <= from);
  const last = pieces.findLast((piece) => piece.from < to);
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStart(first.node, Math.min(from - first.from, first.node.length));
  range.setEnd(last.node, Math.min(to - last.from, last.node.length));
  return range;
}

/** The range of a quote in an element; null where the words are not in it. */
function rangeOfQuote(source: Element, quote: string): Range | null {
  const all = textOf(source);
  const found = findQuote(all.text, quote);
  return found && rangeOf(all, found.from, found.to);
}

const name = 'quoted-words';

/**
 * Marks the quote in an element without touching the element (CSS Custom Highlight), and scrolls to it where `show` says so. Gives
 * back what takes the mark off; null where the words are not in it.
 */
export function markQuote(source: Element, quote: string, show: boolean): (() => void) | null {
  const range = rangeOfQuote(source, quote);
  if (!range) return null;
  CSS.highlights.set(name, new Highlight(range));
  if (show) scrollTo(source, range);
  return () => CSS.highlights.delete(name);
}

/** A range in a long text has no element of its own to scroll to. */
function scrollTo(source: Element, range: Range): void {
  const scroller = source.closest('[data-scroller]');
  if (!scroller) return;
  const frame = scroller.getBoundingClientRect();
  scroller.scrollTop += range.getBoundingClientRect().top - frame.top - frame.height / 3;
}
