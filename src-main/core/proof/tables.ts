/** The columns of facts, evidence files and requests. */
import type { Fact, ProofRequest } from '../../contract';
import { flag, json, plain, table } from '../db/table';

export const facts = table('facts', {
  fixed: { id: plain(), createdAt: plain(), retractedAt: plain<string | null>(), retractedBecause: plain() },
  open: {
    statement: plain(),
    figure: plain(),
    unit: plain(),
    period: plain(),
    sourceEvidenceId: plain<string | null>(),
    sourcePage: plain<number | null>(),
    sourceMomentMs: plain<number | null>(),
    sourceBox: json<Fact['sourceBox']>(null),
    quote: plain(),
    quoteFrom: plain<Fact['quoteFrom']>(),
    sourcePerson: plain(),
    sharing: plain<Fact['sharing']>(),
    verifiableBy: plain()
  }
});

export const evidenceTable = table('evidence', {
  fixed: { id: plain(), hash: plain(), fileName: plain(), mediaType: plain(), addedAt: plain() },
  open: {
    title: plain(),
    note: plain(),
    /** That the user chose; empty while the program's own guess stands. */
    encoding: plain()
  }
});

export const requests = table('requests', {
  fixed: { id: plain(), interviewId: plain(), createdAt: plain() },
  open: {
    who: plain(),
    contact: plain(),
    what: plain(),
    factId: plain<string | null>(),
    dueOn: plain<string | null>(),
    state: plain<ProofRequest['state']>(),
    mayQuote: flag(),
    note: plain(),
    askedOn: plain<string | null>(),
    answeredOn: plain<string | null>(),
    answerEvidenceId: plain<string | null>()
  }
});
