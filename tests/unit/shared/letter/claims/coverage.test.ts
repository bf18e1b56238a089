/** A claim holds only while its fact says the same and may be claimed; figures without a fact are counted, nothing is counted twice. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCoverage, readText } from '$shared/letter/claims/coverage';
import type { KnownFact } from '$shared/letter/claims/known-facts';
import { plainText } from '$shared/letter/text/plain';
import { claimMarkdown, factKey } from '$shared/letter/claims/links';
import { wordsFor } from '../../../../support/languages';
import { timed } from '../../../../support/timed';
import { message } from '$shared/messages/message';

const words = wordsFor('en');
const dates = { interviewOn: '2026-11-12', today: '2026-11-13' };
const id = '01980000-0000-7000-8000-009c1e22ab10';
const key = factKey(id);
const costs: KnownFact = {
  evidenceIds: [],
  ...{ id, key, statement: 'Costs fell on my shift', figure: '32', unit: '%', period: 'March to June 2026', quote: '' },
  ...{ source: 'Report', sourcePage: 2, retractedBecause: null, sharing: 'yes' },
  ...{ evidenceTrouble: null, notQuotable: null }
};
const read = (text: string, fact: Partial<KnownFact> | null = {}) =>
  readCoverage(readText(text, words), new Map(fact ? [[key, { ...costs, ...fact }]] : []), words, dates);
const linked = (text: string) => claimMarkdown(text, id);

describe('coverage of a letter', () => {
  it('marks a figure in the user’s own text, and is content once the fact is linked', () => {
    expect(read('I cut costs by 32 %.')).toMatchObject({
      unsupported: [{ text: '32 %', from: 15, to: 19 }],
      backed: 0,
      needed: 1
    });
    expect(read(`I ${linked('cut costs by 32 %')}.`)).toMatchObject({ unsupported: [], backed: 1, needed: 1 });
  });

  it.each([
    ['unknown', null, 'cut costs'],
    ['retracted', { retractedBecause: 'counted wrongly' }, 'cut costs by 32 %'],
    ['private', { sharing: 'no' }, 'cut costs by 32 %'],
    ['evidence', { evidenceTrouble: message('findings.evidenceMissing', { name: 'Report' }) }, 'cut costs by 32 %'],
    ['permission', { notQuotable: 'Ines Moreau' }, 'cut costs by 32 %'],
    ['ask', { sharing: 'ask' }, 'cut costs by 32 %'],
    ['contradicts', { figure: '23' }, 'cut costs by 32 %'],
    ['unsaid', {}, 'cut costs by 32 % with 14 people'],
    ['unsaid', {}, 'cut costs by 32 % in 2025'],
    [null, {}, 'cut costs by 32 per cent in 2026'],
    [null, {}, 'cut costs by thirty-two percent'],
    ['unsaid', {}, 'the fastest team'],
    [null, { statement: 'The fastest team of the site' }, 'the fastest team'],
    [null, { statement: 'With a crew of 14, costs fell' }, 'cut costs by 32 % with fourteen people']
  ] as const)('says “%s” for the fact %j behind “%s”', (trouble, fact, text) => {
    expect(read(`I ${linked(text)}.`, fact).claims[0]?.trouble).toBe(trouble);
  });

  it('asks what is measured where the number is the card’s own, and names the number where it is not', () => {
    const keyOf = (text: string): string | undefined => read(text).claims[0]?.message?.key;
    expect(keyOf(`Our car park has ${linked('32 %')} of its lamps out.`)).toBe('findings.unsaidSame');
    expect(keyOf(`I ${linked('cut costs by 32 % with 14 people')}.`)).toBe('findings.unsaid');
  });

  it('lets a figure stand beside the claim of its own paragraph, a bare number beside that of its sentence', () => {
    expect(read(`${linked('Costs fell on my shift')} by 32 % from March to June 2026.`).unsupported).toEqual([]);
    expect(read(`${linked('Costs fell on my shift')}. It was 32 %.`).unsupported).toEqual([]);
    expect(read(`${linked('Costs fell on my shift')}.\n\nIt was 32 %.`).unsupported).toHaveLength(1);
    expect(
      read(`${linked('My shift had 14 people')}. I had 14 then.`, { figure: '14', unit: 'people' }).unsupported
    ).toHaveLength(1);
    expect(
      read(`${linked('My shift had 14 people')}, so 14 it was.`, { figure: '14', unit: 'people' }).unsupported
    ).toEqual([]);
    expect(read(`${linked('Costs fell on my shift')} by 33 %.`).unsupported).toHaveLength(1);
    expect(read(`${linked('Costs fell on my shift')} by 32 %.`, { sharing: 'no' }).unsupported).toHaveLength(1);
  });

  it('keeps every offset when it blanks the marks out', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('[', ']', '(', ')', `(fact:${key})`, '32 %', '**', '\n\n', '> ', 'a', '\\', '😀', 'ز')
        ),
        (parts) => {
          const text = parts.join('');
          const plain = plainText(text);
          expect(plain.length).toBe(text.length);
          expect([...plain.matchAll(/\n/g)].map(({ index }) => index)).toEqual(
            [...text.matchAll(/\n/g)].map(({ index }) => index)
          );
          for (const { from, to, text: found } of read(text).unsupported) expect(plain.slice(from, to)).toBe(found);
        }
      )
    );
  });

  it('finds nothing in scripts that it has no words for but their numbers, and never stumbles', () => {
    expect(read('私はコストを 32 % 削減しました。').unsupported).toHaveLength(1);
    expect(read('خفضت التكاليف بنسبة 32 % 🎉').unsupported).toHaveLength(1);
  });

  it('reads a 40-page letter and one with 10,000 links ', () => {
    const page = 'I cut costs by 32 % with 14 people in 2024, and nobody was faster than the team. '.repeat(6);
    const long = Array.from({ length: 40 * 6 }, () => page).join('\n\n');
    const links = Array.from({ length: 10_000 }, (_, index) => `${linked(`cut costs by 32 %`)} in case ${index}.`).join(
      '\n'
    );
    for (const [name, text] of [
      ['40 pages', long],
      ['10,000 links', links]
    ] as const) {
      const { needed } = timed(`claims of ${name}, ${text.length} signs`, () => read(text));
      expect(needed).toBeGreaterThan(1000);
    }
  });

  it('has its words in a file of their own', () => {
    const words = JSON.parse(readFileSync('resources/languages/en.json', 'utf8')) as { language: string };
    expect(wordsFor('en-US').language).toBe(words.language);
    expect(wordsFor('xx').language).toBe('en');
  });
});
