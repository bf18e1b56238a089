/** Each sealed column spoiled in turn: whatever stands in it, everything can be read and saved, and the damage is told. */
import type { Database } from 'better-sqlite3';
import { PDFDocument } from 'pdf-lib';
import { expect, test, vi } from 'vitest';
import { operations, type OperationName } from '../../../../src-main/contract';
import { noticeDamage } from '../../../../src-main/core/db/noticed-damage';
import { damagedRows, seal } from '../../../../src-main/core/db/seals';
import { memoryFolder } from '../../../support/temporary-folder';
import { openTestCore, type TestCore } from '../create-core/open-test-core';
import { composingReads } from '../../../support/composing-reads';
import { beginTrial, endTrial, withTrials } from '../../../support/database-trials';

vi.setConfig({ testTimeout: 300_000 });

let db: Database;
vi.mock(import('../../../../src-main/core/db/connect'), async (original) => {
  const real = await original();
  return {
    ...real,
    connect: (file) => {
      const connected = real.connect(file);
      return file.endsWith('library.sqlite') ? (db = withTrials(connected)) : connected;
    }
  };
});

/** `SPOIL=all` puts every value into every column; else one of them and the last. */
const EVERY_VALUE = process.env['SPOIL'] === 'all';

/** What a flipped bit, a wrong write or a repair tool could leave. */
const words = ['2x26-11-23T10:00:00.000Z', '[{"a":1}]', ''];
const numbers = [-7, 9_000_000_000_000];

interface Sample {
  opened: TestCore;
  /** Every operation that reads, with an input each that finds something. */
  reads: [OperationName, Record<string, unknown>][];
  letterId: string;
  interviewId: string;
}

async function fullSample(): Promise<Sample> {
  const opened = await openTestCore(memoryFolder());
  const { call } = opened;
  const paper = await PDFDocument.create();
  paper.addPage();
  opened.pdf = await paper.save();
  const { interviewId } = await call('sample.add', {});
  const [letter] = await call('letters.list', { interviewId });
  const letterId = letter!.id;
  const [recording] = await call('recordings.list', { interviewId });
  const [evidence] = await call('evidence.list', { interviewId });
  const [request] = await call('requests.list', { interviewId });
  const { id: versionId } = await call('letters.keepVersion', { id: letterId, label: 'Kept' });
  await call('requests.draft', { id: request!.id });
  await call('afterwards.update', {
    interviewId,
    patch: { followUpOn: '2026-12-01', outcome: 'silence', notes: 'Notes', practise: 'More' }
  });
  await call('perspective.setCoolOff', { interviewId, action: 'start', wakeAt: null });
  await call('perspective.addItem', { interviewId, kind: 'fact', label: 'Own item' });
  await call('fit.answer', { interviewId, itemId: 'symptom', patch: { answer: 'yes', note: 'Note' } });
  await call('unfinished.keep', { about: interviewId, field: 'good_sign', words: 'Half a word' });
  const evidenceId = evidence!.id;
  // What goes on by itself would be taken back with the trials below.
  await vi.waitFor(
    async () =>
      expect((await call('evidence.list', { interviewId })).map((file) => file.pictureWords)).not.toContain('waiting'),
    { timeout: 120_000, interval: 200 }
  );
  await call('enclosures.add', { letterId, evidenceId });
  const sent = await call('letters.freeze', { id: letterId, sentAt: '2026-11-23T10:00:00Z' });
  const { id: otherId } = await call('interviews.create', { timeZone: 'UTC', company: 'Other' });
  const { id: spareId } = await call('interviews.create', { timeZone: 'UTC', company: 'Spare' });
  await call('trash.move', { kind: 'interview', id: spareId });
  const reads: Sample['reads'] = [
    ...(
      [
        'questionCards.list',
        'unsaid.list',
        'recordings.list',
        'people.list',
        'signs.list',
        'ratings.list',
        'letters.list',
        'letters.sentCopies',
        'afterwards.get',
        'facts.list',
        'facts.places',
        'evidence.list',
        'requests.list',
        'requests.unquotable',
        'perspective.get',
        'proposals.list',
        'fit.get'
      ] as const
    ).map((name): [OperationName, Record<string, unknown>] => [name, { interviewId }]),
    ['interviews.list', {}],
    ['interviews.get', { id: interviewId }],
    ['due.list', {}],
    ['insight.get', {}],
    ['unfinished.list', {}],
    ['settings.get', {}],
    ['trash.list', {}],
    ['library.info', {}],
    ['jobs.list', {}],
    ['guidance.list', { place: 'capture' }],
    ...composingReads(interviewId),
    ['search.query', { text: 'letter' }],
    ['facts.listOthers', { interviewId: otherId }],
    ['markers.list', { recordingId: recording!.id }],
    ['enclosures.list', { letterId }],
    ['enclosures.follow', { letterId }],
    ['letters.languages', {}],
    ['letters.get', { id: letterId }],
    ['letters.draft', { id: letterId, tone: 'warm' }],
    ['letters.versions', { id: letterId }],
    ['letters.exported', { id: letterId }],
    ['letters.version', { versionId }],
    ['letters.coveringText', { id: letterId }],
    ['letters.verifySent', { id: sent.id }],
    ['evidence.get', { id: evidenceId }],
    ['evidence.thumbnail', { id: evidenceId }],
    ['evidence.recognised', { id: evidenceId, page: 1 }],
    ['evidence.prove', { id: evidenceId }],
    ['evidence.reveal', { id: evidenceId }]
  ];
  return { opened, reads, letterId, interviewId };
}

