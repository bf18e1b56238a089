/** Search over everything in the library. */
import type { SearchHit } from '../../contract';
import { placeOfHit } from '../../shared/kinds';
import type { Context, DomainHandlers } from '../kernel/context';
import { countPending } from './index-queries';
import type { Indexer } from './indexer';
import { readQuestion, type Asked } from './match';
import { countUnread, findMatches, sectionText, type FoundRow } from './queries';
import { beginningOf, snippetOf } from './snippet';

/** How long a search may take in what was just written, and look for the words to show; see the goals of speed in tests. */
const catchUpMs = 20;
const snippetsMs = 15;

/** `unreachable`: ids of evidence that can't be read now. */
export function createSearchHandlers(
  { db }: Context,
  indexer: Indexer,
  unreachable: ReadonlySet<string>
): DomainHandlers<'search'> {
  return {
    'search.query': async ({ text, limit }) => {
      await indexer.catchUp(catchUpMs);
      const asked = readQuestion(text);
      const found = asked === null ? [] : findMatches(db, asked.expressions, limit + 1);
      const until = performance.now() + snippetsMs;
      const pending = countPending(db);
      return {
        hits: found.slice(0, limit).map((row) => toHit(row, asked === null ? [] : snippetFor(row, asked, until))),
        more: found.length > limit,
        unread: countUnread(db, unreachable),
        preparing: pending
      };
    }
  };

  function snippetFor({ section, title }: FoundRow, asked: Asked, until: number): SearchHit['snippet'] {
    const text = sectionText(db, section);
    return snippetOf(text, asked, until) ?? snippetOf(title, asked, until) ?? beginningOf(text);
  }
}

function toHit({ kind, id, interviewId, company, role, title }: FoundRow, snippet: SearchHit['snippet']): SearchHit {
  return {
    kind,
    id,
    interviewId,
    ...placeOfHit(kind, id),
    where: [company, role].filter((part) => part !== '').join(' · '),
    title: title.trim(),
    snippet
  };
}
