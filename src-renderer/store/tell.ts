/** Shows a failure that has no better place on the screen. */
import { OperationError } from '../api/client';
import { t } from '../i18n/messages';
import { toaster } from '../ui/toaster.svelte';

export function tell(error: unknown): void {
  const message = error instanceof OperationError ? error.message : t('frame.unexpected');
  toaster.show(message, { tone: 'attention' });
}
