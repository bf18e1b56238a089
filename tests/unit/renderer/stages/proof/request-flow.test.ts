/** How far a request is, in words with days; and what it keeps a letter from quoting. */
import { expect, test } from 'vitest';
import { flowOf, permissionTrouble } from '../../../../../src-renderer/stages/proof/request-flow';

const labels = (...given: Parameters<typeof flowOf>) => flowOf(...given).map(({ label, mark }) => `${label}: ${mark}`);

test('each point is reached with its day', () => {
  expect(labels({ state: 'to_ask', askedOn: null, answeredOn: null })).toEqual([
    'to ask: open',
    'asked: open',
    'answered: open'
  ]);
  const [, asked, answer] = labels({ state: 'received', askedOn: '2020-11-20', answeredOn: null });
  expect(asked).toMatch(/^asked .*November.*2020: done$/);
  expect(answer).toBe('answered: done');
  expect(labels({ state: 'refused', askedOn: null, answeredOn: '2020-11-21' })[2]).toMatch(/^said no .*2020: crossed$/);
});

test('exactly one point is the current one', () => {
  for (const state of ['to_ask', 'asked', 'received', 'refused'] as const) {
    expect(flowOf({ state, askedOn: null, answeredOn: null }).filter((step) => step.current)).toHaveLength(1);
  }
});

test('what a request leaves open is said of its fact only, the gravest first', () => {
  const request = { factId: 'a', state: 'received', mayQuote: false } as const;
  expect(permissionTrouble('a', [{ ...request, state: 'asked' }, request])).toBe('no permission to quote yet');
  expect(permissionTrouble('b', [request])).toBe('');
  expect(permissionTrouble('a', [{ ...request, mayQuote: true }])).toBe('');
  expect(permissionTrouble('a', [{ ...request, state: 'refused' }])).toBe('');
  expect(permissionTrouble('a', [{ ...request, state: 'asked' }])).toBe('waiting for an answer');
  expect(permissionTrouble('a', [{ ...request, state: 'to_ask' }])).toBe('somebody still has to be asked');
});
