/** Words that are part of nothing yet stay in the library across restarts and go with what they are about. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTestCore } from '../create-core/open-test-core';

test('they are there again after a restart, the last ones that were kept, until they are part of something', async () => {
  const first = await openTestCore();
  const { id: interviewId } = await first.call('interviews.create', { timeZone: 'UTC' });
  const { id: about } = await first.call('requests.create', { interviewId });
  await first.call('unfinished.keep', { about, field: 'answer', words: 'It was' });
  await first.call('unfinished.keep', { about, field: 'answer', words: 'It was the best stand' });
  await first.call('unfinished.keep', { about: interviewId, field: 'bad_sign', words: 'I lost' });
  await first.core.close();
  const { call } = await openTestCore(first.folder);
  expect(await call('unfinished.list', {})).toEqual([
    { about: interviewId, field: 'bad_sign', words: 'I lost' },
    { about, field: 'answer', words: 'It was the best stand' }
  ]);
  await call('unfinished.keep', { about, field: 'answer', words: null });
  expect(await call('unfinished.list', {})).toEqual([{ about: interviewId, field: 'bad_sign', words: 'I lost' }]);
});

test('they are erased with what they are about, whatever it is, and nothing is kept about what is gone', async () => {
  const { call } = await openTestCore();
  const { id: interviewId } = await call('interviews.create', { timeZone: 'UTC' });
  const request = await call('requests.create', { interviewId });
  const fact = await call('facts.create', { interviewId });
  const letter = await call('letters.create', { interviewId, kind: 'recovery' });
  const things = [
    { kind: 'request', about: request.id, field: 'answer' },
    { kind: 'fact', about: fact.id, field: 'retraction' },
    { kind: 'letter', about: letter.id, field: 'covering_text' },
    { kind: 'interview', about: interviewId, field: 'decision_reason' }
  ] as const;
  const left = async () => (await call('unfinished.list', {})).map(({ field }) => field);
  for (const { about, field } of things) await call('unfinished.keep', { about, field, words: 'half a' });
  for (const [done, { kind, about, field }] of things.entries()) {
    await call('trash.move', { kind, id: about });
    expect(await left()).toContain(field);
    await call('trash.erase', { kind, id: about });
    expect(await left()).toHaveLength(things.length - done - 1);
    await call('unfinished.keep', { about, field, words: 'half a' });
    expect(await left()).not.toContain(field);
  }
});

test('with an erased interview the words are gone from the library’s files too, and so is what its letter ignored', async () => {
  const { call, core, folder } = await openTestCore();
  const { id: interviewId } = await call('interviews.create', { timeZone: 'UTC' });
  const fact = await call('facts.create', { interviewId });
  const request = await call('requests.create', { interviewId });
  const letter = await call('letters.create', { interviewId, kind: 'recovery' });
  // Longer than a page of the database.
  const words = 'qzxwaiting '.repeat(1_000);
  await call('unfinished.keep', { about: interviewId, field: 'decision_reason', words });
  await call('unfinished.keep', { about: fact.id, field: 'retraction', words });
  await call('unfinished.keep', { about: request.id, field: 'answer', words });
  await call('unfinished.keep', { about: letter.id, field: 'covering_text', words });
  await call('letters.setIgnored', { id: letter.id, ignored: ['cliches/qzxignored'] });

  const marks = async (): Promise<string[]> => {
    const names = await readdir(folder, { recursive: true });
    const contents = await Promise.all(names.map((name) => readFile(join(folder, name), 'latin1').catch(() => '')));
    return ['qzxwaiting', 'qzxignored'].filter((mark) => contents.some((content) => content.includes(mark)));
  };
  expect(await marks()).toEqual(['qzxwaiting', 'qzxignored']);
  await call('trash.move', { kind: 'interview', id: interviewId });
  await call('trash.erase', { kind: 'interview', id: interviewId });
  await core.close();
  expect(await marks()).toEqual([]);
});
