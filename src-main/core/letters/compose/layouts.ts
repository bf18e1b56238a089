/** Where the parts of a letter stand, by its kind. */
import type { Composition, LetterKind, SlotName } from '../../../contract';

/** The paragraphs of each kind; a slot that is optional may be left out. */
export const layouts: Record<LetterKind, Composition['layout']> = {
  recovery: [
    ['salutation'],
    ['thanks', 'apology', 'detail', 'purpose'],
    ['points'],
    ['interest', 'nextStep'],
    ['closing']
  ],
  thank_you: [
    ['salutation'],
    ['thanks', 'apology', 'detail', 'purpose'],
    ['points'],
    ['interest', 'nextStep'],
    ['closing']
  ],
  decline: [['salutation'], ['thanks', 'withdrawal'], ['reason', 'correction'], ['points'], ['nextStep'], ['closing']],
  follow_up: [['salutation'], ['purpose', 'question', 'interest'], ['points'], ['closing']],
  request: [['salutation'], ['purpose'], ['statement', 'confirmation'], ['question', 'refusal'], ['closing']]
};
export const optional: ReadonlySet<SlotName> = new Set(['apology', 'detail', 'reason', 'correction', 'purpose']);
/** Left out unless the user takes them in. */
export const unproposed: Partial<Record<LetterKind, SlotName[]>> = { thank_you: ['apology'], decline: ['correction'] };
