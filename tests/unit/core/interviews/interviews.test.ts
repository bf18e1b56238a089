import { describe, expect, it } from 'vitest';
import { openTestCore } from '../create-core/open-test-core';
import { addFact, addLetter, fileEvidence, nobody, openDomains, START } from './domains';

const id = (number: number): string => `0193a000-0000-7000-8000-${String(number).padStart(12, '0')}`;

describe('interviews', () => {
  it('begin with a time zone alone and are filled in later, field by field', async () => {
    const { call, at } = await openDomains();
    const created = await call('interviews.create', { timeZone: 'America/Toronto' });
    expect(created).toMatchObject({
      company: '',
      startsAt: null,
      window: null,
      decision: 'undecided',
      updatedAt: START
    });
    expect(new Set(Object.values(created.progress))).toEqual(new Set(['empty']));
    at('2026-11-22T11:00:00.000Z');
    const patch = {
      company: 'Nordlicht',
      role: 'Shift lead',
      jobAd: 'Lead *12* people',
      brainDump: 'It went badly.',
      format: 'panel'
    } as const;
    const updated = await call('interviews.update', { id: created.id, patch });
    expect(updated).toMatchObject({
      ...patch,
      timeZone: 'America/Toronto',
      createdAt: START,
      updatedAt: '2026-11-22T11:00:00.000Z'
    });
    expect(await call('interviews.get', { id: created.id })).toEqual(updated);
    expect(await call('interviews.update', { id: created.id, patch: { format: null } })).toMatchObject({
      format: null,
      company: 'Nordlicht'
    });
  });

  it('keep moments in one spelling and count the letter window from the settings', async () => {
    const { call, db, newInterview } = await openDomains();
    db.prepare(`INSERT INTO settings VALUES ('letterWindowHours', '48')`).run();
    const interviewId = await newInterview({ startsAt: '2026-11-21T09:30:00Z', durationMinutes: 30 });
    expect(await call('interviews.get', { id: interviewId })).toMatchObject({
      startsAt: '2026-11-21T09:30:00.000Z',
      window: { opensAt: '2026-11-21T10:00:00.000Z', closesAt: '2026-11-23T10:00:00.000Z', exact: true, sent: false }
    });
  });

  it('are listed newest first, without what is in the trash', async () => {
    const { call, newInterview, trash } = await openDomains();
    const old = await newInterview({ company: 'Old', startsAt: '2026-01-01T10:00:00Z' });
    const undated = await newInterview({ company: 'Undated' });
    const future = await newInterview({ company: 'Future', startsAt: '2026-12-01T10:00:00Z' });
    expect((await call('interviews.list', {})).map((each) => each.id)).toEqual([future, undated, old]);
    trash('interviews', undated);
    expect((await call('interviews.list', {})).map((each) => each.company)).toEqual(['Future', 'Old']);
  });

  it('that are missing, trashed, or given a missing file as advertisement are refused without a trace', async () => {
    const { call, failure, newInterview, trash } = await openDomains();
    const interviewId = await newInterview({ company: 'Nordlicht' });
    const patch = { company: 'Changed', jobAdEvidenceId: nobody };
    expect((await failure('interviews.update', { id: interviewId, patch })).code).toBe('NOT_FOUND');
    expect((await failure('interviews.create', { timeZone: 'Europe/Berlin', ...patch })).code).toBe('NOT_FOUND');
    expect(await call('interviews.list', {})).toMatchObject([{ company: 'Nordlicht' }]);
    trash('interviews', interviewId);
    for (const missing of [interviewId, nobody]) {
      expect((await failure('interviews.get', { id: missing })).code).toBe('NOT_FOUND');
      expect((await failure('interviews.update', { id: missing, patch: {} })).code).toBe('NOT_FOUND');
      expect((await failure('interviews.createNextRound', { id: missing })).code).toBe('NOT_FOUND');
      expect((await failure('people.list', { interviewId: missing })).code).toBe('NOT_FOUND');
    }
  });

  it('pass to the next round what belongs to the application, the people, the facts and the evidence', async () => {
    const { call, db, at, newInterview, trash } = await openDomains();
    const first = await newInterview({
      company: 'Nordlicht',
      role: 'Shift lead',
      round: 'First round',
      brainDump: 'Mine'
    });
    await call('people.create', { interviewId: first, patch: { name: 'Ada Berg', postalAddress: 'Kai 1\nHamburg' } });
    const gone = await call('people.create', { interviewId: first, patch: { name: 'Gone' } });
    trash('people', gone.id);
    addFact(db, first, id(1), 'Ada');
    trash('facts', addFact(db, first, id(2)));
    db.prepare('INSERT INTO interview_evidence VALUES (?, ?)').run(first, fileEvidence(db, id(3), 'application/pdf'));
    const consent = { agreed: true, who: 'Ada', when: 'before' };
    await call('recordings.add', { interviewId: first, evidenceId: fileEvidence(db, id(4)), consent });

    at('2026-11-25T10:00:00.000Z');
    const second = await call('interviews.createNextRound', { id: first });
    expect(second).toMatchObject({
      company: 'Nordlicht',
      round: 'Second round',
      // Facts and files came along, yet nothing was done here.
      stage: 'capture',
      startsAt: null,
      brainDump: '',
      timeZone: 'Europe/Berlin'
    });
    expect(second.rounds).toEqual([{ id: first, round: 'First round', startsAt: null }]);
    expect(await call('people.list', { interviewId: second.id })).toMatchObject([
      { name: 'Ada Berg', postalAddress: 'Kai 1\nHamburg' }
    ]);
    expect(db.prepare('SELECT fact_id FROM interview_facts WHERE interview_id = ?').pluck().all(second.id)).toEqual([
      id(1)
    ]);
    expect(
      db.prepare('SELECT evidence_id FROM interview_evidence WHERE interview_id = ?').pluck().all(second.id)
    ).toEqual([id(3)]);
    expect((await call('interviews.list', {})).find((each) => each.id === second.id)?.stage).toBe('capture');

    await call('interviews.update', { id: second.id, patch: { company: 'Nordlicht AG' } });
    expect(await call('interviews.get', { id: first })).toMatchObject({
      company: 'Nordlicht AG',
      rounds: [{ id: second.id }]
    });
  });

  it('stand at the stage that both the rule and the list name, at every step of the path', async () => {
    const { call, db, newInterview, trash } = await openDomains();
    const interviewId = await newInterview();
    const seen: string[] = [];
    const step = async (work: () => unknown): Promise<void> => {
      await work();
      const [listed] = await call('interviews.list', {});
      const { progress, stage } = await call('interviews.get', { id: interviewId });
      expect(listed!.stage).toBe(stage);
      seen.push(`${listed!.stage} ${progress[listed!.stage]}`);
    };
    await step(() => call('signs.create', { interviewId, kind: 'good', text: 'They laughed' }));
    const known = { company: 'Nordlicht', role: 'Lead', startsAt: START };
    await step(() => call('interviews.update', { id: interviewId, patch: known }));
    await step(() => call('ratings.add', { interviewId, kind: 'gut', score: 3 }));
    await step(() => call('perspective.setCoolOff', { interviewId, action: 'skip' }));
    await step(() => call('ratings.add', { interviewId, kind: 'second', score: 5 }));
    await step(() => call('fit.answer', { interviewId, itemId: 'symptom', patch: { answer: 'no' } }));
    await step(() => call('fit.decide', { interviewId, decision: 'recover' }));
    const card = await call('questionCards.create', { interviewId });
    await step(() => undefined);
    await step(() => call('questionCards.update', { id: card.id, patch: { wishSaid: 'We cut returns.' } }));
    await step(() => addFact(db, interviewId, id(1)));
    await step(() => db.prepare(`UPDATE facts SET source_person = 'Ada'`).run());
    await step(() => db.prepare('UPDATE facts SET retracted_at = ?').run(START));
    await step(() => addLetter(db, interviewId, id(2), 'request'));
    await step(() => addLetter(db, interviewId, id(3)));
    await step(() => db.prepare('UPDATE letters SET exported_at = ?').run(START));
    await step(() => call('afterwards.update', { interviewId, patch: { followUpOn: '2026-12-01' } }));
    await step(() => call('afterwards.update', { interviewId, patch: { sentAt: START } }));
    await step(() => call('afterwards.update', { interviewId, patch: { sentAt: null, followUpOn: null } }));
    await step(() =>
      ['letters', 'facts'].forEach((table) => db.prepare(`UPDATE ${table} SET trashed_at = ?`).run(START))
    );
    await step(() => trash('question_cards', card.id));
    expect(seen).toEqual([
      'capture started',
      'capture started',
      'capture done',
      'perspective started',
      'perspective done',
      'fit started',
      'fit done',
      'debrief started',
      'debrief done',
      'proof started',
      'proof done',
      'proof started',
      'proof started',
      'letter started',
      'letter done',
      'letter done',
      'sent done',
      'letter done',
      'debrief done',
      'fit done'
    ]);
  });
});

