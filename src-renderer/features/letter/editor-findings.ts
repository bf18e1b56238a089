/** Underlines what the checks found, says why on pointing, walks from one to the next with F8 and puts right with Alt+Enter. */
import { RangeSetBuilder, StateEffect, StateField, type Extension } from '@codemirror/state';
import {
  Decoration,
  EditorView,
  hoverTooltip,
  keymap,
  showTooltip,
  type DecorationSet,
  type Tooltip
} from '@codemirror/view';
import type { Finding, Fix } from '../../checks/check';
import { formatShortcut } from '../../ui/shortcut';

interface PlacedFinding extends Finding {
  at: { from: number; to: number };
}
const isPlaced = (finding: Finding): finding is PlacedFinding =>
  finding.at !== undefined && finding.where === undefined;

const setFindings = StateEffect.define<readonly PlacedFinding[]>();

interface Shown {
  list: readonly PlacedFinding[];
  underlines: DecorationSet;
}

const shown = StateField.define<Shown>({
  create: () => ({ list: [], underlines: Decoration.none }),
  update(value, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setFindings)) return { list: effect.value, underlines: underline(effect.value) };
    }
    if (!transaction.docChanged) return value;
    const list = value.list.map((finding) => ({
      ...finding,
      at: { from: transaction.changes.mapPos(finding.at.from, 1), to: transaction.changes.mapPos(finding.at.to, -1) }
    }));
    return { list, underlines: value.underlines.map(transaction.changes) };
  },
  provide: (field) => EditorView.decorations.from(field, ({ underlines }) => underlines)
});

const looksOf: Record<Finding['group'], Decoration> = {
  claims: Decoration.mark({ class: 'cm-finding claims' }),
  content: Decoration.mark({ class: 'cm-finding' }),
  length: Decoration.mark({ class: 'cm-finding faint' }),
  language: Decoration.mark({ class: 'cm-finding' })
};

function underline(findings: readonly PlacedFinding[]): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { at, group } of findings) if (at.to > at.from) builder.add(at.from, at.to, looksOf[group]);
  return builder.finish();
}

/** Shows findings of the text as it is now; those of an older text are for the caller to hold back. */
export function showFindings(view: EditorView, findings: readonly Finding[]): void {
  const placed = findings
    .filter(isPlaced)
    .filter(({ at }) => at.to <= view.state.doc.length)
    .sort((one, other) => one.at.from - other.at.from || one.at.to - other.at.to);
  view.dispatch({ effects: setFindings.of(placed) });
}

/** The stretch that a fact can be linked to at the selection: the words selected, or the figure in them or at the cursor. Null where there is none. */
export function linkable(view: EditorView): { from: number; to: number } | null {
  const { from, to, empty } = view.state.selection.main;
  const here = view.state.field(shown).list.filter(({ at }) => at.from <= from && at.to >= to);
  const figure = here.find(({ link }) => link)?.at;
  if (figure) return figure;
  return empty || view.state.field(visited) ? null : { from, to };
}

/** Where a finding stands by now, after what was typed since it was found. */
export const placeOf = (view: EditorView, id: string): { from: number; to: number } | undefined =>
  view.state.field(shown).list.find((finding) => finding.id === id)?.at;

/** Whether the selection is a finding that was come to: a gap, a worn phrase. Nobody chose its words to be proved. */
const visit = StateEffect.define();
const visited = StateField.define<boolean>({
  create: () => false,
  update(value, transaction) {
    if (transaction.effects.some((effect) => effect.is(visit))) return true;
    return transaction.docChanged || transaction.selection ? false : value;
  }
});

/** Selects a place and shows it; the focus goes there too unless it should stay where it is. */
export function goToPlace(view: EditorView, { from, to }: { from: number; to: number }, focus = true): void {
  const end = Math.min(to, view.state.doc.length);
  view.dispatch({
    selection: { anchor: Math.min(from, end), head: end },
    effects: [visit.of(null), EditorView.scrollIntoView(Math.min(from, end), { y: 'center' })],
    userEvent: 'select'
  });
  if (focus) view.focus();
}

/** Puts a finding right; the fix moves along with a text that has moved since it was looked at. */
export function applyFix(view: EditorView, finding: Finding, { from, to, insert }: Fix): void {
  const place = placeOf(view, finding.id) ?? finding.at;
  if (!place || !finding.at) return;
  const moved = place.from - finding.at.from;
  view.dispatch({
    changes: { from: from + moved, to: to + moved, insert },
    userEvent: 'input.fix',
    scrollIntoView: true
  });
  view.focus();
}

