/** Who selected what is selected: only words that the user chose may be replaced by something other than their typing. */
import { StateEffect, StateField } from '@codemirror/state';

/** Marks a selection that only shows a place: a gap, a worn phrase, a figure without its fact. */
export const visit = StateEffect.define();

type Chooser = 'hand' | 'search' | 'program';

export const selectedBy = StateField.define<Chooser>({
  create: () => 'program',
  update(value, transaction) {
    if (transaction.effects.some((effect) => effect.is(visit))) return 'program';
    // What is typed or set in bold leaves the choice of its words where it was.
    if (!transaction.selection || transaction.isUserEvent('input')) return value;
    if (transaction.isUserEvent('select.search')) return 'search';
    return transaction.isUserEvent('select') ? 'hand' : 'program';
  }
});
