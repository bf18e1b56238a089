/** Underlines what the checks found, says why on pointing, and walks from one to the next with F8. */
import { RangeSetBuilder, StateEffect, StateField, type Extension } from '@codemirror/state';
import { Decoration, EditorView, hoverTooltip, keymap, type DecorationSet } from '@codemirror/view';
import type { Finding } from '../../checks/check';

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

/** Where a finding stands by now, after what was typed since it was found. */
export const placeOf = (view: EditorView, id: string): { from: number; to: number } | undefined =>
  view.state.field(shown).list.find((finding) => finding.id === id)?.at;

export function goToPlace(view: EditorView, { from, to }: { from: number; to: number }): void {
  const end = Math.min(to, view.state.doc.length);
  view.dispatch({
    selection: { anchor: Math.min(from, end), head: end },
    effects: EditorView.scrollIntoView(Math.min(from, end), { y: 'center' }),
    userEvent: 'select'
  });
  view.focus();
}

export const step =
  (direction: 1 | -1) =>
  (view: EditorView): boolean => {
    const places = view.state.field(shown).list.map(({ at }) => at);
    if (places.length === 0) return true;
    const { from } = view.state.selection.main;
    const next =
      direction === 1
        ? (places.find((place) => place.from > from) ?? places[0])
        : (places.findLast((place) => place.from < from) ?? places.at(-1));
    if (next) goToPlace(view, next);
    return true;
  };

const why = hoverTooltip((view, offset) => {
  const here = view.state.field(shown).list.filter(({ at }) => offset >= at.from && offset <= at.to);
  const claims = here.filter(({ checkId }) => checkId === 'claims.unsupported' || !checkId.startsWith('claims.'));
  const [first] = claims;
  if (!first) return null;
  return {
    pos: first.at.from,
    end: first.at.to,
    above: true,
    create: () => {
      const dom = document.createElement('div');
      dom.className = 'cm-claim-card';
      for (const { message, reason } of claims.slice(0, 3)) {
        const title = document.createElement('div');
        title.textContent = message;
        const because = document.createElement('div');
        because.className = 'source';
        because.textContent = reason;
        dom.append(title, because);
      }
      return { dom };
    }
  };
});

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
  why,
  keymap.of([
    { key: 'F8', run: step(1), preventDefault: true },
    { key: 'Shift-F8', run: step(-1), preventDefault: true }
  ]),
  looks
];
