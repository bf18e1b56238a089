/** What lies on the paper beside the letter's own content, as it stands now. */
import type { Enclosure } from '$contract';
import { enclosureNumbers } from '$shared/letter/enclosures/list';
import type { PaperExtras } from '../../../parts/paper/render-paper';
import { settings } from '../../../store/settings.svelte';

export const paperExtras = (enclosures: readonly Enclosure[]): PaperExtras => ({
  signature: settings.values?.signature ?? '',
  enclosures,
  numbers: enclosureNumbers(enclosures)
});
