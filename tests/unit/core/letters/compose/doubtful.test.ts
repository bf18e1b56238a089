/** What looks mistyped and can't be put right: said of the point that holds it, and kept out of the proposal where there is another. */
import { expect, test } from 'vitest';
import type { Composition } from '../../../../../src-main/contract';
import { openTestCore } from '../../create-core/open-test-core';

const answer = 'I moved the trams to the loding bay, and nobody had to wait.';

async function composed(
  {
    signs = [],
    jobAd = '',
    dictionary = [],
    language = 'en-GB'
  }: Partial<Record<'signs' | 'dictionary', string[]>> & {
    jobAd?: string;
    language?: string;
  },
  wishSaid = answer
): Promise<Composition> {
  const { call } = await openTestCore();
  await call('settings.update', { patch: { dictionary, language } });
  const { id: interviewId } = await call('interviews.create', {
    timeZone: 'UTC',
    role: 'Clerk',
    company: 'Acme',
    jobAd
  });
  for (const text of signs) await call('signs.create', { interviewId, kind: 'good', text });
  await call('questionCards.create', {
    interviewId,
    patch: { kind: 'experience', question: 'What did you change?', wishSaid, useInLetter: true }
  });
  return call('letters.compose', { interviewId, kind: 'recovery' });
}

test('a point names its doubtful words, and is proposed all the same', async () => {
  const { points } = await composed({});
  expect(points[0]).toMatchObject({ doubtful: ['loding'], proposed: true });
});

test('a word of the advertisement or the dictionary is right', async () => {
  for (const known of [{ jobAd: 'You work in our loding area.' }, { dictionary: ['loding'] }])
    expect((await composed(known)).points[0]!.doubtful).toEqual([]);
});

test('a detail with such a word is proposed only where there is no other', async () => {
  const [doubtful, sure] = ['We talked about the loding bay.', 'We talked about the new signal box.'];
  const detailOf = (composition: Composition): string =>
    composition.slots.find(({ name }) => name === 'detail')!.passages[0]!.text;
  expect(detailOf(await composed({ signs: [doubtful, sure] }))).toContain('signal box');
  expect(detailOf(await composed({ signs: [doubtful] }))).toContain('loding bay');
});

test('each correction is a piece of its own, with its reason', async () => {
  const typed = 'I recieved 5 persons at the knowsley depot, and I work there since 3 years.';
  const known = { jobAd: 'The Knowsley depot is on the ring road.' };
  const { tidied, points } = await composed(known, typed);
  const pieces = tidied.map(({ before, after, reason }) => [before, after, reason]);
  expect(pieces).toEqual([
    ['recieved', 'received', 'short_form'],
    ['persons', 'people', 'grammar'],
    ['knowsley', 'Knowsley', 'capital'],
    ['work there since 3 years', 'have worked there for 3 years', 'grammar']
  ]);
  expect(points[0]!.answers[0]!.text).toContain('I received 5 people at the Knowsley depot');
});

test('what was typed in another language than the letter’s is left alone', async () => {
  const { tidied, points } = await composed(
    {},
    'Ich habe die Lieferungen geplant und die Kollegen haben davon gelernt.'
  );
  expect(tidied.filter(({ reason }) => reason === 'spelling')).toEqual([]);
  expect(points[0]!.doubtful).toEqual([]);
});

test('no German word is doubted: no list says which there are', async () => {
  const { points } = await composed(
    { language: 'de-DE' },
    'Ich habe die Xylithrone neu geordnet, und niemand musste warten.'
  );
  expect(points[0]!.doubtful).toEqual([]);
});

test.each([
  [
    'en-GB',
    'I led the count from Januery to Septmber and closed it on a Wendesday.',
    'I led the count from January to September and closed it on a Wednesday.'
  ],
  [
    'en-GB',
    'I was in the Marsh office in febuary, and every sunday in Augusta.',
    'I was in the Marsh office in February, and every Sunday in Augusta.'
  ],
  [
    'de-DE',
    'Ich habe die Zählung von Febuar bis Dezmber geführt und montags geprüft.',
    'Ich habe die Zählung von Februar bis Dezember geführt und montags geprüft.'
  ]
])('months and days are put right with their capitals too (%s)', async (language, typed, right) => {
  const { points } = await composed({ language }, typed);
  expect(points[0]!.answers.map(({ text }) => text).join('|')).toBe(right);
});
