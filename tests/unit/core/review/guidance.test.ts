import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { loadChecklists } from '../../../../src-main/core/resources/checklists';
import { loadGuidance } from '../../../../src-main/core/resources/guidance';
import { temporaryFolder } from '../../../support/temporary-folder';
import { openDomains } from '../interviews/domains';

const places = [
  'capture',
  'perspective',
  'perspective.result',
  'fit',
  'debrief',
  'debrief.consent',
  'proof',
  'letter.timing',
  'letter.length',
  'letter.content',
  'letter.thanks',
  'sent.followup'
];

it.each(places)('has two to four sourced notes at %s', async (place) => {
  const { call } = await openDomains();
  const notes = await call('guidance.list', { place });
  expect(notes.length).toBeGreaterThanOrEqual(2);
  expect(notes.length).toBeLessThanOrEqual(4);
  expect(new Set(notes.map((note) => note.id)).size).toBe(notes.length);
  for (const { text, source, year } of notes) {
    expect(text.split(' ').length).toBeLessThanOrEqual(45);
    expect(source).not.toBe('');
    expect(year).toBeGreaterThan(1980);
  }
});

it('has no other places, and nothing to say elsewhere', async () => {
  const { call } = await openDomains();
  expect([...loadGuidance(resolve('resources')).keys()].sort()).toEqual([...places].sort());
  expect(await call('guidance.list', { place: 'nowhere' })).toEqual([]);
});

it.each([
  ['an item that has no label', [{ id: 'late', kind: 'fact', label: '', hint: '' }]],
  ['two items of one id', [1, 2].map(() => ({ id: 'late', kind: 'fact', label: 'Late', hint: '' }))],
  ['an item of another checklist', [{ id: 'late', kind: 'sign', label: 'Late', hint: '' }]],
  ['no items', []]
])('refuses a checklist with %s', (_, items) => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'checklists'));
  writeFileSync(
    join(folder, 'checklists/perspective.v1.json'),
    JSON.stringify({ id: 'perspective', version: 1, items })
  );
  expect(() => loadChecklists(folder)).toThrow('perspective.v1.json');
});
