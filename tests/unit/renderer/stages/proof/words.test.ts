/** When a request is overdue, and what a fact is said to need next. */
import { expect, test } from 'vitest';
import { isOverdue, nameOfRequest, neededWhen, nextStep } from '../../../../../src-renderer/stages/proof/words';

test('a request is overdue only after its day and only while nothing came', () => {
  const today = '2026-11-23';
  expect(isOverdue({ dueOn: '2026-11-22', state: 'asked' }, today)).toBe(true);
  expect(isOverdue({ dueOn: '2026-11-22', state: 'to_ask' }, today)).toBe(true);
  expect(isOverdue({ dueOn: '2026-11-23', state: 'asked' }, today)).toBe(false);
  expect(isOverdue({ dueOn: '2026-11-22', state: 'received' }, today)).toBe(false);
  expect(isOverdue({ dueOn: '2026-11-22', state: 'refused' }, today)).toBe(false);
  expect(isOverdue({ dueOn: null, state: 'asked' }, today)).toBe(false);
});

test('when an answer is needed is said of the nearest days by name, and never once it came', () => {
  const when = (dueOn: string | null, state: 'to_ask' | 'asked' | 'received' = 'asked', today = '2026-11-23') =>
    neededWhen({ dueOn, state }, today);
  expect(when('2026-11-23')).toBe('needed today');
  expect(when('2026-11-24', 'to_ask')).toBe('needed tomorrow');
  expect(when('2026-11-22')).toBe('was needed yesterday');
  expect(when('2026-11-28')).toMatch(/^needed by .*28/);
  expect(when('2026-11-20')).toMatch(/^was needed .*20/);
  expect(when('2026-11-01', 'asked', '2026-10-31')).toBe('needed tomorrow');
  expect([when(null), when('2026-11-22', 'received')]).toEqual(['', '']);
});

test('a request is called by who is asked, else by what', () => {
  expect(nameOfRequest({ who: 'Dana', what: 'A line' })).toBe('Dana');
  expect(nameOfRequest({ who: ' ', what: 'A line\nmore' })).toBe('A line');
  expect(nameOfRequest({ who: '', what: '' })).toBe('Somebody');
});

test('a fact is asked for one thing at a time', () => {
  const fact = { statement: 'x', sourceEvidenceId: null, sourcePerson: '', evidenceIds: [], verifiableBy: '' };
  expect(nextStep(fact)).toBe('needs a source');
  expect(nextStep({ ...fact, sourcePerson: 'Tom', verifiableBy: 'Tom' })).toBeNull();
});
