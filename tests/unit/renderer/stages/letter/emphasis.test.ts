/** Ctrl+B and Ctrl+I put marks around words and take the same marks off again. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emphasise, type Emphasised } from '../../../../../src-renderer/stages/letter/editor/emphasis';

const apply = (text: string, { from, to, insert }: Emphasised): string => text.slice(0, from) + insert + text.slice(to);

describe('emphasise', () => {
  it('keeps spaces outside the marks', () => {
    expect(apply('a word here', emphasise('a word here', { from: 1, to: 7 }, '**'))).toBe('a **word** here');
  });

  it('takes marks off, whether they are selected or stand around the selection', () => {
    expect(apply('a **word**', emphasise('a **word**', { from: 4, to: 8 }, '**'))).toBe('a word');
    expect(apply('a **word**', emphasise('a **word**', { from: 2, to: 10 }, '**'))).toBe('a word');
  });

  it('does not take the stars of bold for those of italic', () => {
    expect(apply('**word**', emphasise('**word**', { from: 2, to: 6 }, '*'))).toBe('***word***');
    expect(apply('***word***', emphasise('***word***', { from: 3, to: 7 }, '*'))).toBe('**word**');
  });

  it('opens an empty pair, and steps over the closing mark afterwards', () => {
    expect(emphasise('', { from: 0, to: 0 }, '**')).toEqual({ from: 0, to: 0, insert: '****', anchor: 2, head: 2 });
    expect(emphasise('**word**', { from: 6, to: 6 }, '**')).toMatchObject({ insert: '', anchor: 8, head: 8 });
  });

  it('undoes itself for every word and keeps the word selected', () => {
    const words = fc.stringMatching(/^[a-zäéß]{1,8}( [a-z]{1,5}){0,3}$/);
    fc.assert(
      fc.property(words, fc.constantFrom('*', '**'), (word, mark) => {
        const text = `x ${word} y`;
        const on = emphasise(text, { from: 2, to: 2 + word.length }, mark);
        const marked = apply(text, on);
        expect(marked.slice(on.anchor, on.head)).toBe(word);
        expect(apply(marked, emphasise(marked, { from: on.anchor, to: on.head }, mark))).toBe(text);
      })
    );
  });
});