/** Reading where facts stand in their files takes longer than all else together, and reads nothing else. */
const readsFrom = (name: OperationName, { table }: Column): boolean =>
  name !== 'facts.places' || /fact|evidence|recogni/.test(table);

interface Column {
  table: string;
  name: string;
  type: string;
}

/** Keys are left out: of a row that can't be found by its key, or that points nowhere, the library's own check tells. */
function sealedColumns(): Column[] {
  const columns = db
    .prepare(
      `SELECT t.name AS "table", c.name, c.type FROM sqlite_schema t, pragma_table_info(t.name) c
        WHERE t.type = 'table' AND c.pk = 0 AND c.name <> 'sum'
          AND (t.name IN ('cool_offs', 'interview_checklists', 'settings', 'evidence_texts', 'recognitions', 'recognised_pages', 'thumbnails', 'trash_days')
            OR EXISTS (SELECT 1 FROM pragma_table_info(t.name) WHERE name = 'sum'))
          AND c.name NOT IN (SELECT "from" FROM pragma_foreign_key_list(t.name))`
    )
    .all() as Column[];
  return columns;
}

/** Puts the value into every row of the table, under the sums of before, as the disk would; gives what puts it back. */
function spoil({ table, name }: Column, value: unknown): () => void {
  const keys = db
    .prepare('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk')
    .pluck()
    .all(table)
    .join(', ');
  const [sealed] = db.prepare("SELECT 1 FROM pragma_table_info(?) WHERE name = 'sum'").all(table);
  const sum = sealed ? 'sum' : 'NULL';
  db.exec(
    `DROP TABLE IF EXISTS temp.kept; CREATE TEMP TABLE kept AS SELECT ${keys}, "${name}" AS v, ${sum} AS s FROM ${table}`
  );
  const kept = (column: string): string =>
    `(SELECT ${column} FROM temp.kept WHERE (${keys}) = (${keys.replace(/\w+/g, `${table}.$&`)}))`;
  const quietly = (sql: string, ...values: unknown[]): void => {
    const triggers = db
      .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?")
      .all(table) as { name: string; sql: string }[];
    db.pragma('ignore_check_constraints = ON');
    for (const trigger of triggers) db.exec(`DROP TRIGGER main.${trigger.name}`);
    db.prepare(sql).run(...values);
    for (const trigger of triggers) db.exec(trigger.sql);
    if (sealed) db.exec(`UPDATE ${table} SET sum = ${kept('s')}`);
    db.pragma('ignore_check_constraints = OFF');
  };
  quietly(`UPDATE ${table} SET "${name}" = ?`, value);
  return () => quietly(`UPDATE ${table} SET "${name}" = ${kept('v')}`);
}

