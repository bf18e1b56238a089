/** Keeps what a letter said before, so that no text is ever lost. */
import type { Database } from 'better-sqlite3';
import type { Letter, LetterContent, LetterVersion } from '../../contract';
import { countWords } from '../../shared/letter/text/words';
import { withoutClaims } from '../../shared/letter/claims/links';
import { enclosedNow } from '../enclosures/public';
import { newId } from '../db/transaction';
import { claimedFacts } from './claimed-facts-queries';
import { contentOf, sameContent } from './content';
import { insertVersion, markVersionDamaged, newestVersion, type Version } from './version-queries';

/** So long without a save is a pause: what stood then is kept as a version before the next change. */
const pauseMilliseconds = 10_000;

export interface Keeping {
  reason: LetterVersion['reason'];
  label?: string;
  /** Other text than the stored one. */
  content?: LetterContent;
  /** Other enclosures than those that it has now, and other claims than its text makes by the facts of now. */
  then?: Pick<Version, 'claimed' | 'enclosed'>;
  /** A moment as `nowIso` gives it. */
  at: string;
}

/** Keeps a version, always. */
export function keepVersion(
  db: Database,
  letter: Letter,
  { reason, label = '', content = contentOf(letter), then, at }: Keeping
): LetterVersion {
  const words = countWords(withoutClaims(content.body), content.language);
  const version = { id: newId(), letterId: letter.id, reason, label, words, keptAt: at };
  insertVersion(db, {
    ...version,
    content,
    ...(then ?? { claimed: claimedFacts(db, content.body), enclosed: enclosedNow(db, letter.id) })
  });
  // A copy of damaged words must not pass for whole ones.
  if (letter.damaged) markVersionDamaged(db, version.id);
  return version;
}

/** Keeps a version unless the newest one holds the same text and enclosures already. */
export function keepUnlessKept(db: Database, letter: Letter, keeping: Keeping): void {
  const newest = newestVersion(db, letter.id);
  const isKept =
    newest !== undefined &&
    sameContent(newest.content, keeping.content ?? contentOf(letter)) &&
    JSON.stringify(newest.enclosed) === JSON.stringify(enclosedNow(db, letter.id));
  if (!isKept) keepVersion(db, letter, keeping);
}

/** Called before a change: whether the user had stopped writing since the last one. */
export function keepPause(db: Database, letter: Letter, at: string): void {
  const rested = Date.parse(at) - Date.parse(letter.updatedAt);
  // Less than nothing: the clock was set back, and nobody knows how long it was.
  if (rested > pauseMilliseconds || rested < 0) keepUnlessKept(db, letter, { reason: 'pause', at });
}
