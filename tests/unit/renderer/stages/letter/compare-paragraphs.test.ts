/** Re-drafting takes what is chosen and nothing else; and what became of the facts of a kept text is said. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimedSince, factLine } from '../../../../../src-renderer/parts/claimed-since';
import {
  compareParagraphs,
  takeParagraphs
} from '../../../../../src-renderer/stages/letter/versions/compare-paragraphs';
import type { Fact } from '../../../../../src-main/contract';

const changed = (before: string, after: string) =>
  compareParagraphs(before, after).filter((part) => part.kind === 'changed');

describe('compareParagraphs', () => {
  it('sets the two readings of a paragraph side by side and leaves the others alone', () => {
    const mine = 'Dear you,\n\nThank you for the long talk on Monday.\n\nMy own words about dogs.\n\nJo';
    const draft = 'Dear you,\n\nNew here: nothing alike.\n\nThank you for the talk on Monday.\n\nJo';
    expect(changed(mine, draft)).toMatchObject([
      { before: null, after: 'New here: nothing alike.' },
      { before: 'Thank you for the long talk on Monday.', after: 'Thank you for the talk on Monday.' },
      { before: 'My own words about dogs.', after: null }
    ]);
  });

  const paragraph = fc.constantFrom('one two', 'one three', 'four', 'five six seven', 'five six', '- a\n- b');
  const letter = fc.array(paragraph, { maxLength: 7 }).map((paragraphs) => `${paragraphs.join('\n\n')}\n`);

  it('choosing nothing gives the letter back, choosing everything gives the draft', () =>
    fc.assert(
      fc.property(letter, letter, (before, after) => {
        const parts = compareParagraphs(before, after);
        const all = parts.flatMap((part) => (part.kind === 'changed' ? [part.id] : []));
        expect(takeParagraphs(parts, new Set())).toBe(before);
        expect(takeParagraphs(parts, new Set(all))).toBe(after);
      })
    ));

  it('any choice holds every paragraph of the user that was not given up', () =>
    fc.assert(
      fc.property(letter, letter, fc.infiniteStream(fc.boolean()), (before, after, coin) => {
        const parts = compareParagraphs(before, after);
        const chosen = new Set<number>();
        for (const part of parts) if (part.kind === 'changed' && coin.next().value) chosen.add(part.id);
        const taken = takeParagraphs(parts, chosen);
        for (const part of parts) {
          if (part.kind === 'changed' && !chosen.has(part.id) && part.before) expect(taken).toContain(part.before);
        }
      })
    ));
});

describe('claimedSince', () => {
  const then = { factId: 'a', statement: 'Errors fell.', figure: '38', unit: '%', period: 'in 2025' };
  const fact = { ...then, id: 'a', retractedAt: null, retractedBecause: '' } as unknown as Fact;

  it('tells the same from the changed, the retracted and the gone', () => {
    expect(claimedSince([then], [fact])).toMatchObject([{ state: 'same', then: 'Errors fell: 38%, in 2025' }]);
    expect(claimedSince([then], [{ ...fact, figure: '3' }])).toMatchObject([
      { state: 'changed', remark: 'Now: Errors fell: 3%, in 2025' }
    ]);
    expect(claimedSince([then], [{ ...fact, retractedAt: 'x', retractedBecause: 'Wrong hall.' }])).toMatchObject([
      { state: 'retracted', remark: 'Retracted since: Wrong hall.' }
    ]);
    expect(claimedSince([then], [])).toMatchObject([{ state: 'gone' }]);
  });
  it('says a figure once', () =>
    expect(factLine({ statement: 'I lead 14 people', figure: '14', unit: 'people', period: '' })).toBe(
      'I lead 14 people'
    ));
});
