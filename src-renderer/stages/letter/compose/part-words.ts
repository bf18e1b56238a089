/** What the parts of a letter are called, where their words come from, and why some are held back. */
import type { HoldReason, Passage, SalutationHint, SlotName } from '$contract';
import { t } from '../../../i18n/messages';

export const slotTitle = (name: SlotName): string => t(`compose.slot.${name}`);
export const originWords = (origin: Passage['origin'] | 'own'): string => t(`compose.origin.${origin}`);

const reasons: Record<HoldReason, string> = {
  note_to_self: t('compose.hold.noteToSelf'),
  ask_first: t('compose.hold.askFirst'),
  pay: t('compose.hold.pay'),
  health: t('compose.hold.health'),
  family: t('compose.hold.family'),
  third_person: t('compose.hold.thirdPerson'),
  other_employer: t('compose.hold.otherEmployer'),
  blame: t('compose.hold.blame')
};
export const holdWords = (reason: HoldReason): string => reasons[reason];

const hints: Record<SalutationHint, string> = {
  unsure: t('compose.hint.unsure'),
  ask_for_names: t('compose.hint.askForNames'),
  one_each: t('compose.hint.oneEach')
};
/** Whom to ask about a salutation that greets not everybody by name, and how. */
export const salutationHintWords = (hint: SalutationHint): string => hints[hint];
