/** Whether the fact behind a claim may be claimed, and whether its numbers are the letter's numbers. */
import type { Claim } from './links';
import { figureWithUnit } from './figure-with-unit';
import type { Figure } from './figures';
import type { KnownFact } from './known-facts';
import { judgeFigure, type Said } from './meaning/verdict';
import { judgeWay } from './meaning/way';
import type { LanguageWords } from '../../../contract/languages';
import type { Message } from '../../messages/catalogue';
import { message } from '../../messages/message';

export type ClaimTrouble =
  'unknown' | 'retracted' | 'private' | 'ask' | 'evidence' | 'permission' | 'contradicts' | 'unsaid';

export interface ClaimState {
  claim: Claim;
  fact: KnownFact | null;
  /** The first trouble by weight; null where the claim holds. */
  trouble: ClaimTrouble | null;
  /** Why; null where the claim holds. */
  message: Message | null;
}

/** A figure inside the claim's text, with the sentence that it stands in; both at their places in it. */
export interface Claimed {
  figure: Figure;
  said: Said;
}

export function judgeClaim(
  claim: Claim,
  fact: KnownFact | null,
  claimed: readonly Claimed[],
  words: LanguageWords,
  /** The whole of what is linked, as if it were one figure. */
  whole: Claimed
): ClaimState {
  const trouble = (kind: ClaimTrouble, why: Message): ClaimState => ({ claim, fact, trouble: kind, message: why });
  if (!fact) return trouble('unknown', message('findings.unknown'));
  if (fact.retractedBecause !== null) {
    const because = fact.retractedBecause;
    return trouble(
      'retracted',
      because ? message('findings.retractedBecause', { because }) : message('findings.retracted')
    );
  }
  const judged = judgeAll(claimed, fact, words, whole);
  const card = figureWithUnit(fact);
  if (judged.contradicts) {
    const written = judged.contradicts;
    return trouble(
      'contradicts',
      card ? message('findings.contradicts', { written, card }) : message('findings.contradictsWords', { written })
    );
  }
  if (fact.sharing === 'no') return trouble('private', message('findings.private'));
  if (fact.evidenceTrouble) return trouble('evidence', fact.evidenceTrouble);
  if (fact.notQuotable !== null) {
    const who = fact.notQuotable;
    return trouble('permission', who ? message('findings.permission', { who }) : message('findings.permissionUnnamed'));
  }
  if (judged.unsaid) {
    const written = judged.unsaid;
    return trouble('unsaid', card ? unsaid(written, card, fact) : message('findings.unsaidEmpty', { written }));
  }
  if (fact.sharing === 'ask') return trouble('ask', message('findings.ask'));
  return { claim, fact, trouble: null, message: null };
}

/** Of the same number what it counts is in doubt, and not the number. */
function unsaid(written: string, card: string, { statement }: KnownFact): Message {
  const number = (text: string): string => text.match(/\d+(?:[.,]\d+)*/g)?.join(' ') ?? '';
  return number(written) !== '' && number(written) === number(card)
    ? message('findings.unsaidSame', { card, statement: statement.slice(0, 120) })
    : message('findings.unsaid', { written, card });
}

/** Whether its fact says what the letter says and can be checked; asking first is still to be done, but takes nothing from that. */
export const isBacked = ({ trouble }: ClaimState): boolean => trouble === null || trouble === 'ask';

/** The first figure of the letter that its fact speaks against, and the first that it says nothing of, as written. */
function judgeAll(
  claimed: readonly Claimed[],
  fact: KnownFact,
  words: LanguageWords,
  whole: Claimed
): { contradicts: string | null; unsaid: string | null } {
  const result = { contradicts: null as string | null, unsaid: null as string | null };
  const judge = claimed.length > 0 ? judgeFigure : judgeWay;
  for (const { figure, said } of claimed.length > 0 ? claimed : [whole]) {
    const verdict = judge(figure, said, fact, words);
    if (verdict !== 'backed') result[verdict] ??= figure.text.replace(/\s+/g, ' ').trim();
  }
  return result;
}

/** Whether a figure outside any claim says what a fact linked in the same sentence says. */
export const isBackedBy = ({ figure, said }: Claimed, fact: KnownFact, words: LanguageWords): boolean =>
  judgeFigure(figure, said, fact, words, true) === 'backed';
