/** After each decision only what fits it is advised, waited for, or offered as an answer. */
import { expect, it } from 'vitest';
import { outcomesAfter, saidOf, whatNow } from '../../../../../src-renderer/stages/sent/what-now';

const sent = { sentAt: '2026-11-21T10:00:00Z', followUpOn: null, outcome: null };

it.each([
  ['recover', sent, 'ask'],
  ['undecided', sent, 'ask'],
  ['thank_only', sent, 'may-ask'],
  ['thank_only', { ...sent, followUpOn: '2026-11-30' }, 'ask'],
  ['decline', sent, 'rest'],
  ['decline', { ...sent, followUpOn: '2026-11-30' }, 'rest'],
  ['decline', { ...sent, outcome: 'silence' }, 'rest'],
  ['decline', { ...sent, outcome: 'offer' }, null],
  ['recover', { ...sent, sentAt: null }, null],
  ['decline', { ...sent, sentAt: null, followUpOn: '2026-11-30' }, null],
  ['recover', { ...sent, outcome: 'silence' }, 'ask'],
  ['recover', { ...sent, outcome: 'rejected', followUpOn: '2026-11-30' }, null]
] as const)('after %s with %o: %s', (decision, fields, now) => expect(whatNow(decision, fields)).toBe(now));

it('whoever declined was not turned down, and waits for no reply', () => {
  const offered = outcomesAfter('decline', null);
  expect(offered.map(({ value }) => value)).toEqual(['next_round', 'offer', 'silence', 'withdrew']);
  expect(offered.map(({ label }) => label)).toContain('It ends here');
  expect(saidOf('decline', 'silence')).not.toMatch(/so far|whenever/);
  expect(outcomesAfter('decline', 'rejected').map(({ value }) => value)).toContain('rejected');
  expect(outcomesAfter('recover', null)).toHaveLength(5);
});
