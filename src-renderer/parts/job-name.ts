/** What work is called where its progress is shown. */
import type { Job } from '$contract';
import { t } from '../i18n/messages';

export function jobName({ kind, label }: Job): string {
  if (kind === 'comparing') return t('viewer.comparing', { title: label });
  if (kind === 'recognising') return t('viewer.recognising', { title: label });
  if (kind === 'packet' || kind === 'erasing') return t(`jobs.${kind}`);
  return label;
}
