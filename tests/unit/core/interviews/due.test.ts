import { afterEach, describe, expect, it, vi } from 'vitest';
import { startReminders } from '../../../../src-main/core/interviews/reminders';
import type { Decision } from '../../../../src-main/contract';
import { openDomains, type Domains } from './domains';
import { said } from '../../../support/said';

/** Interviews of the morning: the window is open until 10:45 of the next day. */
const held = { startsAt: '2026-11-22T10:00:00.000Z', durationMinutes: 45 };
const NOW = '2026-11-22T12:00:00.000Z';

const sentences = async ({ call }: Domains): Promise<string[]> =>
  (await call('due.list', {})).map((due) => `${due.overdue ? '! ' : ''}${said(due.what)}`);

/** An interview for which a letter was decided. */
async function toSend(
  { call, newInterview }: Domains,
  patch: Parameters<Domains['newInterview']>[0],
  decision: Decision = 'recover'
): Promise<string> {
  const interviewId = await newInterview(patch);
  await call('fit.decide', { interviewId, decision });
  return interviewId;
}

describe('what is due', () => {
  it('names the letter that the decision asks for, and stops a week after its window', async () => {
    const domains = await openDomains();
    const { call, at, newInterview } = domains;
    const interviewId = await newInterview({ ...held, company: 'Nordlicht' });
    at('2026-11-22T09:00:00.000Z');
    expect(await sentences(domains)).toEqual([]);
    at(NOW);
    expect(await sentences(domains)).toEqual([]);
    await call('fit.decide', { interviewId, decision: 'undecided' });
    expect(await sentences(domains)).toEqual([]);
    await call('fit.decide', { interviewId, decision: 'recover' });
    expect(await call('due.list', {})).toEqual([
      {
        kind: 'interview',
        interviewId,
        stage: 'letter',
        itemId: null,
        company: 'Nordlicht',
        role: '',
        what: { key: 'due.letterRecover' },
        dueAt: '2026-11-23T10:45:00.000Z',
        dueOn: null,
        overdue: false
      }
    ]);
    at('2026-11-23T11:00:00.000Z');
    expect(await sentences(domains)).toEqual(['Your recovery letter can still go out.']);
    at('2026-11-30T10:46:00.000Z');
    expect(await sentences(domains)).toEqual([]);
  });

  it('names letters that can still be in time before those whose time is over', async () => {
    const domains = await openDomains();
    await toSend(domains, { ...held, company: 'Late' });
    await toSend(domains, { ...held, startsAt: '2026-11-24T10:00:00.000Z', company: 'In time' });
    domains.at('2026-11-24T12:00:00.000Z');
    expect((await domains.call('due.list', {})).map(({ company, dueAt }) => [company, dueAt])).toEqual([
      ['In time', '2026-11-25T10:45:00.000Z'],
      ['Late', null]
    ]);
  });

  it('names what has an hour left before what has twelve, whatever it is', async () => {
    const domains = await openDomains();
    const { call, at } = domains;
    const letter = await toSend(domains, { ...held, company: 'Letter' });
    const pause = await toSend(domains, { ...held, startsAt: '2026-11-22T20:00:00.000Z', company: 'Pause' });
    const sooner = await toSend(domains, { ...held, startsAt: '2026-11-22T01:00:00.000Z', company: 'Sooner' });
    at('2026-11-22T22:45:00.000Z');
    await call('perspective.setCoolOff', { interviewId: pause, action: 'start', wakeAt: '2026-11-22T23:45:00.000Z' });
    expect((await call('due.list', {})).map(({ interviewId, stage }) => [interviewId, stage])).toEqual([
      [pause, 'perspective'],
      [sooner, 'letter'],
      [letter, 'letter'],
      [pause, 'letter']
    ]);
  });

  it.each([{ sentAt: NOW }, { outcome: 'withdrew' }, { outcome: 'rejected' }] as const)(
    'leaves the letter out after %o',
    async (patch) => {
      const domains = await openDomains();
      const interviewId = await toSend(domains, held);
      domains.at(NOW);
      expect(await sentences(domains)).toHaveLength(1);
      await domains.call('afterwards.update', { interviewId, patch });
      expect(await sentences(domains)).toEqual([]);
    }
  );

  it('tells of a pause from a day before until the second rating', async () => {
    const domains = await openDomains();
    const { call, at, newInterview, db } = domains;
    db.prepare(`INSERT INTO settings VALUES ('letterWindowHours', '120')`).run();
    const interviewId = await newInterview(held);
    at(NOW);
    await call('perspective.setCoolOff', { interviewId, action: 'start', wakeAt: '2026-11-24T08:00:00.000Z' });
    expect(await sentences(domains)).toEqual([]);
    at('2026-11-23T20:00:00.000Z');
    expect(await sentences(domains)).toEqual(['Take a second look when your pause is over.']);
    at('2026-11-24T08:00:00.000Z');
    expect(await sentences(domains)).toEqual(['! Your pause is over. Take a second look.']);
    await call('ratings.add', { interviewId, kind: 'second', score: 5 });
    expect(await sentences(domains)).toEqual([]);
  });

  it('wakes nobody up a week late, nor for a letter that is sent', async () => {
    const domains = await openDomains();
    const { call, at, newInterview } = domains;
    const wakeAt = '2026-11-22T20:00:00.000Z';
    const [late, sent] = [await newInterview(held), await newInterview(held)];
    at(NOW);
    for (const interviewId of [late, sent])
      await call('perspective.setCoolOff', { interviewId, action: 'start', wakeAt });
    await call('afterwards.update', { interviewId: sent, patch: { sentAt: NOW } });
    const woken = async () =>
      (await call('due.list', {})).flatMap((due) => (due.kind === 'perspective' ? [due.interviewId] : []));
    at('2026-11-23T08:00:00.000Z');
    expect(await woken()).toEqual([late]);
    at('2026-11-29T20:01:00.000Z');
    expect(await woken()).toEqual([]);
  });

  it.each([
    ['next_round', []],
    ['rejected', []],
    ['withdrew', []],
    ['silence', ['Ask how things stand.']]
  ] as const)('once the outcome is %s, the follow-ups left are %o', async (outcome, left) => {
    const domains = await openDomains();
    const interviewId = await domains.newInterview(held);
    domains.at(NOW);
    await domains.call('afterwards.update', { interviewId, patch: { sentAt: NOW, followUpOn: '2026-11-29' } });
    expect(await sentences(domains)).toEqual(['Ask how things stand.']);
    await domains.call('afterwards.update', { interviewId, patch: { outcome } });
    expect(await sentences(domains)).toEqual(left);
  });

  it('asks nobody who declined to ask how things stand, whatever day was noted before', async () => {
    const domains = await openDomains();
    const interviewId = await domains.newInterview(held);
    domains.at('2026-11-29T12:00:00.000Z');
    await domains.call('afterwards.update', { interviewId, patch: { sentAt: NOW, followUpOn: '2026-11-28' } });
    expect(await sentences(domains)).toEqual(['! Ask how things stand.']);
    await domains.call('fit.decide', { interviewId, decision: 'decline' });
    expect(await sentences(domains)).toEqual([]);
    await domains.call('fit.decide', { interviewId, decision: 'thank_only' });
    expect(await sentences(domains)).toEqual(['! Ask how things stand.']);
  });

  it('says of a day without a time on which day its letter is due, never in how many hours', async () => {
    const domains = await openDomains();
    await toSend(domains, { startsAt: '2026-11-22T12:00:00.000Z', timeKnown: false, timeZone: 'UTC' }, 'decline');
    const told = async (moment: string) => {
      domains.at(moment);
      return (await domains.call('due.list', {})).map(({ what, dueAt, dueOn, overdue }) => [
        said(what),
        dueAt,
        dueOn,
        overdue
      ]);
    };
    expect(await told('2026-11-21T23:00:00.000Z')).toEqual([]);
    for (const moment of ['2026-11-22T00:30:00.000Z', '2026-11-22T20:00:00.000Z', '2026-11-23T23:30:00.000Z'])
      expect(await told(moment), moment).toEqual([['Send your decline letter.', null, '2026-11-23', false]]);
    expect(await told('2026-11-24T08:00:00.000Z')).toEqual([
      ['Your decline letter can still go out.', null, null, false]
    ]);
    expect(await told('2028-12-04T08:00:00.000Z')).toEqual([]);
  });

  it('sorts letters, follow-ups and requests by urgency and leaves out what is done or trashed', async () => {
    const domains = await openDomains();
    const { call, at, newInterview, db, trash } = domains;
    const interviewId = await toSend(domains, held);
    const trashed = await newInterview(held);
    for (const [interview, followUpOn] of [
      [interviewId, '2026-11-29'],
      [trashed, '2026-11-25']
    ] as const) {
      await call('afterwards.update', { interviewId: interview, patch: { followUpOn } });
    }
    trash('interviews', trashed);
    const add = db.prepare(
      'INSERT INTO requests (id, interview_id, who, due_on, state, created_at) VALUES (?, ?, ?, ?, ?, ?)'
    );
    const requests = [
      ['r1', 'Ada Berg', '2026-11-21', 'asked'],
      ['r2', '', '2026-11-22', 'to_ask'],
      ['r3', 'Done', '2026-11-20', 'received'],
      ['r4', 'Undated', null, 'to_ask']
    ] as const;
    requests.forEach(([name, who, dueOn, state], index) =>
      add.run(`0193a000-0000-7000-8000-00000000000${index + 1}`, interviewId, who, dueOn, state, `${name}`)
    );
    at(NOW);
    expect(await sentences(domains)).toEqual([
      'Send your recovery letter.',
      '! Has Ada Berg answered?',
      'Ask somebody for what you need.',
      'Ask how things stand.'
    ]);
    expect((await call('due.list', {})).map(({ kind, stage, itemId }) => [kind, stage, itemId])).toEqual([
      ['interview', 'letter', null],
      ['request', 'proof', '0193a000-0000-7000-8000-000000000001'],
      ['request', 'proof', '0193a000-0000-7000-8000-000000000002'],
      ['afterwards', 'sent', null]
    ]);
    await call('afterwards.update', { interviewId, patch: { followUpDone: true } });
    expect(await sentences(domains)).not.toContain('Ask how things stand.');
  });
});

