/** What is tidied of words as people type them: labelled inputs kept as a regression set, and what must hold for any input. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWords } from '../../../../../src-main/core/letters/words';
import { tidyWords } from '../../../../../src-main/core/letters/words/tidy-words';
import { applyEdits, tidyEdits } from '../../../../../src-main/shared/letter/compose/tidy';
import { resources, tidiable } from './labelled';

const wordsOf = (language: string) => readWords(resources, language, 'tidy', tidyWords);
const digits = (text: string): string => text.replace(/\P{N}/gu, '');

describe.each(['en', 'de'])('tidying, %s', (language) => {
  const words = wordsOf(language);
  const tidied = (text: string): string => applyEdits(text, tidyEdits(text, words));
  const kinds = ['tidy', 'later', 'capitals', 'breath', 'asides', 'abbreviated', 'spoken'];
  // Only German writes its nouns with a capital, and its clauses with a comma.
  const sets = language === 'de' ? [...kinds, 'nouns', 'commas'] : kinds;
  const cases = sets.flatMap((set) => tidiable(language, set === 'tidy' ? set : `tidy-${set}`));

  it.each(cases)('$typed', ({ typed, right }) => {
    expect(tidied(typed)).toBe(right);
  });

  it('leaves alone what it has tidied', () => {
    for (const { right } of cases) expect(tidied(right)).toBe(right);
  });

  it('offers edits in order that never overlap, each of which changes something', () => {
    for (const { typed } of cases) {
      const edits = tidyEdits(typed, words);
      edits.forEach(({ from, to, text }, index) => {
        expect(from).toBeGreaterThanOrEqual(edits[index - 1]?.to ?? 0);
        expect(typed.slice(from, to)).not.toBe(text);
      });
    }
  });

  it('keeps every figure, whatever is typed and refused', () => {
    const pieces = fc.constantFrom(
      ...cases.flatMap(({ typed }) => typed.split(' ')),
      '18,000',
      '£3.50',
      '3/4',
      '12.5.',
      '…',
      '\n',
      '- '
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), fc.infiniteStream(fc.boolean()), (typed, accepted) => {
        const text = typed.join(' ');
        const edits = tidyEdits(text, words);
        expect(digits(applyEdits(text, edits))).toBe(digits(text));
        expect(
          digits(
            applyEdits(
              text,
              edits.filter(() => accepted.next().value)
            )
          )
        ).toBe(digits(text));
      }),
      { numRuns: 300 }
    );
  });
});

describe('tidying', () => {
  const words = wordsOf('en');

  it('says why', () => {
    const text = 'i should have said that ive  fixed it in 5 mins !! ok';
    expect(tidyEdits(text, words).map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['about_oneself', 'spacing', 'short_form', 'doubled'])
    );
  });

  it('leaves addresses alone', () => {
    const text = 'The log is at https://example.org/u/dont&im and im@u.example has it.';
    expect(tidyEdits(text, words)).toEqual([]);
  });

  it.each(['en', 'de'])('takes no longer for one breath of many pages, %s', (language) => {
    const breath =
      language === 'en'
        ? 'i rang the depot and they sent a van and it was late so i '
        : 'ich hab angerufen und dann war er da und wir ';
    const began = performance.now();
    tidyEdits(breath.repeat(1_000), wordsOf(language));
    expect(performance.now() - began).toBeLessThan(4_000);
  });

  it('takes no longer for a long text than in proportion', () => {
    const text = 'ok so i didnt say that we cut it by 3 mins & u know the the rest,,  so\n'.repeat(400);
    const began = performance.now();
    tidyEdits(text, words);
    expect(performance.now() - began).toBeLessThan(4_000);
  });
});
