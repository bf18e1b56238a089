/** Which letter comes first, whom it is addressed to, and what a comparison of two texts shows. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWords } from '../../../../../src-renderer/stages/letter/versions/compare';
import { kindsFor } from '../../../../../src-renderer/parts/letter-kinds';
import { recipientBlock } from '$shared/letter/sheet/recipient';

describe('kindsFor', () => {
  it.each([
    ['recover', 'recovery'],
    ['thank_only', 'thank_you'],
    ['decline', 'decline'],
    ['undecided', 'recovery']
  ] as const)('%s begins with %s and offers each kind to the employer once', (decision, first) => {
    const kinds = kindsFor(decision).map(({ kind }) => kind);
    expect(kinds[0]).toBe(first);
    const asking = decision === 'decline' ? [] : ['follow_up'];
    expect(kinds.toSorted()).toEqual(['decline', ...asking, 'recovery', 'thank_you']);
  });
});

describe('recipientBlock', () => {
  it('leaves out what is empty or said already', () => {
    const person = {
      name: ' Eleanor Whitcombe ',
      title: '',
      postalAddress: 'Harbour & Sons\n3 Quay Street\n\nBristol'
    };
    expect(recipientBlock(person, 'Harbour & Sons')).toBe('Eleanor Whitcombe\nHarbour & Sons\n3 Quay Street\nBristol');
  });
});

describe('compareWords', () => {
  it('loses nothing of either text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        (before, after) => {
          const parts = compareWords(before, after);
          const join = (without: string): string =>
            parts
              .filter(({ kind }) => kind !== without)
              .map(({ text }) => text)
              .join('');
          expect(join('added')).toBe(before);
          expect(join('removed')).toBe(after);
        }
      )
    );
  });
});
