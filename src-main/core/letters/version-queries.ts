/** All SQL of kept versions, with the enclosures that a letter has and had. */
import type { Database } from 'better-sqlite3';
import { claimedFact, letterContent, type ClaimedFact, type LetterContent, type LetterVersion } from '../../contract';
import { initialSettings } from '../../shared/letter/sheet/settings';
import { damagedRowSql, withDamage } from '../db/noticed-damage';
import { isRowDamaged } from '../db/seals';
import type { StoredOf } from '../db/table';
import { keptEnclosure, type KeptEnclosure } from '../enclosures/public';
import { fitted } from '../kernel/fitted';
import { prepared, readRow, readRows, type ReadDatabase } from '../db/transaction';
import { letterVersions } from './tables';

export interface Version extends LetterVersion {
  content: LetterContent;
  claimed: ClaimedFact[];
  /** Null where it was kept before versions knew their enclosures. */
  enclosed: KeptEnclosure[] | null;
}
type ListedRow = LetterVersion & { damagedRow: number | null };
type VersionRow = StoredOf<typeof letterVersions> & { damagedRow: number | null };

const fields = letterVersions.select('v', 'id', 'letterId', 'reason', 'label', 'words', 'keptAt');
const whole = letterVersions.select('v');
const damagedRow = (db: ReadDatabase): string => damagedRowSql(db, 'letter_versions', 'v');
const mostListed = 100;

/** The one kept last first, whatever the clock said; only those kept before `before`, where it is given. */
export const listVersions = (db: ReadDatabase, letterId: string, before: string | null): LetterVersion[] =>
  readRows<ListedRow>(
    db,
    `SELECT ${fields}, ${damagedRow(db)} FROM letter_versions v WHERE letter_id = @letterId
        AND (@before IS NULL OR sequence < (SELECT sequence FROM letter_versions WHERE id = @before))
      ORDER BY sequence DESC LIMIT ${mostListed}`,
    { letterId, before }
  ).map((row) => withDamage(db, 'letter_versions', row));

export const newestVersion = (db: ReadDatabase, letterId: string): Version | undefined =>
  toVersion(
    db,
    readRow<VersionRow>(
      db,
      `SELECT ${whole}, ${damagedRow(db)} FROM letter_versions v WHERE letter_id = ? ORDER BY sequence DESC LIMIT 1`,
      letterId
    )
  );

/** The texts that left, newest first. */
export const exportedVersions = (db: ReadDatabase, letterId: string, limit: number): Version[] =>
  readRows<VersionRow>(
    db,
    `SELECT ${whole}, ${damagedRow(db)} FROM letter_versions v WHERE letter_id = ? AND reason = 'exported' ORDER BY sequence DESC LIMIT ?`,
    letterId,
    limit
  ).flatMap((row) => toVersion(db, row) ?? []);

/** Whether a version is there and its words are not the ones that were kept. */
export const isVersionDamaged = (db: ReadDatabase, versionId: string): boolean =>
  isRowDamaged(db, 'letter_versions', versionId);

/** Marks a version as damaged that was kept from a damaged letter. */
export function markVersionDamaged(db: Database, versionId: string): void {
  prepared(db, "UPDATE letter_versions SET sum = '' WHERE id = ?").run(versionId);
}

/** Undefined too where the letter is in the trash, or the version is damaged. */
export const findVersion = (db: ReadDatabase, versionId: string): Version | undefined =>
  toVersion(
    db,
    readRow<VersionRow>(
      db,
      `SELECT ${whole}, ${damagedRow(db)} FROM letter_versions v
        WHERE id = ? AND letter_id IN (SELECT id FROM letters WHERE trashed_at IS NULL)`,
      versionId
    )
  );

export function insertVersion(db: Database, version: Version): void {
  prepared(
    db,
    `INSERT INTO letter_versions (id, letter_id, reason, label, words, content, claimed, enclosed, kept_at, sequence)
     VALUES (@id, @letterId, @reason, @label, @words, @content, @claimed, @enclosed, @keptAt,
       (SELECT coalesce(max(sequence), 0) + 1 FROM letter_versions WHERE letter_id = @letterId))`
  ).run(letterVersions.encode(version));
}

/** A damaged version counts as none: its words can be looked at and taken back among what is damaged. */
function toVersion(db: ReadDatabase, stored: VersionRow | undefined): Version | undefined {
  const row = stored && withDamage(db, 'letter_versions', letterVersions.decode(stored));
  if (!row || row.damaged) return undefined;
  return {
    ...row,
    content: storedContent(row.content),
    claimed: storedClaims(row.claimed),
    enclosed: fitted(keptEnclosure.array().nullable(), row.enclosed)
  };
}

/** What was kept before letters had these settings lacks them; the paper looked as with these values. */
const earlier = { ...initialSettings, tone: 'plain' };

/** Of the JSON that was kept. Words that damage made unreadable are missing from it. */
export const storedContent = (kept: unknown): LetterContent =>
  fitted(letterContent, { ...earlier, ...(kept !== null && typeof kept === 'object' ? kept : {}) });

export const storedClaims = (kept: unknown): ClaimedFact[] => fitted(claimedFact.array(), kept);
