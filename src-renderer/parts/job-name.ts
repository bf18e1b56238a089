/** What work is called where its progress is shown. */
import type { Job } from '$contract';
import { t } from '../i18n/messages';

export const jobName = ({ kind, label }: Job): string =>
  kind === 'comparing' ? t('viewer.comparing', { title: label }) : label;
