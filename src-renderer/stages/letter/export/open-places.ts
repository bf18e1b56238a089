/** What the sheet needs of the letter on the screen: what was found in it, and ways to its places. */
import type { Finding, Fix } from '$shared/letter/checks/check';
import type { LetterChecks } from '../../../store/letter-checks.svelte';

export interface OpenPlaces {
  readonly checks: LetterChecks;
  /** Shows the place in the text and puts the focus there. */
  go(finding: Finding): void;
  /** Puts it right where it stands by now. */
  fix(finding: Finding, fix: Fix): void;
  /** Offers the facts that could back it, at its place. */
  link(finding: Finding): void;
}
