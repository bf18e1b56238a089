/** Claims in the editor: the text stays, the address folds into a small mark, and both ends live and die together. */
import { isolateHistory } from '@codemirror/commands';
import {
  RangeSetBuilder,
  StateEffect,
  StateField,
  EditorState,
  type Extension,
  type TransactionSpec
} from '@codemirror/state';
import {
  Decoration,
  EditorView,
  ViewPlugin,
  WidgetType,
  hoverTooltip,
  type DecorationSet,
  type ViewUpdate
} from '@codemirror/view';
import { claimMarkdown, claimsIn, type Claim } from '$shared/letter/claims/links';
import { figureWithUnit } from '$shared/letter/claims/figure-with-unit';
import type { KnownFact } from '$shared/letter/claims/known-facts';
import { selectedBy } from './editor-selection';
import { t } from '../../../i18n/messages';

interface ClaimBook {
  facts: ReadonlyMap<string, KnownFact>;
  /** Why a claim may not be made, by where its text begins and its key; nothing for claims that hold. */
  troubles: ReadonlyMap<string, string>;
}
export const troubleKey = ({ textFrom, key }: Pick<Claim, 'textFrom' | 'key'>): string => `${textFrom}/${key}`;

export const setClaimBook = StateEffect.define<ClaimBook>();

/** What is known about facts and claims, as last told from outside. Troubles are looked up by place only while nothing was typed since. */
export const claimBook = StateField.define<ClaimBook>({
  create: () => ({ facts: new Map(), troubles: new Map() }),
  update(book, transaction) {
    for (const effect of transaction.effects) if (effect.is(setClaimBook)) return effect.value;
    if (!transaction.docChanged || book.troubles.size === 0) return book;
    const troubles = new Map<string, string>();
    for (const [place, message] of book.troubles) {
      const [at, key] = place.split('/');
      troubles.set(`${transaction.changes.mapPos(Number(at), 1)}/${key}`, message);
    }
    return { ...book, troubles };
  }
});

/** Claims that touch a stretch of the document; whole lines are read, because a claim may run over a line's end. */
function claimsBetween(state: EditorState, from: number, to: number): Claim[] {
  const start = state.doc.lineAt(Math.max(0, from - 600)).from;
  const end = state.doc.lineAt(Math.min(state.doc.length, to + 600)).to;
  const found = claimsIn(state.doc.sliceString(start, end));
  return found.map((claim) => ({
    ...claim,
    from: claim.from + start,
    to: claim.to + start,
    textFrom: claim.textFrom + start,
    textTo: claim.textTo + start
  }));
}

export const claimAt = (state: EditorState, offset: number): Claim | undefined =>
  claimsBetween(state, offset, offset).find(({ from, to }) => offset >= from && offset <= to);

class Mark extends WidgetType {
  constructor(
    readonly trouble: boolean,
    readonly name: string
  ) {
    super();
  }
  override eq(other: Mark): boolean {
    return other.trouble === this.trouble && other.name === this.name;
  }
  toDOM(): HTMLElement {
    const mark = document.createElement('span');
    mark.className = this.trouble ? 'cm-claim-mark trouble' : 'cm-claim-mark';
    mark.textContent = this.trouble ? '!' : '✓';
    mark.setAttribute('role', 'img');
    mark.setAttribute('aria-label', this.name);
    return mark;
  }
  override ignoreEvent(): boolean {
    return false;
  }
}

const hidden = Decoration.replace({});
const good = Decoration.mark({ class: 'cm-claim' });
const bad = Decoration.mark({ class: 'cm-claim trouble' });

const marks = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    folds: DecorationSet;
    constructor(view: EditorView) {
      [this.decorations, this.folds] = build(view);
    }
    update(update: ViewUpdate): void {
      const told = update.transactions.some((each) => each.effects.some((effect) => effect.is(setClaimBook)));
      if (update.docChanged || update.viewportChanged || told) [this.decorations, this.folds] = build(update.view);
    }
  },
  {
    decorations: (plugin) => plugin.decorations,
    provide: (plugin) => EditorView.atomicRanges.of((view) => view.plugin(plugin)?.folds ?? Decoration.none)
  }
);

const backedBy = (fact: string | undefined): string =>
  fact === undefined ? t('editor.backedByCard') : t('editor.backedBy', { fact });

/** Only what is in sight is marked: a letter may hold ten thousand links. */
function build({ state, visibleRanges }: EditorView): [DecorationSet, DecorationSet] {
  const all = new RangeSetBuilder<Decoration>();
  const folds = new RangeSetBuilder<Decoration>();
  const book = state.field(claimBook);
  let done = -1;
  for (const { from, to } of visibleRanges) {
    for (const claim of claimsBetween(state, from, to)) {
      if (claim.from < done) continue;
      done = claim.to;
      const message = book.troubles.get(troubleKey(claim));
      const statement = book.facts.get(claim.key)?.statement;
      const name = message ? t('editor.factProblem', { problem: message }) : backedBy(statement);
      const mark = Decoration.replace({ widget: new Mark(Boolean(message), name) });
      all.add(claim.from, claim.textFrom, hidden);
      folds.add(claim.from, claim.textFrom, hidden);
      if (claim.textTo > claim.textFrom) all.add(claim.textFrom, claim.textTo, message ? bad : good);
      all.add(claim.textTo, claim.to, mark);
      folds.add(claim.textTo, claim.to, hidden);
    }
  }
  return [all.finish(), folds.finish()];
}

/**
 * Deleting one end of a claim takes the other end with it and leaves the words; deleting its last word takes the whole. Typing, undo
 * and what comes from outside pass as they are.
 */