it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/New_York', 'Europe/Berlin'])(
  'in %s a request is overdue from the user’s own midnight on, not from that of Greenwich',
  async (zone) => {
    vi.stubEnv('TZ', zone);
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    const domains = await openDomains();
    const interviewId = await domains.newInterview({});
    domains.db
      .prepare(
        `INSERT INTO requests (id, interview_id, who, due_on, state, created_at) VALUES (?, ?, ?, ?, 'asked', '')`
      )
      .run('0193a000-0000-7000-8000-000000000001', interviewId, 'Ada Berg', '2026-11-01');
    domains.at(new Date(2026, 10, 1, 23, 59).toISOString());
    expect(await sentences(domains)).toEqual(['Has Ada Berg answered?']);
    domains.at(new Date(2026, 10, 2, 0, 1).toISOString());
    expect(await sentences(domains)).toEqual(['! Has Ada Berg answered?']);
    vi.unstubAllEnvs();
  }
);

describe('reminders', () => {
  afterEach(() => void vi.useRealTimers());

  it('announce the end of a pause once, naming nobody, and stop when told', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const { call, at, context, notices, newInterview } = await openDomains();
    const interviewId = await newInterview({ ...held, company: 'Nordlicht' });
    at(NOW);
    await call('perspective.setCoolOff', { interviewId, action: 'start', wakeAt: '2026-11-22T12:01:00.000Z' });
    const stop = startReminders(context);
    expect(notices).toEqual([]);
    at('2026-11-22T12:01:30.000Z');
    vi.advanceTimersByTime(60_000);
    expect(notices).toEqual(['Your pause is over. You planned to take a second look now.']);
    vi.advanceTimersByTime(180_000);
    expect(notices).toHaveLength(1);

    await call('perspective.setCoolOff', { interviewId, action: 'start', wakeAt: '2026-11-22T12:05:00.000Z' });
    at('2026-11-22T12:06:00.000Z');
    vi.advanceTimersByTime(60_000);
    expect(notices).toHaveLength(2);

    await call('perspective.setCoolOff', { interviewId, action: 'start', wakeAt: '2026-11-22T12:07:00.000Z' });
    stop();
    at('2026-11-22T12:08:00.000Z');
    vi.advanceTimersByTime(120_000);
    expect(notices).toHaveLength(2);
  });

  it('never stop the program, even on a closed library', async () => {
    const { db, context, notices } = await openDomains();
    db.close();
    startReminders(context)();
    expect(notices).toEqual([]);
  });
});
