/** What is still open in a letter that is about to leave. It is said, never held against the letter. */
import type { Interview } from '$contract';
import type { Finding } from '$shared/letter/checks/check';
import { runChecks } from '$shared/letter/checks/run-checks';
import { enclosuresOf } from '../../../store/enclosures.svelte';
import { LetterChecks } from '../../../store/letter-checks.svelte';
import { unprintable } from '../../../parts/paper/unprintable';
import type { LetterEditor } from '../../../store/letter-editor.svelte';
import type { WayId } from './ways';

export interface StillOpen {
  /** What the letter claims and nothing backs, what may not be claimed, gaps that were not filled in, enclosures that don't go along, and what can't be printed. */
  serious: Finding[];
  /** Whether nothing of this could be found out. */
  unchecked: boolean;
}

/**
 * Looks at the letter as it stands now, in every window, with the facts as they stand now and the files as they lie on the disk. What
 * leaves as text takes no font along: whoever shows it needs one, not this computer.
 */
export async function stillOpen(letter: LetterEditor, interview: Interview, way: WayId): Promise<StillOpen> {
  const runner = {
    check: async (...given: Parameters<typeof runChecks>) => runChecks(...given),
    proofread: () => Promise.resolve(null),
    unprintable,
    end: () => undefined
  };
  const checks = new LetterChecks(letter, () => interview, runner);
  await lookThrough(checks);
  const { serious } = sorted(checks.findings);
  return { serious: serious.filter((each) => way !== 'copy' || !isUnprintable(each)), unchecked: !checks.hasReport };
}

/** The same, for whoever shows what `checks` finds: it tells itself where nothing could be found out. */
export async function lookThrough(checks: LetterChecks): Promise<void> {
  const { letter } = checks;
  // Where it can't be read, the way out itself says so.
  await letter.catchUp().catch(() => undefined);
  const enclosures = enclosuresOf(letter);
  await (enclosures.loaded ? enclosures.allSaved().catch(() => undefined) : enclosures.load());
  await checks.load();
  await checks.verify();
}

/** What whoever reads the letter may ask about, and what is a matter of taste. */
export const sorted = (findings: readonly Finding[]): { serious: Finding[]; rest: Finding[] } => ({
  serious: findings.filter(isSerious),
  rest: findings.filter((each) => !isSerious(each))
});

const isSerious = (finding: Finding): boolean => {
  const { group, checkId } = finding;
  if (group === 'claims') return checkId !== 'claims.amount';
  return checkId === 'content.placeholders' || checkId === 'content.enclosed' || isUnprintable(finding);
};

export const isUnprintable = ({ checkId }: Finding): boolean => checkId === 'content.printable';
