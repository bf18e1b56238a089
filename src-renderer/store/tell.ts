/** Says what went wrong. */
import { OperationError } from '../api/client';
import { t } from '../i18n/messages';
import { toaster } from '../ui/toaster.svelte';

/** What a failure is called on the screen; what went wrong inside of the program has no words there. */
export const whyFailed = (error: unknown): string =>
  error instanceof OperationError ? error.message : t('frame.unexpected');

/** Shows a failure that has no better place on the screen. */
export function tell(error: unknown): void {
  toaster.show(whyFailed(error), { tone: 'attention' });
}
