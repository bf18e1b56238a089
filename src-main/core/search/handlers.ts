/** Search over everything in the library. */
import type { SearchHit } from '../../contract';
import { placeOfHit } from '../../shared/kinds';
import type { Context, DomainHandlers } from '../kernel/context';
import { findMatches } from './find';
import { countPending } from './index-queries';
import type { Indexer } from './indexer';
import { readQuestion, type Asked } from './match';
import { countShown, sectionText, type FoundRow } from './queries';
import { createTurns, inSlices } from './slices';
import { beginningOf, snippetOf } from './snippet';
import { completer } from './terms';

/** How long a search may take in what was just written, and look for the words to show. */
const catchUpMs = 20;
const snippetsMs = 15;

interface Around {
  indexer: Indexer;
  /** Evidence whose words are still to be read. */
  waiting: () => readonly string[];
  /** Once aborted, no question is answered any more. */
  ending: AbortSignal;
}

export function createSearchHandlers({ db }: Context, { indexer, waiting, ending }: Around): DomainHandlers<'search'> {
  const turns = createTurns(ending);
  indexer.restWhile(() => turns.busy);
  return {
    'search.query': ({ text, limit, asker = null }) =>
      turns.take(asker, async (check) => {
        await indexer.catchUp(catchUpMs);
        check();
        return inSlices(answer(text, limit), check);
      })
  };

  function* answer(text: string, limit: number) {
    const asked = readQuestion(text, completer(db));
    yield;
    const found = asked === null ? [] : yield* findMatches(db, asked, limit + 1);
    const hits: SearchHit[] = [];
    let left = snippetsMs;
    for (const row of found.slice(0, limit)) {
      const began = performance.now();
      hits.push(toHit(row, asked === null ? [] : snippetFor(row, asked, began + left)));
      left -= performance.now() - began;
      yield;
    }
    return {
      hits,
      more: found.length > limit,
      unread: countShown(db, waiting()),
      preparing: countPending(db)
    };
  }

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
