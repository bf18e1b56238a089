/** The list of enclosures as everybody sees it: rows, the claims they back, and what can become of each file. */
import type { Enclosure } from '../../contract';
import { pagesIn } from '../../shared/letter/enclosures/pages';
import type { Context } from '../kernel/context';
import type { CommitStep } from '../kernel/dispatch';
import type { Inspect } from '../packet/inspect';
import { evidenceView } from '../proof/public';
import type { WantedEnclosure } from './follow-claims';
import { shownPages } from './pages';
import { problemWith } from './problems';
import { listRows, type EnclosureRow } from './queries';
import { followClaims, wantedFor } from './sync';

/** Throws NOT_FOUND where the letter is missing or in the trash. */
export async function listEnclosures(context: Context, inspect: Inspect, letterId: string): Promise<Enclosure[]> {
  const [wanted, rows] = [wantedFor(context, letterId), listRows(context.db, letterId)];
  const list: Enclosure[] = [];
  for (const row of rows) list.push(await toEnclosure(row, wanted, inspect, list.length));
  let number = 0;
  return list.map((each) => ({ ...each, number: each.included ? ++number : null }));
}

/** The same, brought up to date with the letter's claims first. */
export function followedEnclosures(
  context: Context,
  inspect: Inspect,
  letterId: string,
  commit: CommitStep
): Promise<Enclosure[]> {
  commit((db) => followClaims({ ...context, db }, letterId));
  return listEnclosures(context, inspect, letterId);
}

async function toEnclosure(
  row: EnclosureRow,
  wanted: readonly WantedEnclosure[],
  inspect: Inspect,
  position: number
): Promise<Enclosure> {
  const { hash, evidenceTitle, ...rest } = row;
  const follows = wanted.find((each) => each.evidenceId === row.evidenceId);
  const pages = shownPages(row.pages, follows?.pages ?? '');
  const found = await inspect({ hash, bytes: row.bytes, mediaType: row.mediaType });
  const pageCount = found.outcome === 'pages' ? found.pages : null;
  const chosen = pageCount === null ? 0 : pagesIn(pages, pageCount).length;
  const problem = problemWith(found, chosen, row);
  return {
    ...rest,
    position,
    number: null,
    pages,
    way: found.outcome === 'pages' && problem === null ? 'merged' : 'attached',
    problemCode: problem?.code ?? null,
    problem: problem?.said ?? null,
    title: row.label || evidenceTitle || row.fileName,
    view: evidenceView(row.mediaType),
    pageCount,
    ...(found.outcome === 'pages' && found.sizes && { pageSizes: found.sizes }),
    claimKeys: follows?.claimKeys ?? [],
    claimPages: follows?.claimPages ?? {}
  };
}
