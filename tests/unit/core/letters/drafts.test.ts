/** Drafts as an editor reads them: whole sentences whatever the review holds, one mistake at most, and the tone kept. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { letterKinds } from '../../../../src-main/contract';
import { openTestCore, resourcesFolder, type TestCore } from '../create-core/open-test-core';

const tones = ['plain', 'warm', 'formal'] as const;
const all = letterKinds.flatMap((kind) => tones.map((tone) => ({ kind, tone })));
const letters = join(resourcesFolder, 'letters');

/** What no letter may hold, with what it found. */
function blunders(text: string): string[] {
  const patterns = [
    /\{\{|\}\}|undefined|null/,
    / {2}|[ \t]\n|\n{3}/,
    / [,.;:?!](?!\S)/,
    /[,;:]\.|\.\.(?!\.)|,,/,
    /(?:[.?!]) [a-z]/,
    /\b(of|at|the) ?[,.;:]/,
    /\bthe the\b|\ba [aeiou]/i
  ];
  return patterns.flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
}

async function drafts({ call }: TestCore, interviewId: string): Promise<string[]> {
  const made: string[] = [];
  for (const { kind, tone } of all) {
    const { subject, body } = await call('letters.create', { interviewId, kind, tone });
    made.push(`${kind} ${tone}\n${subject}\n\n${body}`);
  }
  return made;
}

test('a drafted subject is no longer than the check of subjects allows, with an ordinary role', async () => {
  const { call } = await openTestCore();
  const role = 'Quality engineer, incoming goods';
  const { id } = await call('interviews.create', { timeZone: 'UTC', role, startsAt: '2025-11-20T13:00:00Z' });
  for (const { kind, tone } of all) {
    const { subject } = await call('letters.create', { interviewId: id, kind, tone });
    expect(subject.split(' ').length, subject).toBeLessThanOrEqual(12);
  }
});

test('every kind and tone reads as a letter, from the sample and from next to nothing', async () => {
  const opened = await openTestCore();
  const { call } = opened;
  const sample = await call('sample.add', {});
  const empty = await call('interviews.create', { timeZone: 'UTC' });
  const role = await call('interviews.create', { timeZone: 'UTC', role: 'Clerk' });
  const company = await call('interviews.create', { timeZone: 'UTC', company: 'Acme' });
  for (const name of ['Ann Lee', 'Bo Chi', 'Cy Doe', 'Di Eno', 'Ed Fox'])
    await call('people.create', { interviewId: company.id, patch: { name } });
  for (const interviewId of [sample.interviewId, empty.id, role.id, company.id])
    for (const draft of await drafts(opened, interviewId)) expect(blunders(draft), draft).toEqual([]);
  const [recovery] = await drafts(opened, company.id);
  expect(recovery).toContain('at Acme.');
  expect((await drafts(opened, role.id))[0]).toContain('Clerk');
});

test('what was answered becomes sentences: a capital, an end, a question mark', async () => {
  const opened = await openTestCore();
  const { call } = opened;
  const { id: interviewId } = await call('interviews.create', { timeZone: 'UTC', role: 'Clerk', company: 'Acme' });
  for (const [question, wishSaid] of [
    ['why us', 'because I know your work'],
    ['tell me about yourself', 'I file.']
  ])
    await call('questionCards.create', { interviewId, patch: { question, wishSaid, useInLetter: true } });
  const { body } = await call('letters.create', { interviewId, kind: 'recovery' });
  expect(body).toContain('I know your work');
  expect(body).toContain('I file');
  expect(body).not.toContain('[your better answer');
});

test('one mistake is named, the one that weighed most, and only if everybody saw it', async () => {
  const opened = await openTestCore();
  const { call } = opened;
  const { id: interviewId } = await call('interviews.create', { timeZone: 'UTC' });
  const answer = async (itemId: string, weight: number) =>
    call('perspective.answer', { interviewId, itemId, patch: { happened: 'yes', weight } });
  await answer('unprepared', 3);
  const draft = async () => (await call('letters.create', { interviewId, kind: 'recovery' })).body;
  expect(await draft()).not.toMatch(/sorry/);
  await answer('late-arrival', 1);
  await answer('wrong-name', 2);
  expect((await draft()).match(/sorry/g)).toHaveLength(1);
  expect(await draft()).toContain('I got a name wrong');
});

test('a letter remembers its tone, and a new draft says which it has', async () => {
  const { call } = await openTestCore();
  const { id: interviewId } = await call('interviews.create', { timeZone: 'UTC' });
  const { id, tone } = await call('letters.create', { interviewId, kind: 'decline', tone: 'formal' });
  expect(tone).toBe('formal');
  expect(await call('letters.draft', { id, tone: 'warm' })).toMatchObject({ tone: 'warm' });
  expect((await call('letters.get', { id })).tone).toBe('formal');
});

test('a language in which letters are drafted is a folder that has words for every rule', () => {
  const inFolder = (language: string): string[] => readdirSync(join(letters, language)).toSorted();
  for (const language of readdirSync(letters)) {
    const words = inFolder('en').filter((name) => name.endsWith('.json'));
    expect(inFolder(language)).toEqual(expect.arrayContaining(words));
  }
});
