/** The paper's own rules: measures on the half-line grid, dates by language, the closing, and what a change touches. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closingLength, directionOf, knownLanguage, signatureIndex, writeDate } from '$shared/letter/sheet/paper';
import { sheetOf } from '$shared/letter/sheet/measures';
import { pageNumber, pageRule } from '$shared/letter/sheet/page-rule';
import { initialSettings, letterSettings } from '$shared/letter/sheet/settings';
import { pointSheetOf } from '../../../../../src-main/core/outputs/sheet';
import { unchanged } from '../../../../../src-renderer/parts/paper/patch-blocks';

describe('sheets', () => {
  const { paperSize, textSize, margins } = letterSettings;
  const all = paperSize.values.flatMap((paper) =>
    textSize.values.flatMap((size) =>
      margins.values.map((edge) => ({ paperSize: paper, textSize: size, margins: edge }))
    )
  );
  it.each(all)(
    '$paperSize, $textSize pt, $margins: content is whole half lines with a little to spare on both sides',
    (measures) => {
      const sheet = sheetOf(measures);
      const rest = sheet.contentHeight % sheet.halfLine;
      expect(rest).toBeGreaterThan(1);
      expect(rest).toBeLessThan(sheet.halfLine / 2 - 1);
      expect(Number.isInteger(sheet.contentWidth)).toBe(true);
      expect(sheet.top + sheet.contentHeight + sheet.bottom).toBeCloseTo(sheet.height, 6);
      expect(sheet.bottom).toBeGreaterThanOrEqual(sheet.top);
      const printed = pointSheetOf(measures);
      for (const side of ['width', 'height', 'top', 'bottom', 'side'] as const)
        expect(printed[side]).toBeCloseTo(sheet[side] * 0.75, 6);
      expect(printed.line).toBe(sheet.halfLine * 1.5);
    }
  );

  it('names the size in CSS', () => {
    expect(pageRule(initialSettings)).toMatch(/^@page \{ size: 210mm 297mm; margin: /);
  });

  it('numbers the pages after the first, where the letter wants that', () => {
    const numbersOf = (pageNumbers: boolean) =>
      [1, 2, 3, 10].map((page) => pageNumber({ ...initialSettings, pageNumbers }, page));
    expect(numbersOf(true)).toEqual(['', '2', '3', '10']);
    expect(numbersOf(false)).toEqual(['', '', '', '']);
    expect(pageRule(initialSettings)).not.toContain('counter');
    expect(pageRule({ ...initialSettings, pageNumbers: true })).toMatch(
      /^@page \{ size: 210mm 297mm; margin: [^@]*@bottom-center \{ content: counter\(page\); .*\} \} @page :first \{ @bottom-center \{ content: none; \} \}$/
    );
  });
});

describe('writeDate', () => {
  const now = new Date(2026, 10, 23, 23, 30);
  it.each([
    ['2026-11-20', 'en-GB', '20 November 2026'],
    ['2026-11-20', 'en-US', 'November 20, 2026'],
    ['2026-11-20', 'de-DE', '20. November 2026'],
    [null, 'en-GB', '23 November 2026'],
    ['2026-11-20', 'iso', '2026-11-20'],
    [null, 'iso', '2026-11-23'],
    ['2026-11-20', 'no such language', 'November 20, 2026']
  ])('%s in %s', (day, language, written) => expect(writeDate(day, language, now)).toBe(written));

  it('gives `lang` only tags that exist', () => {
    expect(knownLanguage('EN-gb')).toBe('en-GB');
    expect(knownLanguage('')).toBe('en');
  });
});

describe('closing', () => {
  const paragraph = (text: string) => ({ isParagraph: true, text });
  const long = paragraph('word '.repeat(60));

  it('takes short paragraphs at the end, at most three, never the whole letter', () => {
    expect(closingLength([long, paragraph('Kind regards'), paragraph('Jana Novák')])).toBe(2);
    expect(closingLength([paragraph('Hello'), paragraph('Jana')])).toBe(1);
    expect(closingLength([long, ...['a', 'b', 'c', 'd'].map(paragraph)])).toBe(3);
    expect(closingLength([long, { isParagraph: false, text: 'list' }])).toBe(0);
    expect(closingLength([])).toBe(0);
  });

  it('leaves room for a signature under the formula, not under a sentence', () => {
    expect(signatureIndex(['I look forward to it.', 'Kind regards', 'Jana'].map(paragraph))).toBe(2);
    expect(signatureIndex(['With kind regards,', 'Jana', 'Enclosures: 2'].map(paragraph))).toBe(1);
    expect(signatureIndex(['Kind regards'].map(paragraph))).toBe(-1);
  });
});

describe('directionOf', () => {
  it.each([
    ['عزيزتي', 'rtl'],
    ['1. שלום', 'rtl'],
    ['Dear ليلى', 'ltr'],
    ['東京', 'ltr'],
    ['', 'ltr']
  ])('%s runs %s', (text, direction) => expect(directionOf(text)).toBe(direction));
});

describe('unchanged', () => {
  it('keeps what both lists share at their ends, and never counts a block twice', () => {
    const lists = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
    fc.assert(
      fc.property(lists, lists, (before, after) => {
        const { start, end } = unchanged(before, after);
        expect(start + end).toBeLessThanOrEqual(Math.min(before.length, after.length));
        const middle = after.slice(start, after.length - end);
        expect([...before.slice(0, start), ...middle, ...before.slice(before.length - end)]).toEqual(after);
      })
    );
  });
});
