/** Writing letters: draft, save without ever losing a word, versions. */
import { noPicks, type EnclosedThen, type Letter, type LetterContent, type ProofRequest } from '../../contract';
import { notFound, textDamaged } from '../kernel/app-error';
import type { Context, DomainHandlers, Writing } from '../kernel/context';
import { newId, nowIso } from '../db/transaction';
import { enclosedNow, writeEnclosed, hasDamagedEnclosure, type KeptEnclosure } from '../enclosures/public';
import { committedResult } from '../db/unknown-outcome';
import { touchInterview } from '../interviews/public';
import { contentOf, sameContent, withPatch } from './content';
import { draftLetter, type Draft } from './draft';
import { findLetter, findRequestLetter, insertLetter, listLetters, writeContent, writeIgnored } from './queries';
import { findVersion, isVersionDamaged, listVersions, newestVersion } from './version-queries';
import { keepPause, keepUnlessKept, keepVersion } from './versions';

type Letters =
  | 'letters.list'
  | 'letters.get'
  | 'letters.create'
  | 'letters.draft'
  | 'letters.languages'
  | 'letters.save'
  | 'letters.setIgnored'
  | 'letters.versions'
  | 'letters.version'
  | 'letters.keepVersion'
  | 'letters.restoreVersion';

export function createLetterHandlers(context: Context): Pick<DomainHandlers<'letters'>, Letters> {
  const { db, now } = context;
  const letter = (id: string): Letter => requireLetter(context, id);

  return {
    'letters.list': ({ interviewId }) => listLetters(db, interviewId),
    'letters.get': ({ id }) => letter(id),
    'letters.create': (wish, db) => createLetter({ ...context, db }, { ...wish, requestId: null }),
    'letters.draft': ({ id, tone, picks }) => {
      const { interviewId, kind, requestId, sender, language } = letter(id);
      const { subject, body } = draftLetter(context, { interviewId, kind, requestId, tone, picks, sender, language });
      return { subject, body, tone };
    },
    'letters.languages': context.languages,
    'letters.save': {
      inSteps: ({ id, baseRevision, patch }, commit) =>
        committedResult(
          () => commit((writable) => save({ ...context, db: writable }, id, baseRevision, patch)),
          () => {
            const stored = letter(id);
            const stands = sameContent(withPatch(contentOf(stored), patch), contentOf(stored));
            return stands ? { outcome: 'saved', letter: stored } : null;
          }
        )
    },
    'letters.setIgnored': ({ id, ignored }, db) => {
      writeIgnored(db, letter(id).id, ignored);
      return null;
    },
    'letters.versions': ({ id, before }) => listVersions(db, letter(id).id, before ?? null),
    'letters.version': ({ versionId }) => {
      const version = requireVersion(db, versionId);
      const enclosed = version.enclosed && version.enclosed.map(toEnclosed);
      return { ...version, enclosed, enclosedNow: enclosedNow(db, version.letterId).map(toEnclosed) };
    },
    'letters.keepVersion': ({ id, label, reason }, db) =>
      keepVersion(db, letter(id), { label, reason, at: nowIso(now) }),
    'letters.restoreVersion': ({ id, versionId }, db) => {
      const current = letter(id);
      const version = requireVersion(db, versionId);
      if (version.letterId !== id) throw notFound('version');
      keepUnlessKept(db, current, { reason: 'before_restore', at: nowIso(now) });
      if (version.enclosed) writeEnclosed(db, id, version.enclosed);
      return write({ ...context, db }, current, version.content);
    }
  };
}

const toEnclosed = ({ evidenceId, title, included, pages, redactions }: KeptEnclosure): EnclosedThen => ({
  evidenceId,
  title,
  included,
  pages,
  redactions: redactions.length
});

/** Throws NOT_FOUND where the letter is missing or in the trash. */
export function requireLetter({ db }: Context, id: string): Letter {
  const found = findLetter(db, id);
  if (!found) throw notFound('letter');
  return found;
}

/** The same for what leaves the library. Throws TEXT_DAMAGED too: nothing goes out with words that nobody wrote. */
export function requireWholeLetter(context: Context, id: string): Letter {
  const found = requireLetter(context, id);
  if (found.damaged) throw textDamaged('letter');
  // Its black boxes may be what was lost.
  if (hasDamagedEnclosure(context.db, id)) throw textDamaged('enclosures');
  return found;
}

function requireVersion(db: Context['db'], versionId: string): NonNullable<ReturnType<typeof findVersion>> {
  const version = findVersion(db, versionId);
  if (version) return version;
  throw isVersionDamaged(db, versionId) ? textDamaged('version') : notFound('version');
}

/** The request's letter; drafted by the template the first time. */
export const draftRequest = (context: Writing, { id, interviewId }: ProofRequest): Letter =>
  findRequestLetter(context.db, id) ??
  createLetter(context, { interviewId, kind: 'request', tone: 'plain', requestId: id, picks: noPicks });

function createLetter(context: Writing, wanted: Draft): Letter {
  const { interviewId, kind, requestId } = wanted;
  const { db, now } = context;
  const [id, createdAt] = [newId(), nowIso(now)];
  const content = draftLetter(context, wanted);
  insertLetter(db, { ...content, id, interviewId, kind, requestId, createdAt });
  touchInterview(db, interviewId, createdAt);
  return requireLetter(context, id);
}

/**
 * Compare and set on the revision. A save that comes again after its answer was lost changes nothing and is no conflict; on a
 * real one the stored text stays and the given one becomes a version, once.
 */
function save(
  context: Writing,
  id: string,
  baseRevision: number,
  patch: Partial<LetterContent>
): { outcome: 'saved' | 'conflict'; letter: Letter } {
  const { db, now } = context;
  const stored = requireLetter(context, id);
  const content = withPatch(contentOf(stored), patch);
  if (sameContent(content, contentOf(stored))) return { outcome: 'saved', letter: stored };
  const at = nowIso(now);
  if (stored.revision !== baseRevision) {
    const newest = newestVersion(db, id);
    const isKept = newest?.reason === 'conflict' && sameContent(newest.content, content);
    if (!isKept) keepVersion(db, stored, { reason: 'conflict', content, at });
    return { outcome: 'conflict', letter: stored };
  }
  keepPause(db, stored, at);
  return { outcome: 'saved', letter: write(context, stored, content) };
}

function write(context: Writing, { id, interviewId }: Letter, content: LetterContent): Letter {
  const at = nowIso(context.now);
  writeContent(context.db, id, content, at);
  touchInterview(context.db, interviewId, at);
  return requireLetter(context, id);
}

/** Keeps a damaged letter's words as a version before others take their place. Looked at and named, it is no damage any more. */
export function keepDamagedWords({ db, now }: Writing, id: string): void {
  const letter = findLetter(db, id);
  if (letter?.damaged) keepVersion(db, { ...letter, damaged: false }, { reason: 'damaged', at: nowIso(now) });
}
