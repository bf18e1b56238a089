/** What proves a fact is one list of files, however each of them came to it. */
import { afterEach, expect, test, vi } from 'vitest';
import * as client from '../../../../src-renderer/api/client';
import { mainFileOf, personOf, withPerson } from '../../../../src-renderer/parts/proof/proof-of-fact';
import { saving } from '../../../../src-renderer/store/drafts.svelte';
import { Facts } from '../../../../src-renderer/store/facts.svelte';
import { undo } from '../../../../src-renderer/store/undo.svelte';
import { openTestCore } from '../../core/create-core/open-test-core';

afterEach(() => void vi.restoreAllMocks());

async function oneFact() {
  const { call, upload } = await openTestCore();
  vi.spyOn(client, 'call').mockImplementation((name, input) => call(name, input as never) as never);
  const { id: interviewId } = await call('interviews.create', { timeZone: 'UTC' });
  const { id } = await call('facts.create', { interviewId, patch: { statement: 'Falls halved' } });
  const [certificate, report, photo] = [
    (await upload(interviewId, 'certificate.txt', 'a')).id,
    (await upload(interviewId, 'report.txt', 'b')).id,
    (await upload(interviewId, 'photo.txt', 'c')).id
  ];
  const facts = new Facts(interviewId);
  await facts.load();
  const fact = () => facts.list[0]!;
  const files = () => [...new Set([mainFileOf(fact()), ...fact().evidenceIds])];
  return { call, facts, id, fact, files, certificate, report, photo };
}

test('files are added one after the other, put first, and taken off, with the way back', async () => {
  const { facts, id, fact, files, certificate, report, photo } = await oneFact();
  await facts.prove(id, certificate);
  await facts.prove(id, report);
  await facts.prove(id, photo);
  await facts.prove(id, photo);
  expect(files()).toEqual([certificate, report, photo]);
  facts.edit(id, { sourcePage: 3, quote: 'Falls halved' });
  await saving.saveNow();
  await facts.proveFirst(id, photo);
  expect(mainFileOf(fact())).toBe(photo);
  expect(files().toSorted()).toEqual([certificate, report, photo].toSorted());
  expect(fact()).toMatchObject({ sourcePage: null, quote: '' });
  await facts.unprove(id, photo, 'Taken off');
  expect(files()).not.toContain(photo);
  expect(files()).toHaveLength(2);
  await undo.last();
  expect(mainFileOf(fact())).toBe(photo);
});

test('a file that was linked from elsewhere is the first of a fact that has no other', async () => {
  const { call, facts, id, fact, files, report, photo } = await oneFact();
  await call('evidence.link', { evidenceId: report, kind: 'fact', targetId: id, linked: true });
  await facts.load();
  await vi.waitFor(() => expect(mainFileOf(fact())).toBe(report));
  await facts.prove(id, photo);
  expect(files()).toEqual([report, photo]);
  await facts.unprove(id, report, 'Taken off');
  expect(files()).toEqual([photo]);
});

test('whoever can confirm it is one person, wherever that was noted', () => {
  const nobody = { verifiableBy: '', sourcePerson: '' };
  expect(personOf(nobody)).toBe('');
  expect(withPerson(nobody, 'Ruth')).toEqual({ verifiableBy: 'Ruth' });
  const source = { verifiableBy: '', sourcePerson: 'Rut' };
  expect(personOf(source)).toBe('Rut');
  expect(withPerson(source, 'Ruth')).toEqual({ verifiableBy: 'Ruth', sourcePerson: 'Ruth' });
  expect(withPerson({ verifiableBy: 'Dana', sourcePerson: 'Ruth' }, 'Dan')).toEqual({ verifiableBy: 'Dan' });
});
