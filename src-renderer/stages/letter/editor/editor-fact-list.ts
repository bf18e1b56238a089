/** The list of facts that opens in the text: after `[[` or `@`, or around a selection with a shortcut. */
import {
  acceptCompletion,
  autocompletion,
  startCompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult
} from '@codemirror/autocomplete';
import { isolateHistory } from '@codemirror/commands';
import { StateEffect, StateField, type Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { claimMarkdown } from '$shared/letter/claims/links';
import { figureWithUnit } from '$shared/letter/claims/figure-with-unit';
import type { KnownFact } from '$shared/letter/claims/known-facts';
import { claimAt, claimBook } from './editor-claims';
import { linkable, sayHere } from './editor-findings';
import { t } from '../../../i18n/messages';

/** The selection that waits for its fact while the list is open. */
const setWaiting = StateEffect.define<{ from: number; to: number } | null>();
const waiting = StateField.define<{ from: number; to: number } | null>({
  create: () => null,
  update(value, transaction) {
    for (const effect of transaction.effects) if (effect.is(setWaiting)) return effect.value;
    return transaction.docChanged || transaction.selection ? null : value;
  }
});

/** Facts that may be claimed, each found by any of its words or its figure. */
function options(facts: Iterable<KnownFact>, choose: (fact: KnownFact) => Completion['apply']): Completion[] {
  return [...facts]
    .filter(({ retractedBecause, statement, figure }) => retractedBecause === null && (statement || figure))
    .map((fact) => ({
      label: fact.statement || figureWithUnit(fact),
      detail: [fact.statement ? figureWithUnit(fact) : '', fact.period].filter(Boolean).join(', '),
      type: 'fact',
      apply: choose(fact)
    }));
}

const put =
  (text: string, fact: KnownFact): Completion['apply'] =>
  (view, _, from, to) => {
    const insert = claimMarkdown(text, fact.id);
    view.dispatch({
      changes: { from, to, insert },
      selection: { anchor: from + insert.length },
      effects: setWaiting.of(null),
      annotations: isolateHistory.of('full'),
      userEvent: 'input.complete'
    });
  };

function offer(context: CompletionContext): CompletionResult | null {
  const { state, pos } = context;
  const { facts } = state.field(claimBook);
  const chosen = state.field(waiting);
  if (chosen) {
    const text = state.sliceDoc(chosen.from, chosen.to);
    return {
      from: chosen.from,
      to: chosen.to,
      filter: false,
      options: options(facts.values(), (fact) => put(text, fact))
    };
  }
  const typed = context.matchBefore(/(?:\[\[|(?:^|(?<=[\s(“"]))@)[^[\]@\n]{0,60}$/u);
  if (!typed || claimAt(state, pos)) return null;
  const query = typed.text
    .replace(/^(\[\[|@)/, '')
    .trim()
    .toLowerCase();
  const all = options(facts.values(), (fact) => put(fact.statement || figureWithUnit(fact), fact));
  const asked = query.split(/\s+/).filter(Boolean);
  const matching = all.filter(({ label, detail }) => {
    const text = `${label} ${detail}`.toLowerCase();
    return asked.every((word) => text.includes(word));
  });
  if (matching.length === 0 && asked.length > 2) return null;
  const none: Completion = {
    label: all.length === 0 ? t('editor.noFacts') : t('editor.noMatch'),
    type: 'none',
    apply: () => undefined
  };
  return {
    from: typed.from,
    options: matching.length > 0 ? matching : [none],
    filter: false,
    // At once with every letter: while a list waits for its successor, Enter would break the line instead.
    update: (_current, _from, _to, next) => offer(next)
  };
}

/** Opens the list around the selected words, or around the figure at the cursor that still needs a fact. */
export function chooseFactForSelection(view: EditorView): boolean {
  const range = linkable(view);
  if (!range) sayHere(view, t('editor.selectFirst'));
  else if (claimAt(view.state, range.from + 1)) sayHere(view, t('editor.linkedAlready'));
  else openFor(view, range);
  return true;
}

/** Opens the list around any stretch of text. */
export function openFor(view: EditorView, { from, to }: { from: number; to: number }): void {
  view.focus();
  view.dispatch({ selection: { anchor: to }, scrollIntoView: true });
  view.dispatch({ effects: setWaiting.of({ from, to }) });
  startCompletion(view);
}

const looks = EditorView.theme({
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    maxWidth: 'min(460px, 90vw)',
    minWidth: '280px',
    maxHeight: '15em',
    padding: '4px',
    fontFamily: 'var(--font-interface)'
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    display: 'flex',
    gap: '12px',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    padding: '5px 8px',
    borderRadius: 'var(--radius-1)',
    lineHeight: '1.4',
    whiteSpace: 'normal'
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--accent-soft)',
    color: 'var(--ink)'
  },
  '.cm-tooltip .cm-completionDetail': { flex: 'none', color: 'var(--ink-soft)', fontStyle: 'normal', margin: '0' }
});

export const factList = (): Extension => [
  waiting,
  autocompletion({
    override: [offer],
    icons: false,
    activateOnTyping: true,
    aboveCursor: false,
    interactionDelay: 0,
    activateOnTypingDelay: 0
  }),
  keymap.of([
    { key: 'Mod-Shift-k', run: chooseFactForSelection, preventDefault: true },
    { key: 'Tab', run: acceptCompletion }
  ]),
  looks
];
