/** Versions: everything that a letter had is kept and comes back, and a thousand of them stay quick. */
import { expect, test } from 'vitest';
import { eachSetting, initialSettings, type LetterSettings } from '$shared/letter/sheet/settings';
import { openTestCore, type TestCore } from '../create-core/open-test-core';

async function letterWithPaper(opened: TestCore) {
  const { call } = opened;
  const { id: interviewId } = await call('interviews.create', { timeZone: 'UTC', company: 'Acme' });
  const paper = await opened.upload(interviewId, 'report.txt', 'a report');
  const { id } = await call('letters.create', { interviewId, kind: 'recovery' });
  await call('enclosures.add', { letterId: id, evidenceId: paper.id });
  return { id, paper };
}

test('a version knows what was enclosed, and brings it back', async () => {
  const opened = await openTestCore();
  const { call } = opened;
  const { id, paper } = await letterWithPaper(opened);
  const [enclosure] = await call('enclosures.follow', { letterId: id });
  await call('enclosures.update', { id: enclosure!.id, patch: { label: 'The report' } });
  const kept = await call('letters.keepVersion', { id, label: 'With the report' });
  await call('enclosures.remove', { id: enclosure!.id });
  const then = { title: 'The report', included: true, pages: '', redactions: 0 };
  expect(await call('letters.version', { versionId: kept.id })).toMatchObject({ enclosed: [then], enclosedNow: [] });
  await call('letters.restoreVersion', { id, versionId: kept.id });
  expect(await call('enclosures.follow', { letterId: id })).toMatchObject([
    { evidenceId: paper.id, title: 'The report' }
  ]);
  const [before] = await call('letters.versions', { id });
  expect(before).toMatchObject({ reason: 'before_restore' });
  expect(await call('letters.version', { versionId: before!.id })).toMatchObject({ enclosed: [], enclosedNow: [then] });
});

test('going back to a version leaves what is blacked out of a file in the trash', async () => {
  const opened = await openTestCore();
  const { call } = opened;
  const { id, paper } = await letterWithPaper(opened);
  const kept = await call('letters.keepVersion', { id, label: 'Before' });
  const [enclosure] = await call('enclosures.follow', { letterId: id });
  const redactions = [{ page: 1, x: 0, y: 0, width: 1, height: 0.5 }];
  await call('enclosures.update', { id: enclosure!.id, patch: { redactions } });
  await call('trash.move', { kind: 'evidence', id: paper.id });
  await call('letters.restoreVersion', { id, versionId: kept.id });
  await call('trash.restore', { kind: 'evidence', id: paper.id });
  expect(await call('enclosures.follow', { letterId: id })).toMatchObject([{ evidenceId: paper.id, redactions }]);
});

test('size, margins and tone are kept and come back', async () => {
  const opened = await openTestCore();
  const { call } = opened;
  const { id } = await letterWithPaper(opened);
  const patch = { textSize: '10', margins: 'narrow', tone: 'warm' } as const;
  const saved = await call('letters.save', { id, baseRevision: 1, patch });
  expect(saved.letter).toMatchObject(patch);
  const { id: versionId } = await call('letters.keepVersion', { id, label: 'Small' });
  await call('letters.save', { id, baseRevision: saved.letter.revision, patch: { textSize: '11', margins: 'normal' } });
  expect(await call('letters.restoreVersion', { id, versionId })).toMatchObject(patch);
});

test('every setting of a letter is saved, kept and comes back', async () => {
  const opened = await openTestCore();
  const { call } = opened;
  const { id } = await letterWithPaper(opened);
  const others = eachSetting((each) => (each.kind === 'choice' ? each.values.at(-1) : !each.initial)) as LetterSettings;
  const saved = await call('letters.save', { id, baseRevision: 1, patch: others });
  expect(await call('letters.get', { id })).toMatchObject(others);
  const { id: versionId } = await call('letters.keepVersion', { id, label: 'Other settings' });
  await call('letters.save', { id, baseRevision: saved.letter.revision, patch: initialSettings });
  expect(await call('letters.get', { id })).toMatchObject(initialSettings);
  expect(await call('letters.restoreVersion', { id, versionId })).toMatchObject(others);
});

test('of many versions a page is listed at a time, none twice and none left out', async () => {
  const opened = await openTestCore();
  const { call } = opened;
  const { id } = await letterWithPaper(opened);
  const made: string[] = [];
  for (let index = 0; index < 2_000; index++)
    made.push((await call('letters.keepVersion', { id, label: `Version ${index}` })).id);
  const seen: string[] = [];
  for (let before: string | undefined; ; before = seen.at(-1)) {
    const page = await call('letters.versions', { id, before });
    expect(page.length).toBeLessThanOrEqual(100);
    if (page.length === 0) break;
    seen.push(...page.map((version) => version.id));
  }
  expect(seen).toEqual(made.toReversed());
}, 120_000);
