/** What each stage of an interview holds, asked of the database: for one interview, or for all of them in one pass. */
import { stages, type Decision, type Stage } from '../../contract';
import { readRow, readRows, type ReadDatabase } from '../db/transaction';
import { reaches, type Signs } from './progress';

const live = 'x.trashed_at IS NULL';
const toEmployer = `x.kind <> 'request'`;
const from = (table: string, condition = '1'): string => `FROM ${table} x WHERE ${condition}`;

/** Facts and evidence reach an interview through links; recordings belong to the debrief, the job advertisement to capture. */
const linkedFact = (condition: string): string =>
  `FROM interview_facts x JOIN facts f ON f.id = x.fact_id JOIN interviews v ON v.id = x.interview_id
   WHERE f.trashed_at IS NULL AND ${condition}`;
const linkedEvidence = (condition: string): string =>
  `FROM interview_evidence x JOIN evidence e ON e.id = x.evidence_id JOIN interviews v ON v.id = x.interview_id
     JOIN applications a ON a.id = v.application_id
   WHERE e.trashed_at IS NULL AND e.id IS NOT a.job_ad_evidence_id
     AND NOT EXISTS (SELECT 1 FROM recordings r WHERE r.evidence_id = e.id AND r.interview_id = v.id) AND ${condition}`;

const newestDecision = (interview: string): string =>
  `(SELECT decision FROM fit_decisions WHERE interview_id = ${interview} ORDER BY rowid DESC LIMIT 1)`;

/**
 * Each sign holds where one of its sources has a row. A source ends in a condition and calls the row that names the interview
 * `x`; so the same words serve for one interview and for all.
 */
const sources: Record<keyof Signs, string[]> = {
  captureAny: [
    `FROM (SELECT v.*, v.id AS interview_id FROM interviews v) x JOIN applications a ON a.id = x.application_id
     WHERE (a.company <> '' OR a.role <> '' OR a.job_ad <> '' OR x.starts_at IS NOT NULL OR x.place <> ''
       OR x.brain_dump <> '' OR x.notes <> '')`,
    from('people', live),
    from('signs', live),
    from('ratings')
  ],
  captureDone: [
    `FROM ratings x JOIN interviews v ON v.id = x.interview_id JOIN applications a ON a.id = v.application_id
     WHERE x.kind = 'gut' AND trim(a.company) <> '' AND trim(a.role) <> '' AND v.starts_at IS NOT NULL`
  ],
  perspectiveAny: [from('perspective_answers', live), from('cool_offs'), from('ratings', `x.kind = 'second'`)],
  secondRating: [from('ratings', `x.kind = 'second'`)],
  fitAny: [from('fit_decisions'), from('fit_answers', live), from('fit_symptoms')],
  decided: [from('fit_decisions', `${newestDecision('x.interview_id')} <> 'undecided'`)],
  debriefAny: [from('question_cards', live), from('unsaid', live), from('recordings', live)],
  betterAnswer: [from('question_cards', `${live} AND trim(x.wish_said) <> ''`)],
  proofAny: [from('requests', live), linkedFact('1'), linkedEvidence('1')],
  proofOwn: [
    from('requests', live),
    linkedFact('f.created_at >= v.created_at'),
    linkedEvidence('e.added_at >= v.created_at')
  ],
  sourcedFact: [
    linkedFact(`f.retracted_at IS NULL AND (trim(f.source_person) <> ''
      OR EXISTS (SELECT 1 FROM evidence s WHERE s.id = f.source_evidence_id AND s.trashed_at IS NULL))`)
  ],
  letterAny: [from('letters', `${live} AND ${toEmployer}`)],
  letterExported: [from('letters', `${live} AND ${toEmployer} AND x.exported_at IS NOT NULL`)],
  sentAny: [
    from(
      'afterwards',
      `(x.sent_at IS NOT NULL OR x.follow_up_on IS NOT NULL OR x.outcome IS NOT NULL OR x.notes <> '' OR x.practise <> '')`
    )
  ],
  sent: [from('afterwards', 'x.sent_at IS NOT NULL')],
  sentOrAnswered: [from('afterwards', '(x.sent_at IS NOT NULL OR x.outcome IS NOT NULL)')]
};

const signsSql = `SELECT ${Object.entries(sources)
  .map(([name, each]) => {
    const any = each.map((source) => `EXISTS (SELECT 1 ${source} AND x.interview_id = i.id)`).join(' OR ');
    return `(${any}) AS ${name}`;
  })
  .join(',\n  ')} FROM interviews i WHERE i.id = ?`;

/** Throws where there is no such interview. */
export function readSigns(db: ReadDatabase, id: string): Signs {
  const row = readRow<Record<string, number>>(db, signsSql, id);
  if (!row) throw new RangeError('No such interview.');
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === 1])) as unknown as Signs;
}

/** The furthest stage of every interview that is past capture. One pass over each table: 10,000 interviews must list at once. */
export function readFurthestStages(db: ReadDatabase): ReadonlyMap<string, Stage> {
  const furthest = new Map<string, Stage>();
  for (const stage of stages) {
    if (stage === 'capture') continue;
    for (const source of sources[reaches[stage]]) {
      for (const { id } of readRows<{ id: string }>(db, `SELECT DISTINCT x.interview_id AS id ${source}`)) {
        furthest.set(id, stage);
      }
    }
  }
  return furthest;
}

/** The newest decision of every interview that has one. */
export function readDecisions(db: ReadDatabase): ReadonlyMap<string, Decision> {
  const rows = readRows<{ id: string; decision: Decision }>(
    db,
    'SELECT interview_id AS id, decision FROM fit_decisions ORDER BY decided_at, id'
  );
  return new Map(rows.map(({ id, decision }) => [id, decision]));
}

export function readDecision(db: ReadDatabase, id: string): Decision {
  const row = readRow<{ decision: Decision | null }>(db, `SELECT ${newestDecision('?')} AS decision`, id);
  return row?.decision ?? 'undecided';
}
