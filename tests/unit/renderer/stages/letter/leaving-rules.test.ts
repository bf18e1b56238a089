/** What the sheet through which a letter leaves decides by itself. */
import { describe, expect, it } from 'vitest';
import type { Enclosure } from '$contract';
import { pagesOf } from '../../../../../src-renderer/stages/letter/export/enclosure-pages';
import {
  howSent,
  leftToday,
  mayHaveBeenSent,
  unseen
} from '../../../../../src-renderer/stages/letter/export/leaving-rules';
import { closeWidth, pagesShown, pageWidth } from '../../../../../src-renderer/stages/letter/export/page-room';
import { inContext } from '../../../../../src-renderer/stages/letter/export/finding-context';

const a4 = 297 / 210;

describe('the pages', () => {
  it('one page is seen whole, several stand beside each other', () => {
    const room = { width: 824, height: 540 };
    const one = pageWidth(room, 1, a4);
    expect(one * a4 + 28).toBeLessThanOrEqual(room.height);
    expect(one).toBeGreaterThan(300);
    const three = pageWidth(room, 3, a4);
    expect(3 * three + 2 * 20).toBeLessThanOrEqual(room.width);
    expect(pageWidth(room, 30, a4)).toBe(three);
  });

  it('never wider than there is room, and never too small to tell paragraphs apart', () => {
    expect(pageWidth({ width: 100, height: 500 }, 4, a4)).toBe(100);
    expect(pageWidth({ width: 560, height: 90 }, 2, a4)).toBe(132);
    expect(closeWidth({ width: 400, height: 300 }, 794)).toBe(400);
    expect(closeWidth({ width: 1200, height: 300 }, 794)).toBe(794);
  });

  it('of a long text only the first are laid out', () => {
    expect(pagesShown(2, 1_500)).toBe(2);
    expect(pagesShown(40, 15_000)).toBe(12);
    expect(pagesShown(40, 90_000)).toBe(3);
  });
});

describe('the pages of an enclosure', () => {
  const enclosure = {
    number: 2,
    title: 'Returns report',
    way: 'merged',
    pages: '3, 1',
    pageCount: 3,
    pageSizes: [
      [595, 842],
      [595, 842],
      [842, 1191]
    ],
    problem: null,
    redactions: [
      { page: 1, x: 0, y: 0, width: 1, height: 0.1 },
      { page: 2, x: 0, y: 0, width: 1, height: 0.1 }
    ]
  } as unknown as Enclosure;
  const looks = { language: 'en-GB', paperSize: 'A4' as const };

  it('are those that go along, in their order, with what is blacked out and what is printed on them', () => {
    expect(pagesOf(enclosure, looks)).toEqual([
      {
        page: 3,
        place: 1,
        count: 2,
        label: 'Enclosure 2, page 1 of 2 · Returns report · A3',
        size: [842, 1191],
        boxes: []
      },
      {
        page: 1,
        place: 2,
        count: 2,
        label: 'Enclosure 2, page 2 of 2',
        size: [595, 842],
        boxes: [enclosure.redactions[0]]
      }
    ]);
  });

  it('none where it goes as a file of its own, is left out, or has a problem', () => {
    expect(pagesOf({ ...enclosure, way: 'attached' }, looks)).toEqual([]);
    expect(pagesOf({ ...enclosure, number: null }, looks)).toEqual([]);
    const problem = { key: 'packet.missing' } as unknown as NonNullable<Enclosure['problem']>;
    expect(pagesOf({ ...enclosure, problem }, looks)).toEqual([]);
  });
});

describe('afterwards', () => {
  it('what was printed went by post, everything else by e-mail; a text for oneself went nowhere', () => {
    expect(howSent('print')).toBe('post');
    expect(howSent('eml')).toBe('email');
    expect(howSent(null)).toBe('email');
    expect(mayHaveBeenSent('markdown')).toBe(false);
    expect(mayHaveBeenSent('pdf')).toBe(true);
  });

  it('the day of the sending is known of what left today alone', () => {
    const now = new Date(2026, 4, 6, 21);
    const at = (day: number) => ({ exportedAt: new Date(2026, 4, day, 9).toISOString() });
    expect(leftToday([at(6), at(2)], now)).toBe(true);
    expect(leftToday([at(5)], now)).toBe(false);
    expect(leftToday([], now)).toBe(false);
  });

  it('what was found while it left and stood on no screen is told', () => {
    const [one, two] = [{ about: 'one' }, { about: 'two' }];
    expect(unseen([one, two], [two])).toEqual([one]);
    expect(unseen([two], [one, two])).toEqual([]);
  });
});

describe('the words around a finding', () => {
  const body = 'Dear Ms Lindqvist,\n\nI cut [costs](fact:0123456789) by 32 % and have [your figure] more.';
  const at = (words: string) => ({ from: body.indexOf(words), to: body.indexOf(words) + words.length });

  it('are those of its own paragraph, without marks', () => {
    expect(inContext({ at: at('32 %'), checkId: 'claims.unsupported' }, body)).toEqual({
      before: 'I cut costs by ',
      words: '32 %',
      after: ' and have [your figure] more.'
    });
  });

  it('a placeholder keeps its brackets', () => {
    expect(inContext({ at: at('[your figure]'), checkId: 'content.placeholders' }, body)?.words).toBe('[your figure]');
  });

  it('a long sentence is cut at words', () => {
    const long = `${'word '.repeat(40)}here ${'more '.repeat(40)}`;
    const place = { from: long.indexOf('here'), to: long.indexOf('here') + 4 };
    const { before, after } = inContext({ at: place, checkId: 'x' }, long)!;
    expect(before).toMatch(/^… (word )+$/);
    expect(after).toMatch(/^( more)+ …$/);
  });

  it('none where it is about the subject or the whole letter', () => {
    expect(inContext({ checkId: 'length.words' }, body)).toBeNull();
    expect(inContext({ at: { from: 0, to: 2 }, where: 'subject', checkId: 'x' }, body)).toBeNull();
  });
});
