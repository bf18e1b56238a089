/** All SQL of sent copies: written once, never changed. */
import type { Database } from 'better-sqlite3';
import type { Letter, LetterContent, SentCopy } from '../../contract';
import type { RowOf, StoredOf } from '../db/table';
import { prepared, readRow, readRows, type ReadDatabase } from '../db/transaction';
import { nameBlob } from '../proof/public';
import { sentCopies } from './tables';
import { damagedRowSql, withDamage } from '../db/noticed-damage';
import { storedClaims, storedContent } from './version-queries';

type StoredSent = StoredOf<typeof sentCopies> & Pick<SentCopy, 'bytes'>;
type SentRow = RowOf<typeof sentCopies> & Pick<SentCopy, 'bytes' | 'damaged'>;

const fields = (db: ReadDatabase): string =>
  `${sentCopies.select('s')}, b.bytes, ${damagedRowSql(db, 'sent_copies', 's')}`;

/** Also of letters that lie in the trash: what was sent was sent. */
export const listSentCopies = (db: ReadDatabase, interviewId: string): SentCopy[] =>
  readRows<StoredSent & { damagedRow: number | null }>(
    db,
    `SELECT ${fields(db)} FROM sent_copies s JOIN letters l ON l.id = s.letter_id JOIN stored_files b ON b.hash = s.pdf_hash
      WHERE l.interview_id = ? ORDER BY s.sent_at DESC, s.rowid DESC`,
    interviewId
  ).map((row) => toSentCopy(withDamage(db, 'sent_copies', sentCopies.decode(row))));

/** The newest copy of a letter with its text and enclosures (JSON) as they were then; undefined while nothing of it was sent. */
export function newestSentCopy(
  db: ReadDatabase,
  letterId: string
): { copy: SentCopy; content: LetterContent; enclosed: string | null } | undefined {
  const row = readRow<StoredSent & { damagedRow: number | null; enclosed: string | null }>(
    db,
    `SELECT ${fields(db)}, (SELECT enclosed FROM letter_versions WHERE letter_id = s.letter_id AND reason = 'sent'
        ORDER BY sequence DESC LIMIT 1) AS enclosed
       FROM sent_copies s JOIN stored_files b ON b.hash = s.pdf_hash WHERE s.letter_id = ? ORDER BY s.rowid DESC LIMIT 1`,
    letterId
  );
  return (
    row && {
      copy: toSentCopy(withDamage(db, 'sent_copies', sentCopies.decode(row))),
      content: storedContent(sentCopies.decode(row).content),
      enclosed: row.enclosed
    }
  );
}

interface NewSentCopy extends Omit<SentCopy, 'subject'> {
  content: LetterContent;
  keptAt: string;
}

export function insertSentCopy(db: Database, copy: NewSentCopy): SentCopy {
  const { pdfHash, bytes, keptAt } = copy;
  nameBlob(db, { hash: pdfHash, bytes, at: keptAt });
  const insert = sentCopies.insert('id', 'letterId', 'content', 'claimed', 'pdfHash', 'pages', 'sentAt');
  prepared(db, insert).run(sentCopies.encode(copy));
  return toSentCopy(copy);
}

interface SentPdf extends Pick<Letter, 'interviewId' | 'kind'> {
  hash: string;
  bytes: number;
  content: LetterContent;
}

/** Where the PDF of a sent copy is, and of which letter; undefined where there is no such copy. */
export function findSentPdf(db: ReadDatabase, id: string): SentPdf | undefined {
  const row = readRow<Omit<SentPdf, 'content'> & { content: string }>(
    db,
    `SELECT s.pdf_hash AS hash, b.bytes, l.interview_id AS interviewId, l.kind, s.content
       FROM sent_copies s JOIN stored_files b ON b.hash = s.pdf_hash JOIN letters l ON l.id = s.letter_id WHERE s.id = ?`,
    id
  );
  return row && { ...row, content: storedContent(sentCopies.decode(row).content) };
}

/** Of a damaged copy what can still be read, and that it is damaged; its PDF may be whole. */
const toSentCopy = ({ content, claimed, ...row }: SentRow): SentCopy => ({
  ...(row.damaged ? { damaged: true } : {}),
  id: row.id,
  letterId: row.letterId,
  subject: storedContent(content).subject,
  sentAt: row.sentAt,
  pdfHash: row.pdfHash,
  bytes: row.bytes,
  pages: row.pages,
  claimed: storedClaims(claimed)
});