it('the next round is begun once: asked for again, it is there already', async () => {
  const { call } = await openTestCore();
  const first = await call('interviews.create', { timeZone: 'Europe/Berlin', company: 'Acme' });
  const second = await call('interviews.createNextRound', { id: first.id });
  await call('interviews.update', {
    id: second.id,
    patch: { round: 'With the boss', startsAt: '2026-11-01T09:00:00Z' }
  });
  expect((await call('interviews.createNextRound', { id: first.id })).id).toBe(second.id);
  const third = await call('interviews.createNextRound', { id: second.id });
  expect((await call('interviews.createNextRound', { id: first.id })).id).toBe(second.id);
  expect((await call('interviews.createNextRound', { id: second.id })).id).toBe(third.id);
  expect(await call('interviews.list', {})).toHaveLength(3);
  await call('trash.move', { kind: 'interview', id: third.id });
  const again = await call('interviews.createNextRound', { id: second.id });
  expect(again.id).not.toBe(third.id);
  expect(await call('interviews.list', {})).toHaveLength(3);
});

describe('an interview of which little is known', () => {
  it('says whom was met first, in the list and by itself', async () => {
    const { call, newInterview, trash } = await openDomains();
    const interviewId = await newInterview();
    expect((await call('interviews.get', { id: interviewId })).person).toBe('');
    const nameless = await call('people.create', { interviewId, patch: { title: 'Ward manager' } });
    const first = await call('people.create', { interviewId, patch: { name: 'Ruth Adler' } });
    await call('people.create', { interviewId, patch: { name: 'Someone Else' } });
    expect((await call('interviews.list', {}))[0]?.person).toBe('Ruth Adler');
    await call('people.update', { id: nameless.id, patch: { name: 'Dana Keller' } });
    expect((await call('interviews.get', { id: interviewId })).person).toBe('Dana Keller');
    trash('people', nameless.id);
    trash('people', first.id);
    expect((await call('interviews.list', {}))[0]?.person).toBe('Someone Else');
  });
});

describe('the time of an interview', () => {
  it('is known where a moment was given, unknown where only the day was, and stays so through other changes', async () => {
    const { call, newInterview } = await openDomains();
    const id = await newInterview({ startsAt: '2026-11-21T09:30:00Z' });
    expect(await call('interviews.get', { id })).toMatchObject({ timeKnown: true, window: { exact: true } });
    const dayOnly = { startsAt: '2026-11-21T11:00:00Z', timeKnown: false };
    await call('interviews.update', { id, patch: dayOnly });
    await call('interviews.update', { id, patch: { role: 'Nurse' } });
    expect((await call('interviews.list', {}))[0]).toMatchObject({ timeKnown: false, window: { exact: false } });
    await call('interviews.update', { id, patch: { startsAt: '2026-11-21T09:00:00Z' } });
    expect(await call('interviews.get', { id })).toMatchObject({ timeKnown: true });
  });
});
