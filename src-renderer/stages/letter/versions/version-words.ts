/** Says why a version was kept. */
import type { LetterVersion } from '../../../store/letter-editor.svelte';

const reasons: Record<LetterVersion['reason'], string> = {
  pause: 'While writing',
  named: 'Kept by you',
  before_restore: 'Before an older one came back',
  damaged: 'As the disk had changed it',
  before_redraft: 'Before a new draft',
  exported: 'As exported',
  sent: 'As sent',
  conflict: 'When two windows wrote at once'
};

export function versionName({ label, reason }: Pick<LetterVersion, 'label' | 'reason'>): string {
  return label.trim() || reasons[reason];
}
