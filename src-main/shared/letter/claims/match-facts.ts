/** Whether the fact behind a claim may be claimed, and whether its numbers are the letter's numbers. */
import type { Claim } from './links';
import { figureWithUnit } from './figure-with-unit';
import { figuresIn, type Figure } from './figures';
import type { KnownFact } from './known-facts';
import type { LanguageWords } from '../../../contract/languages';
import type { Message } from '../../messages/catalogue';
import { message } from '../../messages/message';

export type ClaimTrouble = 'unknown' | 'retracted' | 'private' | 'ask' | 'evidence' | 'permission' | 'contradicts';

export interface ClaimState {
  claim: Claim;
  fact: KnownFact | null;
  /** The first trouble by weight; null where the claim holds. */
  trouble: ClaimTrouble | null;
  /** Why; null where the claim holds. */
  message: Message | null;
}

/** `figures` are those inside the claim's text. */
export function judgeClaim(
  claim: Claim,
  fact: KnownFact | null,
  figures: readonly Figure[],
  words: LanguageWords
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
  const differing = contradiction(figures, fact, words);
  if (differing) {
    const card = figureWithUnit(fact);
    const written = differing;
    return trouble(
      'contradicts',
      card ? message('findings.contradicts', { written, card }) : message('findings.contradictsEmpty', { written })
    );
  }
  if (fact.sharing === 'no') return trouble('private', message('findings.private'));
  if (fact.evidenceTrouble) return trouble('evidence', fact.evidenceTrouble);
  if (fact.notQuotable !== null) {
    const who = fact.notQuotable;
    return trouble('permission', who ? message('findings.permission', { who }) : message('findings.permissionUnnamed'));
  }
  if (fact.sharing === 'ask') return trouble('ask', message('findings.ask'));
  return { claim, fact, trouble: null, message: null };
}

/** Whether its fact says what the letter says and can be checked; asking first is still to be done, but takes nothing from that. */
export const isBacked = ({ trouble }: ClaimState): boolean => trouble === null || trouble === 'ask';

/** Ranks, superlatives and turns like “doubled” are backed by the card as a whole: only plain numbers can contradict. */
const countable = new Set<Figure['kind']>(['percent', 'money', 'duration', 'measure', 'count', 'date']);

/** The first figure of the letter that its fact doesn't know, as written; null where all agree or the fact has no number at all. */
function contradiction(figures: readonly Figure[], fact: KnownFact, words: LanguageWords): string | null {
  const card = numbersOf(fact, words);
  const dates = card.some((each) => each.kind === 'date');
  for (const figure of figures) {
    if (!countable.has(figure.kind) || figure.values.length === 0) continue;
    if (figure.kind === 'date' && !dates) continue;
    if (!figure.values.every((value) => isOnCard(value, figure, card))) return figure.text.replace(/\s+/g, ' ').trim();
  }
  return null;
}

/** A number is on the card when the card has it with a unit of its kind, or bare. */
function isOnCard(value: number, { kind }: Figure, card: readonly Figure[]): boolean {
  const kinds = new Set<Figure['kind']>([kind, 'count', 'date']);
  if (kind === 'count') for (const any of countable) kinds.add(any);
  return card.some((each) => kinds.has(each.kind) && each.values.some((known) => Math.abs(known - value) < 1e-9));
}

const vouched = new WeakMap<KnownFact, Figure[]>();

/** Every number that a card vouches for: its figure with its unit, and what stands in statement, period and quoted words. */
function numbersOf(fact: KnownFact, words: LanguageWords): Figure[] {
  const known = vouched.get(fact);
  if (known) return known;
  const read = figuresIn(`${figureWithUnit(fact)}\n${fact.statement}\n${fact.period}\n${fact.quote}`, words);
  vouched.set(fact, read);
  return read;
}

/** Whether a figure outside any claim says what a fact linked in the same sentence says. */
export const isBackedBy = (figure: Figure, fact: KnownFact, words: LanguageWords): boolean =>
  figure.values.length > 0 && figure.values.every((value) => isOnCard(value, figure, numbersOf(fact, words)));
