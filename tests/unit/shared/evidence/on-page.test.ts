/** What a fact says, looked for on a page: rules without a library. */
import { expect, test } from 'vitest';
import type { Place } from '../../../../src-main/shared/evidence/on-page/judge';
import { lookFor } from '../../../../src-main/shared/evidence/on-page/look';
import { pageWords } from '../../../../src-main/shared/evidence/on-page/page-words';
import { indexSource, type SourceWords } from '../../../../src-main/shared/evidence/on-page/source-index';
import type { CitedFact } from '../../../../src-main/shared/evidence/on-page/wanted';
import { shippedLanguages } from '../../../support/languages';
import { pageCases } from './on-page-cases';

const words = pageWords(shippedLanguages);

function look(source: SourceWords, fact: Partial<CitedFact>): Place | null {
  const steps = indexSource(source, words);
  let made = steps.next();
  while (!made.done) made = steps.next();
  return lookFor({ statement: '', figure: '', unit: '', quote: '', sourcePage: null, ...fact }, made.value, words);
}

const paged = (...texts: string[]): SourceWords => ({
  pages: texts.map((text, at) => ({ number: at + 1, text })),
  whole: true
});

test.each(pageCases)('$figure $unit $quote in “$says”: $right', ({ says, right, ...fact }) => {
  expect(look(paged(says), { ...fact, sourcePage: 1 })?.state).toBe(right);
});

test('what the figure and the quote alone say is looked for; a fact with neither is left out', () => {
  expect(look(paged('anything'), { statement: 'Led a team' })).toBeNull();
});

test('another page: said with the likeliest first, by the words of the statement', () => {
  const book = paged('Contents', 'We won 14 prizes at the fair.', 'She trained 14 people in the new till system.');
  const place = look(book, { statement: 'Trained 14 people', figure: '14', unit: 'people', sourcePage: 1 });
  expect(place).toMatchObject({ state: 'elsewhere', pages: [3] });
  expect(place?.passage).toContain('trained 14 people');
});

test('of the same number twice on a page, the one by the statement’s words is shown', () => {
  const page = paged('Of 120 orders 14 were late.\nIn spring 14 people were trained.\nThe 14 vans were sold.');
  const place = look(page, { statement: 'Trained 14 people', figure: '14', unit: '', sourcePage: 1 });
  expect(place?.passage).toContain('14 people');
});

test.each(['3', 'Page 3', '- 3 -', 'Seite 3 von 9', '3 / 9'])('a page’s own number is no figure: %s', (own) => {
  const pages = paged('Our team', 'More about the team', `The team at work.\n${own}`);
  const fact = { statement: 'A team of 3', figure: '3', unit: 'people', sourcePage: 3 };
  expect(look(pages, fact)?.state).toBe('missing');
});

test('a page without words can’t be told, whatever the others say; other pages are named all the same', () => {
  const fact = { statement: 'Trained 14 people', figure: '14', unit: 'people' };
  expect(look(paged('', 'Nothing of that.'), { ...fact, sourcePage: 1 })?.state).toBe('unreadable');
  expect(look(paged(' \n', 'Trained: 14 people'), { ...fact, sourcePage: 1 })).toMatchObject({
    state: 'unreadable',
    pages: [2]
  });
  expect(look(paged('', 'Nothing of that.'), { ...fact, sourcePage: 2 })?.state).toBe('missing');
  expect(look(paged('', 'Nothing of that.'), fact)?.state).toBe('unreadable');
  expect(look(paged('\uE001\uE002 \uE003\uE004'), { ...fact, sourcePage: 1 })?.state).toBe('unreadable');
});

test('what is known in part only is not called missing', () => {
  const part: SourceWords = { pages: [{ number: null, text: 'The beginning.' }], whole: false };
  expect(look(part, { statement: '14 people', figure: '14', unit: 'people' })?.state).toBe('unreadable');
});

test('a page that the source does not have', () => {
  const fact = { statement: 'Trained 14 people', figure: '14', unit: 'people', sourcePage: 9 };
  expect(look(paged('Trained 14 people'), fact)).toMatchObject({ state: 'elsewhere', pages: [1] });
  expect(look(paged('Nothing'), fact)?.state).toBe('missing');
});

test('a quote that goes on at the next page stands on both', () => {
  const pages = paged('She was the most reli-', 'able of our drivers.');
  for (const sourcePage of [1, 2])
    expect(look(pages, { quote: 'the most reliable of our drivers', sourcePage })?.state).toBe('found');
});

test('words read from a picture are said to be', () => {
  const source: SourceWords = { pages: [{ number: 1, text: '14 people', recognised: true }], whole: true };
  expect(look(source, { figure: '14', unit: 'people', sourcePage: 1 })).toMatchObject({ recognised: true });
});

test('the passage is what stands on the page, so that it can be marked there', () => {
  const text =
    'First line of it\nHere the of\uFB01ce \uFF11\uFF14 people were trained by her last year in two weeks\nLast';
  const place = look(paged(text), { statement: 'Trained people', figure: '14', unit: 'people', sourcePage: 1 });
  expect(place?.state).toBe('found');
  expect(text).toContain(place?.passage);
  expect(place?.passage).toContain('\uFF11\uFF14 people');
});

test('ten thousand facts over two long sources are found within two seconds', () => {
  const line = (at: number): string =>
    `Order ${at}: ${(at * 7) % 9973} parcels for customer no. ${at % 90}, ${at % 31} days late.`;
  const source = paged(
    ...Array.from({ length: 200 }, (_, page) => Array.from({ length: 60 }, (__, at) => line(page * 60 + at)).join('\n'))
  );
  const steps = indexSource(source, words);
  const begun = performance.now();
  let longest = 0;
  let before = begun;
  let made = steps.next();
  while (!made.done) {
    longest = Math.max(longest, performance.now() - before);
    before = performance.now();
    made = steps.next();
  }
  const ready = performance.now();
  let found = 0;
  for (let at = 0; at < 10_000; at += 1) {
    const fact = {
      statement: `Shipped parcels ${at}`,
      figure: String((at * 7) % 9973),
      unit: 'parcels',
      quote: '',
      sourcePage: 1
    };
    if (lookFor(fact, made.value, words)) found += 1;
  }
  const done = performance.now();
  console.info(
    `Looking: ready in ${Math.round(ready - begun)} ms (longest step ${longest.toFixed(1)} ms), 10,000 facts in ${Math.round(done - ready)} ms`
  );
  expect(found).toBe(10_000);
});

test.each([
  ['digits', '1'.repeat(200_000)],
  ['groups', '1.234'.repeat(40_000)],
  ['spaced groups', '123 '.repeat(50_000)],
  ['spaces', ' '.repeat(200_000)],
  ['line ends', '-\n'.repeat(100_000)],
  ['slashes', '0/'.repeat(100_000)],
  ['letters', 'a '.repeat(100_000)],
  ['number words', 'zwanzig'.repeat(30_000)],
  ['hundreds', 'one hundred '.repeat(18_000)]
])('absurd text costs as much as it is long: %s', (_, text) => {
  const begun = performance.now();
  look(paged(text), { statement: 'x', figure: '3', unit: 'people', quote: text.slice(0, 3000), sourcePage: 1 });
  expect(performance.now() - begun).toBeLessThan(4000);
});
