/** The list of enclosures on a text that left before: numbered as it was then. */
import { expect, it } from 'vitest';
import { enclosedAsThen } from '../../../../../src-renderer/parts/paper/enclosed-as-then';

const file = (evidenceId: string, title: string) => ({
  ...{ evidenceId, title, number: null, pages: '2', pageCount: 5, claimKeys: [`of ${evidenceId}`] }
});
const then = (evidenceId: string, title: string, included: boolean, pages = '') => ({
  ...{ evidenceId, title, included, pages, redactions: 0 }
});

it('numbers what went along then, whatever goes along now', () => {
  const now = [file('b', 'Renamed since'), file('c', 'New'), file('a', 'A')];
  const kept = [
    then('a', 'A', true),
    then('b', 'B', false),
    then('d', 'Gone since', true),
    then('b', 'B', true, 'all')
  ];
  expect(enclosedAsThen(now, kept)).toEqual([
    { number: 1, title: 'A', pages: '2', pageCount: 5, claimKeys: ['of a'] },
    { number: null, title: 'B', pages: '2', pageCount: 5, claimKeys: ['of b'] },
    { number: 2, title: 'Gone since', pages: '', pageCount: null, claimKeys: [] },
    { number: 3, title: 'B', pages: '', pageCount: 5, claimKeys: ['of b'] }
  ]);
});
