/** The three tones of a draft, in words. */
import { tone, type Tone } from '$contract';
import { t } from '../../i18n/messages';

export const toneNames: Record<Tone, string> = {
  plain: t('letter.plain'),
  warm: t('letter.warm'),
  formal: t('letter.formal')
};

export const toneChoices = tone.options.map((value) => ({ value, label: toneNames[value] }));

export const toneHints: Record<Tone, string> = {
  plain: t('letter.plainHint'),
  warm: t('letter.warmHint'),
  formal: t('letter.formalHint')
};
