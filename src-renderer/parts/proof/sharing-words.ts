/** What may be said of a fact’s sharing. */
import type { Fact } from '$contract';
import { t } from '../../i18n/messages';

export const sharingOptions: { value: Fact['sharing']; label: string }[] = [
  { value: 'yes', label: t('proof.sharingYes') },
  { value: 'ask', label: t('proof.sharingAsk') },
  { value: 'no', label: t('proof.sharingNo') }
];
