/** Checks of claims: each needs a fact that may be claimed and says the same. */
import { valueOf } from '../claims/numbers';
import { quotedIn } from '../claims/quoted';
import type { ClaimTrouble } from '../claims/match-facts';
import { placedCheck } from './placed';
import { own, toTheEmployer, type Check, type Found, type Letter } from './check';
import type { Message } from '../../messages/catalogue';
import { message } from '../../messages/message';

const figure: Check = {
  id: 'claims.unsupported',
  group: 'claims',
  title: message('findings.unsupportedTitle'),
  reason: message('findings.unsupportedReason'),
  source: { citation: message('findings.bangertersClaims'), year: 2014 },
  find: ({ coverage, facts, lexicon, plain, wording }) =>
    coverage.unsupported.map((each) => {
      const after = each.kind === 'count' ? countedAfter(plain.slice(each.to, each.to + 40), wording) : '';
      const text = (plain.slice(each.from, each.to) + after).replace(/\s+/g, ' ').trim();
      const denied = facts.find(
        ({ retractedBecause, figure: value }) =>
          retractedBecause !== null && each.values.includes(valueOf(value, lexicon))
      );
      return {
        message: message('findings.unsupported', { text }),
        at: each,
        link: each,
        ...(denied && { reason: message('findings.unsupportedDenied', { statement: denied.statement }) })
      };
    })
};

/** A bare number says little by itself: the word after it is shown too, but “to” and “in”, which say nothing of what was counted. */
function countedAfter(rest: string, wording: Letter['wording']): string {
  const after = /^\s+(\p{L}[\p{L}-]*)/u.exec(rest);
  return after && !wording?.families['uncounted']?.includes(after[1]!.toLowerCase()) ? after[0] : '';
}

const trouble = (
  kind: ClaimTrouble,
  title: Message,
  reason: Message,
  fixes: (letter: Letter, found: Letter['coverage']['claims'][number]) => Found['fixes'] = unlink
): Check => ({
  id: `claims.${kind}`,
  group: 'claims',
  title,
  reason,
  source: own,
  find: (letter) =>
    letter.coverage.claims.flatMap((state) => {
      const { claim, message: why } = state;
      if (state.trouble !== kind || why === null) return [];
      return [{ message: why, at: { from: claim.textFrom, to: claim.textTo }, fixes: fixes(letter, state) }];
    })
});

const unlink = (_: Letter, { claim }: Letter['coverage']['claims'][number]): Found['fixes'] => [
  { label: message('findings.unlink'), from: claim.from, to: claim.to, insert: claim.text }
];

const contradicts = trouble(
  'contradicts',
  message('findings.contradictsTitle'),
  message('findings.contradictsReason'),
  (letter, state) => {
    const card = state.fact?.figure;
    const numbers = [...state.claim.text.matchAll(/\d+(?:[.,]\d+)*/g)];
    const [only] = numbers;
    if (!card || numbers.length !== 1 || !only) return unlink(letter, state);
    const from = state.claim.textFrom + only.index;
    return [
      { label: message('findings.writeFigure', { figure: card }), from, to: from + only[0].length, insert: card },
      ...(unlink(letter, state) ?? [])
    ];
  }
);

export const claimChecks: Check[] = [
  figure,
  contradicts,
  trouble('unsaid', message('findings.unsaidTitle'), message('findings.unsaidReason')),
  trouble('retracted', message('findings.retractedTitle'), message('findings.retractedReason')),
  trouble('private', message('findings.privateTitle'), message('findings.privateReason')),
  trouble('ask', message('findings.askTitle'), message('findings.askReason')),
  trouble('evidence', message('findings.evidenceTitle'), message('findings.evidenceReason')),
  trouble('permission', message('findings.permissionTitle'), message('findings.permissionReason')),
  placedCheck,
  {
    id: 'claims.quoted',
    group: 'claims',
    title: message('findings.quotedTitle'),
    reason: message('findings.quotedReason'),
    source: own,
    find: ({ plain, passages }) =>
      quotedIn(plain, passages).map(({ from, to, who }) => ({
        message: who ? message('findings.quoted', { who }) : message('findings.quotedUnnamed'),
        at: { from, to }
      }))
  },
  trouble('unknown', message('findings.unknownTitle'), message('findings.unknownReason')),
  {
    id: 'claims.amount',
    group: 'claims',
    title: message('findings.amountTitle'),
    reason: message('findings.amountReason'),
    source: own,
    kinds: toTheEmployer.filter((kind) => kind !== 'follow_up'),
    find: ({ coverage, facts }) => {
      const used = new Set(coverage.claims.map(({ claim }) => claim.key)).size;
      if (used > 4) return [{ message: message('findings.amountMany', { count: used }) }];
      const usable = facts.filter(
        ({ retractedBecause, sharing }) => retractedBecause === null && sharing !== 'no'
      ).length;
      // Where there is no fact, none is missed: thanks prove nothing, and an answer that is put right needs no figure.
      if (used > 0 || coverage.unsupported.length > 0 || usable === 0) return [];
      return [{ message: message('findings.amountNone') }];
    }
  }
];
