/** What a write operation really changed, read from the tables, in topics. */
import type { Database } from 'better-sqlite3';
import type { Topic } from '../../../../src-main/contract';

type Rows = Map<string, Record<string, unknown>>;
export type Tables = Map<string, Rows>;

/** What each table says on which screen. A row that was only touched (`updated_at`) says nothing but that somebody worked on it. */
const topicsOfTable: Record<string, Topic[]> = {
  settings: ['settings'],
  blobs: ['evidence'],
  evidence: ['evidence'],
  evidence_texts: ['evidence'],
  recognitions: ['evidence'],
  recognised_pages: ['evidence'],
  thumbnails: ['thumbnails'],
  applications: ['interviews'],
  interviews: ['interviews'],
  people: ['people'],
  signs: ['signs'],
  ratings: ['ratings'],
  perspective_answers: ['perspective'],
  cool_offs: ['perspective'],
  fit_answers: ['fit'],
  fit_decisions: ['fit'],
  fit_symptoms: ['fit'],
  question_cards: ['questionCards'],
  unsaid: ['unsaid'],
  recordings: ['recordings'],
  markers: ['markers'],
  facts: ['facts'],
  interview_facts: ['facts'],
  interview_evidence: ['evidence'],
  card_facts: ['facts', 'questionCards'],
  card_evidence: ['evidence', 'questionCards'],
  fact_evidence: ['evidence', 'facts'],
  requests: ['requests'],
  letters: ['letters'],
  letter_versions: ['versions'],
  sent_copies: ['sentCopies'],
  afterwards: ['afterwards'],
  enclosures: ['enclosures'],
  unfinished: ['unfinished'],
  run_days: ['trash'],
  trash_days: ['trash'],
  erasures: []
};

const neverShown = /^(search_|sqlite_)/;

export function tablesOf(db: Database): Tables {
  const names = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[];
  return new Map(
    names
      .filter((name) => !neverShown.test(name))
      .map((name) => {
        const key = db.prepare('SELECT name FROM pragma_table_info(?) WHERE pk > 0').pluck().all(name) as string[];
        const rows = db.prepare(`SELECT * FROM ${name}`).all() as Record<string, unknown>[];
        return [name, new Map(rows.map((row) => [JSON.stringify(key.map((column) => row[column])), row]))];
      })
  );
}

/** The topics under which the differences must be told. */
export function changedTopics(before: Tables, after: Tables): Set<Topic> {
  const changed = new Set<Topic>();
  for (const [table, rows] of after) {
    const old = before.get(table)!;
    for (const key of new Set([...rows.keys(), ...old.keys()])) {
      const [was, is] = [old.get(key), rows.get(key)];
      const columns = Object.keys(is ?? was ?? {}).filter(
        (column) => JSON.stringify(was?.[column]) !== JSON.stringify(is?.[column])
      );
      // Whose bytes they are says another table.
      if (columns.length === 0 || (table === 'blobs' && !(was && is))) continue;
      // What a row says is as it was; that it may stand so was declared anew.
      if (was && is && columns.every((column) => column === 'sum')) changed.add('damage');
      else if (was && is && columns.every((column) => column === 'updated_at' || column === 'sum'))
        changed.add('progress');
      else if (table === 'interview_checklists')
        changed.add((is ?? was)!.checklist_id === 'fit' ? 'fit' : 'perspective');
      else
        for (const topic of topicsOfTable[table] ?? failWith(`A table without a topic: ${table}`)) changed.add(topic);
      if (columns.includes('trashed_at') && was && is) changed.add('trash');
      if (was && !is && was.trashed_at) changed.add('trash');
    }
  }
  return changed;
}

function failWith(message: string): never {
  throw new Error(message);
}
