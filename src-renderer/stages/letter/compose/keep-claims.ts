/** Passages are written without the machinery of claims; what they claimed and still say stays claimed. */
import { claimsIn } from '$shared/letter/claims/links';

/** `written`: plain words; `before`: the Markdown that they came of. */
export function keepClaims(written: string, before: string): string {
  let text = written;
  let from = 0;
  for (const claim of claimsIn(before)) {
    const at = text.indexOf(claim.text, from);
    if (at === -1 || claim.text === '') continue;
    const link = `[${claim.text}](fact:${claim.key})`;
    text = text.slice(0, at) + link + text.slice(at + claim.text.length);
    from = at + link.length;
  }
  return text;
}
