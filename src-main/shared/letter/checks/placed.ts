/** Whether the proof of a claim stands where its card says: on that page, in that file. */
import type { FactPlace } from '../../../contract/proof';
import type { ClaimState } from '../claims/match-facts';
import type { KnownFact } from '../claims/known-facts';
import { own, type Check, type Found } from './check';
import type { Message } from '../../messages/catalogue';
import { message } from '../../messages/message';

export const placedCheck: Check = {
  id: 'claims.place',
  group: 'claims',
  title: message('findings.placeTitle'),
  reason: message('findings.placeReason'),
  source: own,
  find({ coverage, places }) {
    if (!places) return null;
    const byFact = new Map(places.map((place) => [place.id, place]));
    return coverage.claims.flatMap((state) => misplaced(state, byFact));
  }
};

function misplaced({ claim, fact, trouble }: ClaimState, places: ReadonlyMap<string, FactPlace>): Found[] {
  const place = fact ? places.get(fact.id) : undefined;
  // What must not be claimed at all is said already.
  if (!fact || !place || (trouble !== null && trouble !== 'ask') || place.page !== fact.sourcePage) return [];
  const why = whyMisplaced(place, fact);
  if (!why) return [];
  const [page] = place.pages;
  return [
    {
      message: why,
      at: { from: claim.textFrom, to: claim.textTo },
      ...(place.state === 'elsewhere' && page !== undefined && { usePage: { factId: fact.id, page } })
    }
  ];
}

function whyMisplaced({ state, page, pages, lacks }: FactPlace, { source, figure }: KnownFact): Message | null {
  if (state === 'elsewhere') {
    return message('findings.placeElsewhere', { page: String(page), pages: pages.slice(0, 3).join(', ') });
  }
  if (state === 'partly') return message('findings.placeNoQuote', { source });
  if (state !== 'missing') return null;
  const isQuote = lacks === null && figure.trim() === '';
  return message(isQuote ? 'findings.placeMissingQuote' : 'findings.placeMissing', { source });
}
