/** Turns slips of spelling and grammar into findings beside those of the checks. */
import { claimsIn } from '../../src-main/contract/claims';
import type { Finding } from './check';
import type { Slip } from './spelling-worker';

const reason =
  'A slip is forgiven less in a letter than in talk. The proofreader works on this machine and may be wrong; names can be added to your words.';
const source = { citation: 'Harper, an offline grammar checker' };
/** Proofreading waits where the text is longer than any letter. */
export const longestProofread = 60_000;

/** Slips inside the machinery of a claim are none of the user's; quotes in messages are written as everywhere else. */
export function findingsOf(body: string, slips: readonly Slip[]): Finding[] {
  const links = claimsIn(body);
  return slips
    .filter(({ from, to }) => from < to && !links.some((claim) => to > claim.textTo && from < claim.to))
    .map((slip, index) => ({
      id: `${slip.isSpelling ? 'language.spelling' : 'language.grammar'}/${index}`,
      checkId: slip.isSpelling ? 'language.spelling' : 'language.grammar',
      group: 'language' as const,
      message: slip.isSpelling
        ? `“${slip.text}” is not in the dictionary.`
        : `“${slip.text}”: ${slip.message.replace(/`([^`]*)`/g, '“$1”')}`,
      at: { from: slip.from, to: slip.to },
      reason,
      source,
      fixes: slip.suggestions.map((insert) => ({
        label: insert === '' ? 'Leave it out' : `Write “${insert}”`,
        from: slip.from,
        to: slip.to,
        insert
      }))
    }));
}

/** Every word of the names that this library knows, and the user's own words. */
export function knownWords(dictionary: readonly string[], names: readonly string[]): string[] {
  const parts = names.flatMap((name) => name.match(/[\p{L}\p{M}’'-]+/gu) ?? []);
  return [...new Set([...dictionary, ...parts].map((word) => word.trim()).filter((word) => word.length > 1))];
}
