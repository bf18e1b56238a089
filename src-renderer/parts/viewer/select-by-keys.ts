/** Selects words of a shown source by the arrow keys, without a caret: up and down go by lines, left and right by words, Shift adds. */
import { rangeOf, textOf } from './passage';
import { stepSelection, type Selected } from './step-selection';

/** The id of the sentence that tells how; the scrolling regions name it. */
export const selectionHint = 'how-to-select';

const steps: Readonly<Record<string, { unit: 'line' | 'word'; forward: boolean }>> = {
  ArrowDown: { unit: 'line', forward: true },
  ArrowUp: { unit: 'line', forward: false },
  ArrowRight: { unit: 'word', forward: true },
  ArrowLeft: { unit: 'word', forward: false }
};

/** What was selected by keys last, and in which source: the page itself doesn't remember which end moves. */
let last: { source: Element; range: Range; selected: Selected } | null = null;

/**
 * Selects in the sources within `region` and scrolls there; gives back the words. Null where the key is not for this: without Shift
 * the arrows scroll until something is selected.
 */
export function selectByKey(region: Element, key: string, adds: boolean): string | null {
  const step = steps[key];
  const selection = getSelection();
  if (!step || !selection) return null;
  const before = current(region, selection);
  if (!before && !adds) return null;
  const source = before?.source ?? firstInSight(region);
  if (!source) return null;
  const all = textOf(source);
  const selected = before
    ? stepSelection(all.text, before.selected, { ...step, adds })
    : firstLineInSight(region, source);
  const range = selected && rangeOf(all, selected.from, selected.to);
  if (!range) return before ? selection.toString() : null;
  selection.removeAllRanges();
  selection.addRange(range);
  last = { source, range, selected };
  reveal(region, range, selected.moving === 'to');
  return all.text.slice(selected.from, selected.to);
}

/** What is selected in the region, by keys or by the mouse. */
function current(region: Element, selection: Selection): { source: Element; selected: Selected } | null {
  if (selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const same =
    last &&
    last.source.isConnected &&
    range.startContainer === last.range.startContainer &&
    range.startOffset === last.range.startOffset &&
    range.endContainer === last.range.endContainer &&
    range.endOffset === last.range.endOffset;
  if (last && same) return last;
  const start = range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement;
  const source = start?.closest('[data-source]');
  if (!source || !region.contains(source) || !source.contains(range.endContainer)) return null;
  const { offsetOf } = textOf(source);
  const [from, to] = [offsetOf(range.startContainer, range.startOffset), offsetOf(range.endContainer, range.endOffset)];
  return { source, selected: { from, to, anchor: { from, to }, moving: 'to' } };
}

const isInSight = (region: Element, box: DOMRect): boolean => {
  const frame = region.getBoundingClientRect();
  return box.bottom > frame.top && box.top < frame.bottom;
};

function firstInSight(region: Element): Element | null {
  const sources = Array.from(region.querySelectorAll('[data-source]'));
  return sources.find((each) => each.textContent?.trim() && isInSight(region, each.getBoundingClientRect())) ?? null;
}

/** The first line whose top can be seen. */
function firstLineInSight(region: Element, source: Element): Selected | null {
  const all = textOf(source);
  const { top } = region.getBoundingClientRect();
  for (const line of all.text.matchAll(/\S[^\n]*/g)) {
    const box = rangeOf(all, line.index, line.index + 1)?.getBoundingClientRect();
    if (!box || box.top < top) continue;
    const span = { from: line.index, to: line.index + line[0].trimEnd().length };
    return { ...span, anchor: span, moving: 'to' };
  }
  return null;
}

function reveal(region: Element, range: Range, atEnd: boolean): void {
  const boxes = range.getClientRects();
  const box = boxes[atEnd ? boxes.length - 1 : 0];
  if (!box) return;
  const frame = region.getBoundingClientRect();
  if (box.top < frame.top + 16) region.scrollTop += box.top - frame.top - frame.height / 4;
  else if (box.bottom > frame.bottom - 64) region.scrollTop += box.bottom - frame.bottom + frame.height / 4;
}
