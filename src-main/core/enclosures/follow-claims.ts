/** Which files a letter's claims bring along, and how the stored list follows them. Pure: rows in, changes out. */
import { claimsIn } from '../../shared/letter/claims/links';
import type { BackingEvidence, EnclosureRow } from './queries';

export interface WantedEnclosure {
  evidenceId: string;
  /** The claims that it backs, in the letter's order. */
  claimKeys: string[];
  /** The pages that their facts name, by the claims' keys. */
  claimPages: Record<string, number>;
  /** The pages that the claims' facts name; empty (all of them) where one of the facts names no page. */
  pages: string;
  /** A recording is never sent along unless the user says so. */
  included: boolean;
}

/** Every fact that a letter claims, once, in the letter's order. */
export const claimedKeys = (body: string): string[] => [...new Set(claimsIn(body).map((claim) => claim.key))];

/** The files behind the claims, each once, in the order in which the letter comes to need them. */
export function wantedEnclosures(keys: readonly string[], backing: readonly BackingEvidence[]): WantedEnclosure[] {
  const wanted = new Map<string, WantedEnclosure & { named: Set<number>; whole: boolean }>();
  for (const key of keys) {
    for (const { evidenceId, page, mediaType } of backing.filter((each) => each.key === key)) {
      const entry = wanted.get(evidenceId) ?? {
        evidenceId,
        claimKeys: [],
        claimPages: {},
        pages: '',
        included: !/^(audio|video)\//.test(mediaType),
        named: new Set<number>(),
        whole: false
      };
      entry.claimKeys.push(key);
      if (page === null) entry.whole = true;
      else {
        entry.named.add(page);
        entry.claimPages[key] = page;
      }
      wanted.set(evidenceId, entry);
    }
  }
  return [...wanted.values()].map(({ named, whole, ...entry }) => ({
    ...entry,
    pages: whole ? '' : asRanges([...named].sort((one, other) => one - other))
  }));
}

/** `1-3, 5`; the pages are in rising order. */
function asRanges(pages: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const page of pages) {
    const last = ranges.at(-1);
    if (last && last[1] === page - 1) last[1] = page;
    else ranges.push([page, page]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}

interface ListChanges {
  gone: string[];
  /** To be added, with the evidence that they come after; null: at the beginning of those that follow from claims. */
  added: { wanted: WantedEnclosure; after: string | null }[];
}

/** Rows whose claim is gone go too, unless the user has touched them. Rows that are there stay where they are. */
export function changesToList(rows: readonly EnclosureRow[], wanted: readonly WantedEnclosure[]): ListChanges {
  const isWanted = (row: EnclosureRow): boolean => wanted.some((each) => each.evidenceId === row.evidenceId);
  const gone = rows.filter((row) => row.origin === 'claim' && !isWanted(row) && !isTouched(row)).map((row) => row.id);
  const added = wanted.flatMap((each, index) =>
    rows.some((row) => row.evidenceId === each.evidenceId)
      ? []
      : [{ wanted: each, after: wanted[index - 1]?.evidenceId ?? null }]
  );
  return { gone, added };
}

function isTouched(row: EnclosureRow): boolean {
  const isRecording = /^(audio|video)\//.test(row.mediaType);
  return row.label !== '' || row.pages !== '' || row.redactions.length > 0 || row.included === isRecording;
}
