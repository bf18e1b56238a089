/** Today: one next step for whatever there is, and nothing in common told from too little. */
import { describe, expect, it } from 'vitest';
import type { Insight, InterviewSummary } from '../../../../src-main/contract';
import { commonWords } from '../../../../src-renderer/screens/common-words';
import { nextOf } from '../../../../src-renderer/screens/next-of-all';
import { nextStep } from '../../../../src-renderer/parts/next-step';
import type { Due } from '../../../../src-renderer/store/library.svelte';

const now = Date.parse('2026-11-22T18:00:00Z');
const known = (patch: Partial<InterviewSummary> = {}): InterviewSummary => ({
  ...{ id: 'i', company: 'Elbe Klinik', role: 'Nurse', round: '', person: '', startsAt: null, timeKnown: true },
  ...{ timeZone: 'UTC', decision: 'undecided', stage: 'capture', window: null, outcome: null, isSample: false },
  ...{ createdAt: '2026-11-22T10:00:00Z', updatedAt: '2026-11-22T10:00:00Z' },
  ...patch
});

describe('the next step of an interview', () => {
  it.each([
    [{}, 'perspective', 'today.lookAgain'],
    [{ company: '', role: '' }, 'capture', 'today.writeDown'],
    [{ stage: 'perspective' }, 'fit', 'today.decide'],
    [{ stage: 'fit' }, 'debrief', 'today.goThrough'],
    [{ stage: 'fit', decision: 'recover' }, 'debrief', 'today.goThrough'],
    [{ stage: 'fit', decision: 'decline' }, 'letter', 'today.writeDecline'],
    [{ stage: 'proof', decision: 'thank_only' }, 'letter', 'today.writeThanks'],
    [{ stage: 'debrief', decision: 'recover' }, 'proof', 'today.findProof'],
    [{ stage: 'proof', decision: 'recover' }, 'letter', 'today.writeRecovery'],
    [{ stage: 'letter', decision: 'decline' }, 'letter', 'today.sendLetter'],
    [{ stage: 'sent', decision: 'recover' }, 'sent', 'today.noteAnswer'],
    [{ stage: 'sent', outcome: 'silence' }, 'sent', 'today.noteAnswer']
  ] as const)('of %o is in %s: %s', (patch, stage, what) => {
    expect(nextStep(known(patch), now)).toEqual({ stage, what });
  });

  it.each([
    { stage: 'sent', decision: 'decline' },
    { stage: 'sent', outcome: 'rejected' },
    { stage: 'letter', outcome: 'withdrew' },
    { window: { opensAt: '2026-11-25T10:00:00Z', closesAt: '2026-11-26T10:00:00Z', exact: true, sent: false } }
  ] as const)('of %o is none', (patch) => expect(nextStep(known(patch), now)).toBeNull());
});

describe('the next step of all', () => {
  const due = (patch: Partial<Due>): Due => ({
    ...{ kind: 'interview' as const, interviewId: 'i', stage: 'letter' as const, itemId: null, company: '', role: '' },
    ...{ what: { key: 'due.letterRecover' as const }, dueAt: null, dueOn: null, overdue: false },
    ...patch
  });

  it('is what is due at a time, else what was worked on last, else what can still be done', () => {
    const older = known({ id: 'old', stage: 'letter', company: 'Old', updatedAt: '2026-11-20T10:00:00Z' });
    const newer = known({ id: 'new', company: '', role: '', person: 'Ruth Adler' });
    const sample = known({ id: 'sample', isSample: true, updatedAt: '2026-11-22T17:00:00Z' });
    const all = [sample, older, newer];
    const still = due({ what: { key: 'due.lateRecover' } });
    const timed = due({ interviewId: 'old', dueOn: '2026-11-23' });
    expect(nextOf([timed, still], all, now)).toMatchObject({
      name: 'Old',
      due: timed,
      place: { id: 'old', stage: 'letter' }
    });
    // What leads to a letter that nobody has begun comes before it.
    const decided = known({ id: 'old', stage: 'debrief', decision: 'recover' });
    expect(nextOf([timed], [decided], now)).toMatchObject({
      what: { key: 'today.findProof' },
      due: timed,
      place: { id: 'old', stage: 'proof' }
    });
    expect(nextOf([still], all, now)).toMatchObject({ name: 'Interview with Ruth Adler', due: null });
    expect(nextOf([], [sample], now)).toMatchObject({ place: { id: 'sample' } });
    const done = known({ stage: 'sent', outcome: 'offer' });
    expect(nextOf([still], [done], now)?.due).toBe(still);
    expect(nextOf([], [done], now)).toBeNull();
  });
});

describe('what interviews have in common', () => {
  const none: Insight = {
    ...{ interviews: 0, debriefed: 0, wentWrong: [] },
    rated: { interviews: 0, higher: 0, lower: 0, gut: null, second: null },
    sent: { interviews: 0, medianHours: null }
  };
  const much: Insight = {
    interviews: 4,
    debriefed: 4,
    wentWrong: [
      { kind: 'no_figures', interviews: 3 },
      { kind: 'nerves', interviews: 1 }
    ],
    rated: { interviews: 4, higher: 3, lower: 0, gut: 3.25, second: 5 },
    sent: { interviews: 3, medianHours: 18.2 }
  };

  it('is said in plain sentences', () => {
    expect(commonWords(much)).toEqual([
      'Most often: No figures, in 3 of 4 interviews.',
      'On a second look you rated 3 of 4 higher: 5 of 10 on average, 3.3 at first.',
      'Half of the 3 letters you sent went out within 19 hours.'
    ]);
  });

  it('is told from no fewer than three of each, and from nothing that happened once', () => {
    expect(commonWords(none)).toEqual([]);
    for (const interviews of [1, 2]) expect(commonWords({ ...much, interviews })[0]).toContain('From three on');
    const few: Insight = {
      ...{ interviews: 9, debriefed: 2, wentWrong: [{ kind: 'blank', interviews: 2 }] },
      rated: { interviews: 2, higher: 2, lower: 0, gut: 2, second: 4 },
      sent: { interviews: 1, medianHours: 3 }
    };
    expect(commonWords(few)).toHaveLength(1);
    expect(commonWords(few)[0]).toContain('too little to compare');
    const once: Insight = { ...few, debriefed: 5, wentWrong: [{ kind: 'blank', interviews: 1 }] };
    expect(commonWords(once)[0]).toContain('too little to compare');
  });
});
