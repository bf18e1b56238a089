/** What the parts of a letter are called, where their words come from, and why some are held back or tidied. */
import type { HoldReason, Passage, SalutationHint, SlotName, Tidied } from '$contract';
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

const tidyReasons: Record<Tidied['reason'], string> = {
  capital: t('compose.tidy.capital'),
  apostrophe: t('compose.tidy.apostrophe'),
  short_form: t('compose.tidy.shortForm'),
  filler: t('compose.tidy.filler'),
  doubled: t('compose.tidy.doubled'),
  spacing: t('compose.tidy.spacing'),
  about_oneself: t('compose.tidy.aboutOneself'),
  aside: t('compose.tidy.aside'),
  long_sentence: t('compose.tidy.longSentence'),
  spoken_number: t('compose.tidy.spokenNumber'),
  spelling: t('compose.tidy.spelling'),
  grammar: t('compose.tidy.grammar')
};
export const tidyWords = (reason: Tidied['reason']): string => tidyReasons[reason];

const hints: Record<SalutationHint, string> = {
  unsure: t('compose.hint.unsure'),
  ask_for_names: t('compose.hint.askForNames'),
  one_each: t('compose.hint.oneEach')
};
/** Whom to ask about a salutation that greets not everybody by name, and how. */
export const salutationHintWords = (hint: SalutationHint): string => hints[hint];
