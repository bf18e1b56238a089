/** Facts as the rules of a letter need them: what the card says, where it stands, and what speaks against claiming it. */
import { claimsIn, factKey } from './links';
import { isNoProof, whyNoProof, type NoProofReason } from '../../evidence/no-proof';
import type { Enclosure } from '../../../contract/enclosures';
import type { Evidence, Fact, ProofRequest } from '../../../contract/proof';
import type { Message } from '../../messages/catalogue';
import { message } from '../../messages/message';

/** Plain data, so that a worker can have it. */
export interface KnownFact {
  id: string;
  key: string;
  statement: string;
  figure: string;
  unit: string;
  period: string;
  quote: string;
  /** Where it stands: the evidence's name, or a person; empty without either. */
  source: string;
  /** In the evidence. */
  sourcePage: number | null;
  /** The files that it leans on. */
  evidenceIds: string[];
  retractedBecause: string | null;
  sharing: Fact['sharing'];
  /** What is wrong with the files behind it; null while all is well. */
  evidenceTrouble: Message | null;
  /** Whose word it is without permission to quote, empty where nobody is named; null while nobody's. */
  notQuotable: string | null;
}

type File = Pick<Evidence, 'id' | 'title' | 'fileName' | 'mediaType' | 'state' | 'bytes' | 'words'>;
type Asked = Pick<ProofRequest, 'factId' | 'state' | 'mayQuote' | 'who' | 'answerEvidenceId'>;

export function knownFacts(facts: readonly Fact[], evidence: readonly File[], requests: readonly Asked[]): KnownFact[] {
  const files = new Map(evidence.map((each) => [each.id, each]));
  return facts.map((fact) => {
    // A file that was only linked is the source where no other is named.
    const sourceId = fact.sourceEvidenceId ?? (fact.trashedSource === '' ? fact.evidenceIds[0] : undefined);
    const file = sourceId ? files.get(sourceId) : undefined;
    const name = file ? nameOf(file) : '';
    const { id, statement, figure, unit, period, quote, sharing, sourcePage } = fact;
    const person = fact.sourcePerson.trim() || fact.verifiableBy.trim();
    return {
      ...{ id, key: factKey(id), statement, figure, unit, period, quote, sharing },
      ...(name ? { source: name, sourcePage } : { source: person, sourcePage: null }),
      evidenceIds: [...new Set([...(fact.sourceEvidenceId ? [fact.sourceEvidenceId] : []), ...fact.evidenceIds])],
      retractedBecause: fact.retractedAt === null ? null : fact.retractedBecause,
      evidenceTrouble: evidenceTrouble(fact, files),
      notQuotable: notQuotable(fact, requests)
    };
  });
}

/** The files that a letter's claims lean on, each once. */
export function leanedOn(markdown: string, facts: readonly KnownFact[]): string[] {
  const claimed = new Set(claimsIn(markdown).map(({ key }) => key));
  return [...new Set(facts.filter(({ key }) => claimed.has(key)).flatMap(({ evidenceIds }) => evidenceIds))];
}

const nameOf = ({ title, fileName }: File): string => title || fileName;

/** The source weighs most; a file beside it that can't be shown is a broken promise too. */
function evidenceTrouble(fact: Fact, files: ReadonlyMap<string, File>): Message | null {
  if (fact.trashedSource) return message('findings.evidenceTrashed', { name: fact.trashedSource });
  if (fact.sourceEvidenceId !== null && !files.has(fact.sourceEvidenceId)) return message('findings.evidenceGone');
  for (const id of [fact.sourceEvidenceId ?? '', ...fact.evidenceIds]) {
    const file = files.get(id);
    const why = file && whyNoProof(file);
    if (why) return troubleWith(why, nameOf(file));
  }
  return null;
}

const troubles = {
  missing: 'findings.evidenceMissing',
  changed: 'findings.evidenceChanged',
  empty: 'findings.evidenceEmpty',
  damaged: 'findings.evidenceDamaged'
} as const;

const troubleWith = (why: NoProofReason, name: string): Message => message(troubles[why], { name });

type Looked = Pick<Enclosure, 'evidenceId' | 'title' | 'problemCode'>;

/** With what was found when the files were opened as enclosures: a picture may be damaged too, and only looking tells. */
export function withOpened(facts: readonly KnownFact[], enclosures: readonly Looked[]): KnownFact[] {
  const troubled = enclosures.flatMap(({ evidenceId, title, problemCode: code }) =>
    isNoProof(code) ? [[evidenceId, troubleWith(code, title)] as const] : []
  );
  if (troubled.length === 0) return [...facts];
  const byId = new Map(troubled);
  return facts.map((fact) => {
    const id = fact.evidenceIds.find((each) => byId.has(each));
    return fact.evidenceTrouble || id === undefined ? fact : { ...fact, evidenceTrouble: byId.get(id) ?? null };
  });
}

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/** A filed answer may be quoted once its request says so; a person's word once any request to that person does. */
function notQuotable(fact: Fact, requests: readonly Asked[]): string | null {
  const answers = requests.filter(
    ({ factId, state, answerEvidenceId }) =>
      (factId === fact.id && (state === 'received' || state === 'refused')) ||
      (answerEvidenceId !== null && answerEvidenceId === fact.sourceEvidenceId)
  );
  const unasked = answers.find(({ mayQuote }) => !mayQuote);
  if (unasked) return unasked.who;
  const person = fact.sourcePerson.trim();
  const theirs = requests.filter(
    ({ who, factId }) => person !== '' && same(who, person) && (factId === null || factId === fact.id)
  );
  return theirs.length > 0 && !theirs.some(({ mayQuote }) => mayQuote) ? person : null;
}
