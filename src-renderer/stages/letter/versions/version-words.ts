/** Says why a version was kept. */
import type { LetterVersion } from '../../../store/letter-editor.svelte';
import { t } from '../../../i18n/messages';

const reasons: Record<LetterVersion['reason'], string> = {
  pause: t('versions.pause'),
  named: t('versions.named'),
  before_restore: t('versions.beforeRestore'),
  damaged: t('versions.damaged'),
  before_redraft: t('versions.beforeRedraft'),
  exported: t('versions.exported'),
  sent: t('versions.sent'),
  conflict: t('versions.conflict')
};

export function versionName({ label, reason }: Pick<LetterVersion, 'label' | 'reason'>): string {
  return label.trim() || reasons[reason];
}
