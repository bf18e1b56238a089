/** Every migration, in order. Append only: a landed migration never changes. */
import { firstLibrary } from './0001-first-library';
import { provingLetter } from './0002-proving-letter';
import { readingEvidence } from './0003-reading-evidence';
import { letterMeasures } from './0004-letter-measures';
import { markedPictures } from './0005-marked-pictures';
import { unfinishedWords } from './0006-unfinished-words';
import { foldedSearch } from './0007-folded-search';
import { sealedTexts } from './0008-sealed-texts';
import { evidenceAsWritten } from './0009-evidence-as-written';
import { searchReviews } from './0010-search-reviews';
import { pageNumbers } from './0011-page-numbers';
import { cardsForLetter } from './0012-cards-for-letter';
import { letterDates } from './0013-letter-dates';
import { wordsByPage } from './0014-words-by-page';
import { checkList } from './0015-check-list';
import { recognisedWords } from './0016-recognised-words';
import { interviewDays } from './0017-interview-days';
import { settledPermissions } from './0018-settled-permissions';
import { noticed } from './0019-noticed';

export interface Migration {
  /** The `user_version` that the database has afterwards. */
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

export const migrations: readonly Migration[] = [
  firstLibrary,
  provingLetter,
  readingEvidence,
  letterMeasures,
  markedPictures,
  unfinishedWords,
  foldedSearch,
  sealedTexts,
  evidenceAsWritten,
  searchReviews,
  pageNumbers,
  cardsForLetter,
  letterDates,
  wordsByPage,
  checkList,
  recognisedWords,
  interviewDays,
  settledPermissions,
  noticed
];
