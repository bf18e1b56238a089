/** The kinds of the proof. Facts and evidence belong to the library; interviews use them. */
import type { Kind } from '../kernel/kinds/kind';
import { requestsDue } from './due';

const usedFact = (condition: string): string =>
  `FROM interview_facts x JOIN facts f ON f.id = x.fact_id JOIN known_interviews v ON v.id = x.interview_id
   WHERE f.trashed_at IS NULL AND ${condition}`;

/** Recordings belong to the debrief, the job advertisement to capture. */
const usedEvidence = (condition: string): string =>
  `FROM interview_evidence x JOIN evidence e ON e.id = x.evidence_id JOIN known_interviews v ON v.id = x.interview_id
   WHERE e.trashed_at IS NULL AND e.id IS NOT v.job_ad_evidence_id
     AND NOT EXISTS (SELECT 1 FROM known_recordings r WHERE r.evidence_id = e.id AND r.interview_id = v.id) AND ${condition}`;

const fact: Kind = {
  name: 'fact',
  rows: { table: 'facts', usedIn: { view: 'facts_of_interviews', column: 'fact_id' }, label: 'statement' },
  trash: { gone: 'fact' },
  search: {
    words: {
      title: 'new.statement',
      body: ['new.figure', 'new.unit', 'new.period', 'new.source_person', 'new.verifiable_by', 'new.quote'],
      columns: ['statement', 'figure', 'unit', 'period', 'source_person', 'verifiable_by', 'quote']
    }
  },
  sealed: {},
  unfinished: true,
  progress: {
    proofAny: usedFact('1'),
    proofOwn: usedFact('f.created_at >= v.created_at'),
    sourcedFact: usedFact(`f.retracted_at IS NULL AND (trim(f.source_person) <> '' OR trim(f.verifiable_by) <> ''
      OR EXISTS (SELECT 1 FROM evidence s WHERE s.id = f.source_evidence_id AND s.trashed_at IS NULL)
      OR EXISTS (SELECT 1 FROM evidence_of_facts l WHERE l.fact_id = f.id))`)
  }
};

const evidence: Kind = {
  name: 'evidence',
  rows: {
    table: 'evidence',
    usedIn: { view: 'evidence_of_interviews', column: 'evidence_id' },
    label: "coalesce(nullif(title, ''), file_name)"
  },
  trash: { gone: 'evidence' },
  search: {
    words: {
      title: `iif(new.title = '', new.file_name, new.title || ' ' || new.file_name)`,
      body: ['new.note'],
      columns: ['title', 'file_name', 'note']
    }
  },
  sealed: {},
  progress: { proofAny: usedEvidence('1'), proofOwn: usedEvidence('e.added_at >= v.created_at') }
};

const request: Kind = {
  name: 'request',
  rows: { table: 'requests', interview: 'interview_id', label: "coalesce(nullif(what, ''), who)" },
  trash: { gone: 'request' },
  search: {
    words: { title: 'new.who', body: ['new.what', 'new.contact'], columns: ['who', 'what', 'contact'] }
  },
  due: requestsDue,
  sealed: {},
  unfinished: true,
  progress: {
    proofAny: 'FROM requests x WHERE x.trashed_at IS NULL',
    proofOwn: 'FROM requests x WHERE x.trashed_at IS NULL'
  }
};

export const proofKinds = [fact, evidence, request];
