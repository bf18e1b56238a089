/** What several interviews have in common is counted from what was noted, and from nothing else. */
import { expect, it } from 'vitest';
import { openDomains, type Domains } from './domains';

const NOW = '2026-12-20T10:00:00.000Z';
type Noted = {
  startsAt?: string;
  timeKnown?: boolean;
  gut?: number;
  seconds?: number[];
  wrong?: ('blank' | 'no_figures' | 'nerves')[][];
  sentAt?: string;
};

async function note({ call, newInterview }: Domains, { startsAt, timeKnown, gut, seconds, wrong, sentAt }: Noted) {
  const interviewId = await newInterview({
    ...(startsAt && { startsAt }),
    ...(timeKnown !== undefined && { timeKnown })
  });
  if (gut) await call('ratings.add', { interviewId, kind: 'gut', score: gut });
  for (const score of seconds ?? []) await call('ratings.add', { interviewId, kind: 'second', score });
  for (const wentWrong of wrong ?? []) await call('questionCards.create', { interviewId, patch: { wentWrong } });
  if (sentAt) await call('afterwards.update', { interviewId, patch: { sentAt } });
  return interviewId;
}

it('has nothing to tell of an empty library', async () => {
  const { call } = await openDomains();
  expect(await call('insight.get', {})).toEqual({
    interviews: 0,
    debriefed: 0,
    wentWrong: [],
    rated: { interviews: 0, higher: 0, lower: 0, gut: null, second: null },
    sent: { interviews: 0, medianHours: null }
  });
});

it('counts each kind once an interview, the newest second rating, and the hours to the letter', async () => {
  const domains = await openDomains();
  const day = (date: number) => `2026-11-0${date}T10:00:00.000Z`;
  await note(domains, {
    ...{ startsAt: day(1), gut: 2, seconds: [3, 5], sentAt: '2026-11-01T21:00:00.000Z' },
    wrong: [['no_figures', 'blank'], ['no_figures'], []]
  });
  await note(domains, {
    startsAt: day(2),
    gut: 4,
    seconds: [4],
    wrong: [['no_figures']],
    sentAt: '2026-11-03T15:00:00.000Z'
  });
  await note(domains, {
    startsAt: day(3),
    gut: 6,
    seconds: [3],
    wrong: [['nerves']],
    sentAt: '2026-11-03T13:00:00.000Z'
  });
  // Of a day without a time no hours are counted, nor of a letter before its interview; half a pair of ratings is none.
  await note(domains, { startsAt: day(4), timeKnown: false, gut: 3, sentAt: '2026-11-05T13:00:00.000Z' });
  await note(domains, { startsAt: day(5), seconds: [9], sentAt: '2026-11-04T13:00:00.000Z' });
  const ahead = await note(domains, { startsAt: '2027-01-05T10:00:00.000Z', gut: 9, seconds: [1], wrong: [['blank']] });
  const trashed = await note(domains, { startsAt: day(6), gut: 9, seconds: [1], wrong: [['blank']] });
  domains.trash('interviews', trashed);
  domains.at(NOW);
  const told = await domains.call('insight.get', {});
  expect(told).toMatchObject({
    interviews: 5,
    debriefed: 3,
    rated: { interviews: 3, higher: 1, lower: 1, gut: 4, second: 4 },
    sent: { interviews: 3, medianHours: 10 }
  });
  expect(told.wentWrong).toEqual([
    { kind: 'no_figures', interviews: 2 },
    { kind: 'blank', interviews: 1 },
    { kind: 'nerves', interviews: 1 }
  ]);
  expect(ahead).not.toBe('');
});
