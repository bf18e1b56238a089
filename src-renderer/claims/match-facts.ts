/** Whether the fact behind a claim may be claimed, and whether its numbers are the letter's numbers. */
import { factKey, type Claim } from '../../src-main/contract/claims';
import type { Evidence, Fact, ProofRequest } from '$contract';
import { figuresIn, type Figure } from './figures';
import type { LanguageWords } from './language-shape';

/** What the rules need of a fact; plain data, so that a worker can have it. */
export interface KnownFact {
  id: string;
  key: string;
  statement: string;
  figure: string;
  unit: string;
  period: string;
  quote: string;
  /** Where it stands: the evidence's name with the page, or a person; empty without either. */
  source: string;
  retractedBecause: string | null;
  mayShare: boolean;
  /** The evidence behind it that is no longer there or changed; empty while all is well. */
  missingEvidence: string;
  /** Who answered a request for it without permission to quote; empty while nobody. */
  notQuotable: string;
}

export type ClaimTrouble = 'unknown' | 'retracted' | 'private' | 'evidence' | 'permission' | 'contradicts';

export interface ClaimState {
  claim: Claim;
  fact: KnownFact | null;
  /** The first trouble by weight; null where the claim holds. */
  trouble: ClaimTrouble | null;
  /** In the user's words, why; empty where the claim holds. */
  message: string;
}

export function knownFacts(
  facts: readonly Fact[],
  evidence: readonly Pick<Evidence, 'id' | 'title' | 'fileName' | 'present'>[],
  requests: readonly Pick<ProofRequest, 'factId' | 'state' | 'mayQuote' | 'who'>[]
): KnownFact[] {
  const files = new Map(evidence.map((each) => [each.id, each]));
  return facts.map((fact) => {
    const file = fact.sourceEvidenceId ? files.get(fact.sourceEvidenceId) : undefined;
    const name = file ? file.title || file.fileName : '';
    const gone =
      fact.sourceEvidenceId !== null && !file ? 'The file behind it' : file && !file.present ? `“${name}”` : '';
    const unasked = requests.find(
      (request) => request.factId === fact.id && request.state === 'received' && !request.mayQuote
    );
    const { id, statement, figure, unit, period, quote, sourcePage, sourcePerson } = fact;
    return {
      ...{ id, key: factKey(id), statement, figure, unit, period, quote },
      source: name ? `${name}${sourcePage === null ? '' : `, page ${sourcePage}`}` : sourcePerson,
      retractedBecause: fact.retractedAt === null ? null : fact.retractedBecause,
      mayShare: fact.sharing !== 'no',
      missingEvidence: gone,
      notQuotable: unasked ? unasked.who || 'The person whom you asked' : ''
    };
  });
}

export const figureOf = ({ figure, unit }: Pick<KnownFact, 'figure' | 'unit'>): string =>
  [figure, unit].filter(Boolean).join(' ').trim();

/** `figures` are those inside the claim's text. */
export function judgeClaim(
  claim: Claim,
  fact: KnownFact | null,
  figures: readonly Figure[],
  words: LanguageWords
): ClaimState {
  const trouble = (kind: ClaimTrouble, message: string): ClaimState => ({ claim, fact, trouble: kind, message });
  if (!fact) return trouble('unknown', 'The fact behind this is not in this interview any more.');
  if (fact.retractedBecause !== null) {
    const because = fact.retractedBecause ? `: ${fact.retractedBecause}` : '.';
    return trouble('retracted', `You marked this fact “do not claim”${because}`);
  }
  const differing = contradiction(figures, fact, words);
  if (differing) {
    const card = figureOf(fact);
    return trouble('contradicts', `The letter says ${differing}, the fact card says ${card || 'nothing of the kind'}.`);
  }
  if (!fact.mayShare) return trouble('private', 'You marked this fact as not to be shared.');
  if (fact.missingEvidence) return trouble('evidence', `${fact.missingEvidence} is missing, so nobody can check this.`);
  if (fact.notQuotable) return trouble('permission', `${fact.notQuotable} has not yet said that you may quote them.`);
  return { claim, fact, trouble: null, message: '' };
}

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
  const read = figuresIn(`${figureOf(fact)}\n${fact.statement}\n${fact.period}\n${fact.quote}`, words);
  vouched.set(fact, read);
  return read;
}

/** Whether a figure outside any claim says what a fact linked in the same sentence says. */
export const isBackedBy = (figure: Figure, fact: KnownFact, words: LanguageWords): boolean =>
  figure.values.length > 0 && figure.values.every((value) => isOnCard(value, figure, numbersOf(fact, words)));
