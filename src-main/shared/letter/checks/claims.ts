/** Checks of claims: each needs a fact that may be claimed and says the same. */
import { valueOf } from '../claims/numbers';
import { quotedIn } from '../claims/quoted';
import type { ClaimTrouble } from '../claims/match-facts';
import { own, toTheEmployer, type Check, type Found, type Letter } from './check';

const figure: Check = {
  id: 'claims.unsupported',
  group: 'claims',
  title: 'Figures with a fact behind them',
  reason: 'A figure without proof is only said. Link the fact card that backs it, or leave the figure out.',
  source: { citation: 'Bangerter and colleagues: stories with results helped, self-descriptions hurt', year: 2014 },
  find: ({ coverage, facts, lexicon, plain }) =>
    coverage.unsupported.map((each) => {
      // A bare number says little by itself: the word after it is shown too.
      const after = each.kind === 'count' ? (/^\s+[\p{L}-]+/u.exec(plain.slice(each.to, each.to + 40))?.[0] ?? '') : '';
      const text = (plain.slice(each.from, each.to) + after).replace(/\s+/g, ' ').trim();
      const denied = facts.find(
        ({ retractedBecause, figure: value }) =>
          retractedBecause !== null && each.values.includes(valueOf(value, lexicon))
      );
      return {
        message: `No fact backs “${text}”.`,
        at: each,
        link: each,
        ...(denied && { reason: `A fact with this figure is marked “do not claim”: ${denied.statement}` })
      };
    })
};

const trouble = (
  kind: ClaimTrouble,
  title: string,
  reason: string,
  fixes: (letter: Letter, found: Letter['coverage']['claims'][number]) => Found['fixes'] = unlink
): Check => ({
  id: `claims.${kind}`,
  group: 'claims',
  title,
  reason,
  source: own,
  find: (letter) =>
    letter.coverage.claims
      .filter((state) => state.trouble === kind)
      .map((state) => ({
        message: state.message,
        at: { from: state.claim.textFrom, to: state.claim.textTo },
        fixes: fixes(letter, state)
      }))
});

const unlink = (_: Letter, { claim }: Letter['coverage']['claims'][number]): Found['fixes'] => [
  { label: 'Unlink the fact', from: claim.from, to: claim.to, insert: claim.text }
];

const contradicts = trouble(
  'contradicts',
  'Numbers that agree with their facts',
  'One wrong number costs the belief in all the others. Correct the letter or the card, whichever is wrong.',
  (letter, state) => {
    const card = state.fact?.figure;
    const numbers = [...state.claim.text.matchAll(/\d+(?:[.,]\d+)*/g)];
    const [only] = numbers;
    if (!card || numbers.length !== 1 || !only) return unlink(letter, state);
    const from = state.claim.textFrom + only.index;
    return [
      { label: `Write ${card}`, from, to: from + only[0].length, insert: card },
      ...(unlink(letter, state) ?? [])
    ];
  }
);

export const claimChecks: Check[] = [
  figure,
  contradicts,
  trouble(
    'retracted',
    'Facts that you took back',
    'You had a reason to take this fact back; the employer may find it too.'
  ),
  trouble(
    'private',
    'Facts not to be shared',
    'You decided that this one stays with you. The card says so under “May I share this?”.'
  ),
  trouble(
    'ask',
    'Facts to ask about first',
    'Ask whoever it concerns, then answer “May I share this?” on the card. Until then it is a promise that you may not be able to keep.'
  ),
  trouble(
    'evidence',
    'Evidence that is there, as it was',
    'Whoever asks for the proof should get the file that you read. Add it again, or choose another source on the card.'
  ),
  trouble(
    'permission',
    'Permission to quote',
    'Ask before you use somebody’s words or name; tick the permission in the request once you have it.'
  ),
  {
    id: 'claims.quoted',
    group: 'claims',
    title: 'Words that you may quote',
    reason:
      'Ask before you use somebody’s words, then tick the permission in the request. Or say it in words of your own.',
    source: own,
    find: ({ plain, passages }) =>
      quotedIn(plain, passages).map(({ from, to, who }) => ({
        message: `These are the words of ${who || 'the person whom you asked'}, who has not said that you may quote them.`,
        at: { from, to }
      }))
  },
  trouble(
    'unknown',
    'Links that lead to a fact',
    'A link without its fact proves nothing: link another fact, or unlink it.'
  ),
  {
    id: 'claims.amount',
    group: 'claims',
    title: 'Facts in the letter',
    reason:
      'One to four facts that can be checked are enough for a page; one thing done, with its result, beats three adjectives.',
    source: own,
    kinds: toTheEmployer.filter((kind) => kind !== 'follow_up'),
    find: ({ coverage, facts }) => {
      const used = new Set(coverage.claims.map(({ claim }) => claim.key)).size;
      if (used > 4)
        return [{ message: `The letter leans on ${used} facts; the strongest three or four are read with more care.` }];
      const usable = facts.filter(
        ({ retractedBecause, sharing }) => retractedBecause === null && sharing !== 'no'
      ).length;
      if (used > 0 || coverage.unsupported.length > 0) return [];
      const more = usable === 0 ? 'Write one on the stage Proof.' : 'Type [[ where one fits.';
      return [{ message: `No fact is linked yet. ${more}` }];
    }
  }
];
