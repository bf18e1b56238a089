/** What was typed on Capture, Perspective, Fit and Sent & after is found, where it stands, for as long as it stands there. */
import { expect, test } from 'vitest';
import { migrations } from '../../../../src-main/core/db/migrations';
import { openLibrary } from '../../../../src-main/core/library/open-library';
import { readRows } from '../../../../src-main/core/db/transaction';
import { collectingLog, memoryFolder } from '../../../support/temporary-folder';
import { openTestCore } from '../create-core/open-test-core';

async function interview() {
  const opened = await openTestCore();
  const { id: interviewId } = await opened.call('interviews.create', { timeZone: 'Europe/Berlin', company: 'Acme' });
  /** Once the index knows everything: a search itself takes in only what fits into a moment. */
  async function found(text: string): Promise<string[]> {
    for (;;) {
      const { hits, preparing } = await opened.call('search.query', { text });
      if (preparing === 0) return hits.map(({ kind, stage }) => `${kind} on ${stage}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  return { ...opened, interviewId, found };
}

test('signs, until they are reworded or in the trash', async () => {
  const { call, interviewId, found } = await interview();
  const sign = await call('signs.create', { interviewId, kind: 'good', text: 'She laughed about the Parkhaus' });
  await call('signs.create', { interviewId, kind: 'bad', text: 'Schaute oft auf die Uhr' });
  expect([await found('parkhaus'), await found('uhr')]).toEqual([['sign on capture'], ['sign on capture']]);
  await call('signs.update', { id: sign.id, text: 'She laughed about the garage' });
  expect([await found('parkhaus'), await found('garage')]).toEqual([[], ['sign on capture']]);
  await call('trash.move', { kind: 'sign', id: sign.id });
  expect(await found('garage')).toEqual([]);
  await call('trash.restore', { kind: 'sign', id: sign.id });
  expect(await found('garage')).toEqual(['sign on capture']);
});

test('second looks and own items, without the words of the checklist itself', async () => {
  const { call, interviewId, found } = await interview();
  const items = (await call('perspective.get', { interviewId })).items;
  const [first] = items;
  await call('perspective.answer', {
    interviewId,
    itemId: first!.itemId,
    patch: { seen: 'They saw me blättern', against: 'Nobody mentioned the Verspätung' }
  });
  const own = await call('perspective.addItem', { interviewId, kind: 'impression', label: 'My Brille fogged up' });
  for (const word of ['blättern', 'verspatung', 'brille'])
    expect(await found(word)).toEqual(['perspective on perspective']);
  expect((await found(first!.label)).filter((each) => each.startsWith('perspective'))).toEqual([]);
  await call('trash.move', { kind: 'perspective_item', id: own.items.find((item) => item.own)!.itemId });
  expect([await found('brille'), await found('blättern')]).toEqual([[], ['perspective on perspective']]);
});

test('the reason of a decision, own signs of a bad match, the symptom', async () => {
  const { call, interviewId, found } = await interview();
  await call('fit.decide', { interviewId, decision: 'decline', reason: 'Zu viel Schichtarbeit' });
  expect(await found('schichtarbeit')).toEqual(['fit on fit']);
  await call('fit.decide', { interviewId, decision: 'recover', reason: 'The Werkstatt is wonderful' });
  expect([await found('schichtarbeit'), await found('werkstatt')]).toEqual([[], ['fit on fit']]);
  await call('fit.addSign', { interviewId, label: 'Nobody said Grüezi' });
  await call('fit.answer', { interviewId, itemId: 'symptom', patch: { note: 'I dreaded the commute' } });
  expect([await found('gruezi'), await found('commute')]).toEqual([['fit on fit'], ['fit on fit']]);
});

test('what they said and what to practise; nothing of it once the interview is erased', async () => {
  const { call, interviewId, found } = await interview();
  await call('afterwards.update', {
    interviewId,
    patch: { practise: 'Gehaltsfrage ohne Zögern', notes: 'branchenüblich' }
  });
  expect([await found('gehaltsfrage'), await found('branchenublich')]).toEqual([
    ['afterwards on sent'],
    ['afterwards on sent']
  ]);
  await call('trash.move', { kind: 'interview', id: interviewId });
  expect(await found('gehaltsfrage')).toEqual([]);
  await call('trash.restore', { kind: 'interview', id: interviewId });
  expect(await found('gehaltsfrage')).toEqual(['afterwards on sent']);
  await call('afterwards.update', { interviewId, patch: { practise: '', notes: ' ' } });
  expect(await found('gehaltsfrage')).toEqual([]);
});

test('a library from before is found too, and an erased interview leaves no words', async () => {
  const folder = memoryFolder();
  const open = (known = migrations) =>
    openLibrary({ folder, programVersion: '0.0.0-test', log: collectingLog(), migrations: known });
  const old = await open(migrations.slice(0, 9));
  const at = '2026-01-01T00:00:00.000Z';
  old.db.exec(`
    INSERT INTO applications (id, company, created_at) VALUES ('a', 'Acme', '${at}');
    INSERT INTO interviews (id, application_id, time_zone, created_at, updated_at) VALUES ('i', 'a', 'UTC', '${at}', '${at}');
    INSERT INTO signs (id, interview_id, kind, text, created_at) VALUES ('s', 'i', 'good', 'A sign', '${at}');
    INSERT INTO perspective_answers (interview_id, item_id, own, kind, label, seen, created_at) VALUES
      ('i', 'late', 0, 'fact', 'You came late', 'the clock', '${at}'), ('i', 'x', 1, 'fact', 'My own', '', '${at}');
    INSERT INTO fit_decisions (id, interview_id, decision, reason, decided_at) VALUES ('d', 'i', 'recover', 'A reason', '${at}');
    INSERT INTO afterwards (interview_id, practise) VALUES ('i', 'Breathing');`);
  await old.close();
  const { db, close } = await open();
  const documents = () =>
    readRows<{ kind: string; body: string }>(
      db,
      "SELECT kind, body FROM search_documents WHERE kind <> 'interview' ORDER BY kind"
    ).map(({ kind, body }) => [kind, body.split(/\n+/).filter(Boolean)]);
  expect(documents()).toEqual([
    ['afterwards', ['Breathing']],
    ['fit', ['A reason']],
    ['perspective', ['the clock', 'My own']],
    ['sign', ['A sign']]
  ]);
  db.exec("DELETE FROM interviews WHERE id = 'i'");
  expect(documents()).toEqual([]);
  await close();
});
