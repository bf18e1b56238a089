/** The three answers that perspective and fit ask for. */
import { t } from '../../i18n/messages';

type Answer = 'yes' | 'no' | 'unsure';

export const answerNames: Record<Answer, string> = {
  yes: t('review.yes'),
  no: t('review.no'),
  unsure: t('review.notSure')
};

export const yesNoNotSure = (['yes', 'no', 'unsure'] as const).map((value) => ({ value, label: answerNames[value] }));
