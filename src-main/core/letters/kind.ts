/** The kinds of the letter. */
import type { Kind } from '../kernel/kinds/kind';

const toEmployer = `FROM letters x WHERE x.trashed_at IS NULL AND x.kind <> 'request'`;
const ofLetter = {
  interview: '(SELECT interview_id FROM letters WHERE letters.id = letter_id)',
  label: '(SELECT subject FROM letters WHERE letters.id = letter_id)'
};

const letter: Kind = {
  name: 'letter',
  rows: { table: 'letters', interview: 'interview_id', label: 'subject' },
  trash: { gone: 'letter' },
  search: {
    words: { title: 'new.subject', body: ['new.body', 'new.recipient'], columns: ['subject', 'body', 'recipient'] }
  },
  sealed: {},
  unfinished: true,
  progress: { letterAny: toEmployer, letterExported: `${toEmployer} AND x.exported_at IS NOT NULL` }
};

const version: Kind = { name: 'version', rows: { table: 'letter_versions', ...ofLetter }, sealed: {} };
const sentCopy: Kind = { name: 'sent_copy', rows: { table: 'sent_copies', ...ofLetter }, sealed: { frozen: true } };

export const letterKinds = [letter, version, sentCopy];
