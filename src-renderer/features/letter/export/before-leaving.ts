/** What is still open in a letter that is about to leave. It is said, never held against the letter. */
import type { Interview } from '$contract';
import type { Finding } from '../../../checks/check';
import { runChecks } from '../../../checks/run-checks';
import { LetterChecks } from '../../../state/letter-checks.svelte';
import type { LetterEditor } from '../../../state/letter-editor.svelte';

export interface StillOpen {
  /** What the letter claims and nothing backs, what may not be claimed, and gaps that were not filled in. */
  serious: Finding[];
  /** How many other checks found something. */
  others: number;
  /** Whether nothing of this could be found out. */
  unchecked: boolean;
  /** The text that the findings are about. */
  body: string;
}

/** Looks at the letter as it stands now, in every window, with the facts as they stand now and the files as they lie on the disk. */
export async function stillOpen(letter: LetterEditor, interview: Interview): Promise<StillOpen> {
  // Where it can't be read, the way out itself says so.
  await letter.catchUp().catch(() => undefined);
  const runner = {
    check: async (facts: Parameters<typeof runChecks>[0]) => runChecks(facts),
    proofread: () => Promise.resolve(null),
    end: () => undefined
  };
  const checks = new LetterChecks(letter, () => interview, runner);
  await checks.load();
  await checks.verify();
  return {
    ...sorted(checks.findings),
    unchecked: !checks.looked,
    body: checks.checkedBody
  };
}

export function sorted(findings: readonly Finding[]): Pick<StillOpen, 'serious' | 'others'> {
  const serious = findings.filter(isSerious);
  const others = new Set(findings.filter((each) => !isSerious(each)).map(({ checkId }) => checkId));
  return { serious, others: others.size };
}

const isSerious = ({ group, checkId }: Finding): boolean =>
  (group === 'claims' && checkId !== 'claims.amount') || checkId === 'content.placeholders';
