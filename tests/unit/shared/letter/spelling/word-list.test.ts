/** The list of English words: what it is made of, how it is looked up, and what that costs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { candidates, isOneSlip } from '../../../../../src-main/shared/letter/spelling/slips';
import { WordList } from '../../../../../src-main/shared/letter/spelling/word-list';
import { englishWords } from '../../../../support/english-words';

const file = join(import.meta.dirname, '../../../../../resources/words/en.txt');
const text = readFileSync(file, 'latin1');
const list = new WordList({ text });

describe('the list of English words', () => {
  // After another version of its packages: `npx vitest run … -u`.
  it('is what its packages have', async () => {
    await expect(englishWords()).toMatchFileSnapshot(file);
  });

  it('finds each of its words, and none that is not in it', () => {
    const lines = text.trimEnd().split('\n');
    for (const line of lines.filter((_, at) => at % 97 === 0 || at < 3 || at > lines.length - 3)) {
      const [word = '', sign] = line.split(' ');
      expect(list.rank(word)).toBe(sign === 'n' ? 'name' : Number(sign));
      expect(list.begins(word.slice(0, 4))).toBe(true);
    }
    for (const none of ['', 'QX', 'aaa', 'receivedd', 'zzzz', 'qx']) expect(list.rank(none)).toBeUndefined();
    expect(list.begins('qx')).toBe(false);
    expect(list.begins('zzzz')).toBe(false);
  });

  it('puts the likeliest word first', () => {
    const first = (typed: string): string | undefined => candidates(typed, list)[0]?.word;
    expect(['recieved', 'goverment', 'untill', 'shortend', 'familys', 'adress'].map(first)).toEqual([
      'received',
      'government',
      'until',
      'shortened',
      'families',
      'address'
    ]);
  });
});

it.each([
  ['plan', 'plann', true],
  ['plan', 'pan', true],
  ['plan', 'plna', true],
  ['plan', 'plum', false],
  ['plan', 'plan', false],
  ['a', '', true]
])('tells whether %s and %s are one slip apart', (one, other, right) => {
  expect(isOneSlip(one, other)).toBe(right);
  expect(isOneSlip(other, one)).toBe(right);
});