const bothEnds = EditorState.transactionFilter.of((transaction) => {
  if (!transaction.docChanged || !transaction.isUserEvent('delete')) return transaction;
  const more: { from: number; to: number }[] = [];
  transaction.changes.iterChangedRanges((from, to) => {
    if (to === from) return;
    for (const claim of claimsBetween(transaction.startState, from, to)) {
      const opens = from <= claim.from && to > claim.from;
      const closes = from < claim.to && to > claim.textTo;
      const emptied = from <= claim.textFrom && to >= claim.textTo;
      if (closes && !opens && from > claim.from) more.push({ from: claim.from, to: claim.textFrom });
      if (closes && to < claim.to) more.push({ from: to, to: claim.to });
      if (opens && to < claim.to && !closes) more.push({ from: Math.max(to, claim.textTo), to: claim.to });
      if (emptied && !opens && !closes)
        more.push({ from: claim.from, to: claim.textFrom }, { from: claim.textTo, to: claim.to });
    }
  });
  if (more.length === 0) return transaction;
  const specs: TransactionSpec[] = [transaction, { changes: more, sequential: false }];
  return specs;
});

const card = hoverTooltip((view, offset) => {
  const claim = claimAt(view.state, offset);
  if (!claim) return null;
  const { facts, troubles } = view.state.field(claimBook);
  const fact = facts.get(claim.key);
  const message = troubles.get(troubleKey(claim));
  return {
    pos: claim.from,
    end: claim.to,
    above: true,
    create: () => ({ dom: describe(fact, message) })
  };
});

function sourceOf({ source, sourcePage }: KnownFact): string {
  if (source === '') return t('editor.noSource');
  return sourcePage === null
    ? t('editor.source', { source })
    : t('editor.sourcePage', { source, page: String(sourcePage) });
}

function describe(fact: KnownFact | undefined, trouble: string | undefined): HTMLElement {
  const dom = document.createElement('div');
  dom.className = 'cm-claim-card';
  const line = (text: string, name: string): void => {
    if (!text) return;
    const part = document.createElement('div');
    part.className = name;
    part.textContent = text;
    dom.append(part);
  };
  line(fact?.statement ?? t('editor.factGone'), 'statement');
  if (fact) line([figureWithUnit(fact), fact.period].filter(Boolean).join(', '), 'figure');
  line(fact ? sourceOf(fact) : '', 'source');
  line(trouble ?? '', 'trouble');
  return dom;
}

/**
 * Puts a claim in at the cursor, with a space where words would touch. It replaces words only where the user selected them and sees
 * it (`seen`); behind any other selection it waits for the end of the word, so that nothing is torn apart.
 */
export function insertClaim(view: EditorView, text: string, factId: string, seen = true): void {
  const { from, to } = placeFor(view.state, seen);
  const before = view.state.sliceDoc(Math.max(0, from - 1), from);
  const after = view.state.sliceDoc(to, to + 1);
  const claim = claimMarkdown(text, factId);
  const insert = `${/\S/.test(before) ? ' ' : ''}${claim}${/[\p{L}\p{N}]/u.test(after) ? ' ' : ''}`;
  view.dispatch({
    changes: { from, to, insert },
    selection: { anchor: from + insert.length },
    scrollIntoView: true,
    annotations: isolateHistory.of('full'),
    userEvent: 'input.link'
  });
  view.focus();
}

function placeFor(state: EditorState, seen: boolean): { from: number; to: number } {
  const { main } = state.selection;
  if (seen && !main.empty && state.field(selectedBy) === 'hand') return { from: main.from, to: main.to };
  const claim = claimAt(state, main.to);
  // A claim inside a claim would be neither.
  const inside = claim && main.to > claim.from ? claim.to : main.to;
  if (main.empty) return { from: inside, to: inside };
  const line = state.doc.lineAt(inside);
  const end = inside + (/^\S*/.exec(line.text.slice(inside - line.from))?.[0].length ?? 0);
  return { from: end, to: end };
}

const looks = EditorView.theme({
  '.cm-claim': { borderBottom: '1px dotted color-mix(in srgb, var(--positive) 75%, transparent)' },
  '.cm-claim.trouble': { borderBottom: '1px dashed var(--attention)' },
  '.cm-claim, .cm-claim *': { color: 'var(--ink)', textDecoration: 'none' },
  '.cm-claim-mark': {
    display: 'inline-grid',
    placeItems: 'center',
    width: '1.15em',
    height: '1.15em',
    margin: '0 1px 0 3px',
    borderRadius: '99px',
    backgroundColor: 'var(--positive-soft)',
    color: 'var(--positive)',
    fontFamily: 'var(--font-interface)',
    fontSize: '0.65em',
    fontWeight: '700',
    verticalAlign: 'super',
    lineHeight: '1',
    cursor: 'default'
  },
  '.cm-claim-mark.trouble': { backgroundColor: 'var(--attention-soft)', color: 'var(--attention)' },
  '.cm-tooltip': {
    border: '1px solid var(--line)',
    borderRadius: 'var(--radius-2)',
    backgroundColor: 'var(--surface-raised)',
    boxShadow: 'var(--shadow-2)',
    color: 'var(--ink)',
    fontFamily: 'var(--font-interface)',
    fontSize: 'var(--text-2)'
  },
  '.cm-claim-card': { display: 'grid', gap: '2px', maxWidth: '320px', padding: '8px 12px' },
  '.cm-claim-card .statement': { fontFamily: 'var(--font-serif)', fontSize: 'var(--text-3)' },
  '.cm-claim-card .figure, .cm-claim-card .source': { color: 'var(--ink-soft)' },
  '.cm-claim-card .trouble': { color: 'var(--attention)' }
});

export const claimMarks = (): Extension => [claimBook, selectedBy, marks, bothEnds, card, looks];
