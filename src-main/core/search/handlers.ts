/** Search over everything in the library. */
import type { SearchHit, Stage } from '../../contract';
import type { Context, DomainHandlers } from '../context';
import { matchExpression } from './match';
import { countUnread, findMatches, type FoundRow } from './queries';
import { snippetParts } from './snippet';

/** The stage on whose screen a thing is found. */
const stageOf: Record<SearchHit['kind'], Stage> = {
  interview: 'capture',
  person: 'capture',
  question_card: 'debrief',
  unsaid: 'debrief',
  fact: 'proof',
  evidence: 'proof',
  request: 'proof',
  letter: 'letter'
};

export function createSearchHandlers({ db }: Context): DomainHandlers<'search'> {
  return {
    'search.query': ({ text, limit }) => {
      const match = matchExpression(text);
      const found = match === null ? [] : findMatches(db, match, limit + 1);
      return { hits: found.slice(0, limit).map(toHit), more: found.length > limit, unread: countUnread(db) };
    }
  };
}

function toHit({ kind, id, interviewId, company, role, title, marked }: FoundRow): SearchHit {
  return {
    kind,
    id,
    interviewId,
    stage: stageOf[kind],
    where: [company, role].filter((part) => part !== '').join(' · '),
    title: title.trim(),
    snippet: snippetParts(marked)
  };
}