/** What is said of a place that was come to by key; until the next step, key or click. */
const tell = StateEffect.define<Tooltip>();
const told = StateField.define<Tooltip | null>({
  create: () => null,
  update(value, transaction) {
    for (const effect of transaction.effects) if (effect.is(tell)) return effect.value;
    return transaction.docChanged || transaction.selection ? null : value;
  },
  provide: (field) => showTooltip.from(field)
});

export const step =
  (direction: 1 | -1) =>
  (view: EditorView): boolean => {
    const { list } = view.state.field(shown);
    const { from } = view.state.selection.main;
    const next =
      direction === 1
        ? (list.find(({ at }) => at.from > from) ?? list[0])
        : (list.findLast(({ at }) => at.from < from) ?? list.at(-1));
    if (!next) {
      view.dispatch({ effects: EditorView.announce.of('Nothing in the text to look at.') });
      return true;
    }
    goToPlace(view, next.at);
    const here = list.filter(({ at }) => at.from === next.at.from);
    const isRound = direction === 1 ? next.at.from <= from : next.at.from >= from;
    const round = direction === 1 ? 'From the beginning again.' : 'From the end again.';
    const spoken = here.map(({ message, reason }) => `${message} ${reason}`).join(' ');
    const card = cardOf(here, isRound && list.length > 1 ? round : '');
    view.dispatch({ effects: [tell.of(card), EditorView.announce.of(isRound ? `${round} ${spoken}` : spoken)] });
    return true;
  };

/** Says something at the cursor until the next key or click. */
export function sayHere(view: EditorView, message: string): void {
  const card = {
    pos: view.state.selection.main.head,
    above: true,
    create: () => ({ dom: cardWith([[message, 'message']]) })
  };
  view.dispatch({ effects: [tell.of(card), EditorView.announce.of(message)] });
}

/** The first fix of what stands at the cursor. */
function putRight(view: EditorView): boolean {
  const { from, to } = view.state.selection.main;
  const here = view.state.field(shown).list.filter(({ at }) => at.from <= from && at.to >= to);
  const finding = here.find(({ fixes }) => fixes?.length);
  const fix = finding?.fixes?.[0];
  if (finding && fix) applyFix(view, finding, fix);
  return Boolean(fix);
}

const why = hoverTooltip((view, offset) => {
  const here = view.state.field(shown).list.filter(({ at }) => offset >= at.from && offset <= at.to);
  // What is wrong with a claim stands on the claim's own card.
  const claims = here.filter(({ checkId }) => checkId === 'claims.unsupported' || !checkId.startsWith('claims.'));
  return claims.length > 0 ? cardOf(claims) : null;
});

function cardWith(lines: [text: string, name: string][]): HTMLElement {
  const dom = document.createElement('div');
  dom.className = 'cm-claim-card';
  for (const [text, name] of lines) {
    const part = document.createElement('div');
    part.className = name;
    part.textContent = text;
    dom.append(part);
  }
  return dom;
}

/** `before`: said first, where there is something to say of the way here. */
function cardOf(findings: readonly PlacedFinding[], before = ''): Tooltip {
  const [first] = findings;
  const lines: [string, string][] = before ? [[before, 'source']] : [];
  for (const { message, reason } of findings.slice(0, 3)) lines.push([message, 'message'], [reason, 'source']);
  const fix = findings.find(({ fixes }) => fixes?.length)?.fixes?.[0];
  if (fix) lines.push([`Alt+Enter: ${fix.label}`, 'source']);
  if (findings.some(({ link }) => link)) lines.push([`${formatShortcut('Mod+Shift+K')}: Link a fact`, 'source']);
  return {
    pos: first!.at.from,
    end: first!.at.to,
    above: true,
    create: () => ({ dom: cardWith(lines) })
  };
}

const looks = EditorView.theme({
  '.cm-finding': {
    textDecoration: 'underline wavy color-mix(in srgb, var(--accent) 70%, transparent) 1px',
    textUnderlineOffset: '4px',
    textDecorationSkipInk: 'none'
  },
  '.cm-finding.claims': { textDecorationColor: 'var(--attention)' },
  '.cm-finding.faint': { textDecoration: 'underline dotted color-mix(in srgb, var(--ink-faint) 60%, transparent) 1px' },
  '.cm-claim.trouble .cm-finding.claims, .cm-finding.claims .cm-claim.trouble': { textDecoration: 'none' }
});

export const findingMarks = (): Extension => [
  shown,
  visited,
  told,
  why,
  keymap.of([
    { key: 'Alt-Enter', run: putRight, preventDefault: true },
    { key: 'F8', run: step(1), preventDefault: true },
    { key: 'Shift-F8', run: step(-1), preventDefault: true }
  ]),
  looks
];
