/** The three tones of a draft, in words. */
import type { Tone } from '$contract';
import { choices } from './paper/paper-words';
import { t } from '../../i18n/messages';

export const toneNames: Record<Tone, string> = {
  plain: t('letter.plain'),
  warm: t('letter.warm'),
  formal: t('letter.formal')
};

export const toneChoices = choices(toneNames);

export const toneHints: Record<Tone, string> = {
  plain: t('letter.plainHint'),
  warm: t('letter.warmHint'),
  formal: t('letter.formalHint')
};
