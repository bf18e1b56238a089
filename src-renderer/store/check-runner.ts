/** Who looks at a letter for its checks: a worker, or the window itself. */
import type { Enclosure, LetterContent } from '$contract';
import type { LetterFacts } from '$shared/letter/checks/check';
import type { Report } from '$shared/letter/checks/run-checks';
import type { Slip } from '$shared/letter/checks/spelling';
import type { Languages } from '$shared/letter/language/languages';

/** Looks somewhere that doesn't block typing; null where a newer text overtook it. */
export interface CheckRunner {
  check(letter: LetterFacts, languages: Languages): Promise<Report | null>;
  proofread(request: { text: string; language: string; known: string[] }): Promise<Slip[] | null>;
  /** What this computer can't print; `now` in milliseconds, for a letter that is dated when it is printed. */
  unprintable(
    content: LetterContent,
    enclosures: readonly Pick<Enclosure, 'number' | 'title'>[],
    now: number
  ): Promise<LetterFacts['unprintable']>;
  end(): void;
}