test('whatever stands in a sealed column, every list and every text can be read, and letters saved', async () => {
  const { opened, reads, letterId, interviewId } = await fullSample();
  const { core, call } = opened;
  const began = performance.now();
  const named = new Set<OperationName>(reads.map(([name]) => name));
  // What asks the host, takes long or needs damage to be there; all else that reads is looked at.
  for (const name of [
    'damage.show',
    'library.verify',
    'library.reveal',
    'letters.preparePrinting',
    'evidence.verify',
    'evidence.prove',
    'evidence.read'
  ] as const)
    named.add(name);
  const missing = Object.entries(operations).filter(
    ([name, { kind }]) => kind === 'read' && !named.has(name as OperationName)
  );
  expect(missing.map(([name]) => name)).toEqual([]);
  const wrong: string[] = [];
  let looks = 0;
  const look = async (name: OperationName, input: unknown, where: string): Promise<void> => {
    looks += 1;
    const envelope = await core.dispatch(name, input);
    if (!envelope.ok) {
      // What says that it lies in the trash is found there.
      const isElsewhere = envelope.error.code === 'NOT_FOUND' && where.includes('.trashed_at');
      if (envelope.error.code !== 'TEXT_DAMAGED' && !isElsewhere)
        wrong.push(`${where} ${name}: ${envelope.error.code}`);
      return;
    }
    const parsed = operations[name].output.safeParse(envelope.value);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      wrong.push(`${where} ${name}: ${issue!.path.join('.')} ${issue!.message}`);
    }
  };
  const columns = sealedColumns();
  expect(columns.length).toBeGreaterThan(90);
  for (const [index, column] of columns.entries()) {
    const values = column.type === 'INTEGER' ? numbers : words;
    for (const value of EVERY_VALUE ? values : [values[index % values.length], values.at(-1)]) {
      const where = `${column.table}.${column.name} = ${JSON.stringify(value)}`;
      const restore = spoil(column, value);
      try {
        // As the check at the start does.
        for (const row of damagedRows(db)) noticeDamage(db, row);
        for (const [name, input] of reads) if (readsFrom(name, column)) await look(name, input, where);
        db.exec('SAVEPOINT trial');
        beginTrial();
        opened.pass(60_000);
        const { revision } = await call('letters.get', { id: letterId }).catch(() => ({ revision: 1 }));
        await look(
          'letters.save',
          { id: letterId, baseRevision: revision, patch: { body: `Typed for ${where}` } },
          where
        );
        await look('letters.keepVersion', { id: letterId, label: 'Again' }, where);
        await look('letters.create', { interviewId, kind: 'recovery' }, where);
        await look('interviews.update', { id: interviewId, patch: { notes: `For ${where}` } }, where);
        await look('trash.move', { kind: 'letter', id: letterId }, where);
      } finally {
        endTrial();
        db.exec('ROLLBACK TO trial; RELEASE trial');
        restore();
      }
    }
  }
  console.log(
    `${columns.length} columns, ${looks} looks, ${wrong.length} wrong, ${Math.round(performance.now() - began)} ms`
  );
  expect(wrong).toEqual([]);
});

const rules: [table: string, column: string, value: unknown, mayStand: boolean][] = [
  ['interviews', 'starts_at', '2x26-11-23T10:00:00.000Z', false],
  ['interviews', 'starts_at', '2026-11-24T10:00:00.000Z', true],
  ['interviews', 'time_zone', 'UTD', false],
  ['interviews', 'notes', 'Nptes', true],
  ['interviews', 'duration_minutes', -7, false],
  ['signs', 'kind', 'goof', false],
  ['ratings', 'score', 99, false],
  ['facts', 'sharing', 'yep', false],
  ['facts', 'source_box', '{"x":', false],
  ['question_cards', 'went_wrong', '{}', false],
  ['requests', 'due_on', '2026-13-01', false],
  ['enclosures', 'origin', 'hant', false],
  ['enclosures', 'redactions', '[{"page":"x"}]', false],
  ['enclosures', 'label', 'Labem', true],
  ['letters', 'paper_size', 'A5', false],
  ['letters', 'body', 'Efar Ada', true],
  ['letter_versions', 'content', '{"subject"+"x"}', false],
  ['letter_versions', 'reason', 'nameb', true],
  ['sent_copies', 'content', '[]', false],
  ['sent_copies', 'sent_at', '', false]
];

test('what no program can have written is not declared right, words are', async () => {
  const { opened } = await fullSample();
  for (const [table, name, value, mayStand] of rules) {
    const restore = spoil({ table, name, type: '' }, value);
    for (const row of damagedRows(db)) noticeDamage(db, row);
    const { damaged } = await opened.call('library.info', {});
    expect(damaged.length, table).toBeGreaterThan(0);
    for (const target of damaged) {
      const code = await opened.failure('damage.keep', { kind: target.kind, row: target.row });
      expect(code, `${table}.${name} = ${String(value)}`).toBe(mayStand ? 'no failure' : 'TEXT_DAMAGED');
    }
    expect((await opened.call('library.info', {})).damaged.length).toBe(mayStand ? 0 : damaged.length);
    restore();
    if (mayStand) for (const row of damagedRows(db)) seal(db, row);
  }
});
