/** Whether a covering text is about as long as the mails that were answered most. */
import { t } from '../../../i18n/messages';

/** Boomerang 2016: 40 million e-mails, not about hiring, correlational. */
const few = 50;
const many = 125;

export function mailLength(words: number): string {
  const counted = { count: words, few, many };
  if (words < few) return t('export.mailShort', counted);
  return words > many ? t('export.mailLong', counted) : t('export.mailLength', counted);
}
