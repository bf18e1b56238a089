/** Underlines what the checks found, says why on pointing, walks from one to the next with F8 and puts right with Alt+Enter. */
import {
  ChangeSet,
  RangeSetBuilder,
  StateEffect,
  StateField,
  type EditorState,
  type Extension,
  type Text
} from '@codemirror/state';
import {
  Decoration,
  EditorView,
  hoverTooltip,
  keymap,
  showTooltip,
  type DecorationSet,
  type Tooltip
} from '@codemirror/view';
import type { Finding, Fix } from '$shared/letter/checks/check';
import { formatShortcut } from '../../../ui/shortcut';
import { difference } from '../versions/difference';
import { selectedBy, visit } from './editor-selection';
import { say, t } from '../../../i18n/messages';

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
    const list = movedBy(value.list, transaction.changes);
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

/** Along with what was typed: findings whose words are gone go too, and a fix of words that are others by now is none any more. */
function movedBy(findings: readonly PlacedFinding[], changes: ChangeSet): PlacedFinding[] {
  const moved = <Span extends { from: number; to: number }>(span: Span): Span => {
    const from = changes.mapPos(span.from, 1);
    return { ...span, from, to: Math.max(from, changes.mapPos(span.to, -1)) };
  };
  const isTouched = ({ from, to }: { from: number; to: number }): boolean => {
    let touched = false;
    changes.iterChangedRanges((start, end) => (touched ||= start < to && end > from));
    return touched;
  };
  return findings
    .map((finding) => ({
      ...finding,
      at: moved(finding.at),
      link: finding.link && moved(finding.link),
      fixes: isTouched(finding.at) ? [] : finding.fixes?.filter((fix) => !isTouched(fix)).map(moved)
    }))
    .filter(({ at }, index) => at.to > at.from || findings[index]!.at.to === findings[index]!.at.from);
}

/** The findings of a text, in their places in a document that may have been written on since. */
function inPlace(findings: readonly Finding[], text: string, doc: Text): PlacedFinding[] {
  const placed = findings.filter(isPlaced);
  const change = placed.length > 0 && difference(text, doc.toString());
  return change ? movedBy(placed, ChangeSet.of(change, text.length)) : placed;
}

/** Shows what was found, each in the text that it is about. */
export function showFindings(view: EditorView, ...looks: { findings: readonly Finding[]; text: string }[]): void {
  const placed = looks
    .flatMap(({ findings, text }) => inPlace(findings, text, view.state.doc))
    .sort((one, other) => one.at.from - other.at.from || one.at.to - other.at.to);
  view.dispatch({ effects: setFindings.of(placed) });
}

/** The figure without a fact at a place; null where there is none. */
export function figureAt(view: EditorView, at: number): { from: number; to: number } | null {
  const link = view.state
    .field(shown)
    .list.find((each) => each.link && each.link.from <= at && each.link.to >= at)?.link;
  return link ? { from: link.from, to: link.to } : null;
}

/** The stretch that a fact can be linked to at the selection: the words selected, or the figure in them or at the cursor. Null where there is none. */
export function linkable(view: EditorView): { from: number; to: number } | null {
  const { from, to, empty } = view.state.selection.main;
  const here = view.state.field(shown).list.filter(({ at }) => at.from <= from && at.to >= to);
  const figure = here.find(({ link }) => link)?.at;
  if (figure) return figure;
  return empty || view.state.field(selectedBy) === 'program' ? null : { from, to };
}

const shownBy = (view: EditorView, id: string): PlacedFinding | undefined =>
  view.state.field(shown).list.find((finding) => finding.id === id);

/** Where a finding stands by now, after what was typed since it was found; undefined where its words are gone. */
export const placeOf = (view: EditorView, id: string): { from: number; to: number } | undefined =>
  shownBy(view, id)?.at;

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

/** Puts a finding right where it stands by now; words that were changed since are left to whoever changed them. The focus follows unless it should stay where it is. */
export function applyFix(view: EditorView, { id }: Finding, { label }: Fix, focus = true): void {
  const fix = shownBy(view, id)?.fixes?.find((each) => say(each.label) === say(label));
  if (fix) {
    const { from, to, insert } = fix;
    view.dispatch({ changes: { from, to, insert }, userEvent: 'input.fix', scrollIntoView: true });
  }
  if (focus) view.focus();
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
      view.dispatch({ effects: EditorView.announce.of(t('editor.nothing')) });
      return true;
    }
    goToPlace(view, next.at);
    const here = list.filter(({ at }) => at.from === next.at.from);
    const isRound = direction === 1 ? next.at.from <= from : next.at.from >= from;
    const round = direction === 1 ? t('editor.fromBeginning') : t('editor.fromEnd');
    const spoken = spokenOf(here);
    const card = cardOf(here, isRound && list.length > 1 ? round : '');
    view.dispatch({ effects: [tell.of(card), EditorView.announce.of(isRound ? `${round} ${spoken}` : spoken)] });
    return true;
  };

const spokenOf = (findings: readonly PlacedFinding[]): string =>
  findings.map(({ message, reason }) => `${say(message)} ${say(reason)}`).join(' ');

/** The findings at a place. */
const at = (state: EditorState, place: number): readonly PlacedFinding[] =>
  state.field(shown).list.filter((each) => each.at.from <= place && each.at.to >= place);

/** Who comes into a finding by the arrow keys hears of it once, as others see the underline; never while writing. */
const hear = EditorView.updateListener.of(({ view, state, startState, selectionSet, docChanged, transactions }) => {
  if (!selectionSet || docChanged || !state.selection.main.empty || !view.hasFocus) return;
  if (
    !transactions.some(
      (transaction) => transaction.isUserEvent('select') && !transaction.effects.some((each) => each.is(visit))
    )
  )
    return;
  const before = new Set(at(startState, startState.selection.main.head).map(({ id }) => id));
  const entered = at(state, state.selection.main.head).filter(({ id }) => !before.has(id));
  // Announcing is a change of its own, which has to wait for this one.
  if (entered.length > 0) queueMicrotask(() => view.dispatch({ effects: EditorView.announce.of(spokenOf(entered)) }));
});

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
  for (const { message, reason } of findings.slice(0, 3)) {
    lines.push([say(message), 'message'], [say(reason), 'source']);
  }
  const fix = findings.find(({ fixes }) => fixes?.length)?.fixes?.[0];
  if (fix) lines.push([t('editor.fixKey', { fix: say(fix.label) }), 'source']);
  if (findings.some(({ link }) => link))
    lines.push([t('editor.linkKey', { shortcut: formatShortcut('Mod+Shift+K') }), 'source']);
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
  selectedBy,
  told,
  why,
  hear,
  keymap.of([
    { key: 'Alt-Enter', run: putRight, preventDefault: true },
    { key: 'F8', run: step(1), preventDefault: true },
    { key: 'Shift-F8', run: step(-1), preventDefault: true }
  ]),
  looks
];
