/** What lies on the paper beside the letter's own content, as it stands now. */
import type { Enclosure } from '$contract';
import { claimMarks } from '$shared/letter/enclosures/claim-marks';
import type { PaperExtras } from '../../../parts/paper/render-paper';
import { settings } from '../../../store/settings.svelte';

export const paperExtras = (enclosures: readonly Enclosure[], language: string): PaperExtras => ({
  signature: settings.values?.signature ?? '',
  enclosures,
  numbers: claimMarks(enclosures, language)
});
