/**
 * How well photographed and scanned pages are read, and whether what is read badly is said to be unsure; printed as a table. Some of the
 * twenty run with all other tests; `ALL_PAGES=1` runs every one (about a minute).
 */
import { expect, test, vi } from 'vitest';
import { hardPages, photographedPages } from '../../../../support/photographed/pages';
import { paintPage } from '../../../../support/photographed/paint-page';
import { characterErrors, wrongWords } from '../../../../support/photographed/compare';
import { readBytes } from './read-page';

const all = process.env.ALL_PAGES === '1';
// Twenty pages one after the other, on a busy machine.
vi.setConfig({ testTimeout: all ? 900_000 : 240_000 });
const quick = [
  'German letter, scanned',
  'German letter in a PDF',
  'table on its other side',
  'German minutes, askew',
  'letter, grainy',
  'certificate, photographed (12 megapixels)'
];
const pages = all ? photographedPages : photographedPages.filter(({ name }) => quick.includes(name));

async function readPainted(page: (typeof photographedPages)[number]) {
  const painted = await paintPage(page);
  const read = await readBytes(painted.bytes, page.pdf ? 'pdf' : 'picture');
  const wrong = wrongWords(read.words, painted.text);
  const sureWrong = wrong.filter(({ unsure }) => !unsure).length;
  const unsure = read.words.filter((word) => word.unsure).length;
  const errors = characterErrors(read.text, painted.text);
  return { ...read, name: page.name, clean: page.clean, errors, wrong: wrong.length, sureWrong, unsure };
}

type Result = Awaited<ReturnType<typeof readPainted>>;

const row = ({ name, errors, words, wrong, sureWrong, unsure, milliseconds, growth }: Result): string =>
  [
    name.padEnd(42),
    `${(100 * errors).toFixed(1)} % of letters wrong`.padStart(23),
    `${words.length} words, ${wrong} wrong, ${sureWrong} of them unnoticed, ${unsure} unsure`.padEnd(52),
    `${milliseconds} ms`.padStart(8),
    `+${growth} MB`.padStart(8)
  ].join('  ');

function tell(results: readonly Result[]): void {
  process.stdout.write(`\n${results.map(row).join('\n')}\n`);
}

test('pages are read; clean ones with less than one letter in twenty wrong', async () => {
  const results: Result[] = [];
  for (const page of pages) results.push(await readPainted(page));
  tell(results);
  for (const { name, end, clean, errors, words, unsure, growth } of results) {
    expect(end, name).toBe('done');
    if (clean) expect(errors, name).toBeLessThan(0.05);
    // Whatever is read worse than that is said to be unsure; of what is not read at all, nothing is claimed.
    if (errors >= 0.05 && words.length > 0) expect(unsure / words.length, name).toBeGreaterThan(0.2);
    expect(growth, name).toBeLessThan(400);
  }
});

test('pages that can hardly be read say so: wrong words are unsure ones', async () => {
  const results: Result[] = [];
  for (const page of all ? hardPages : hardPages.slice(0, 1)) results.push(await readPainted(page));
  tell(results);
  for (const { name, errors, words, unsure } of results)
    if (errors >= 0.05 && words.length > 0) expect(unsure / words.length, name).toBeGreaterThan(0.2);
  const sum = (of: (result: Result) => number): number => results.reduce((total, result) => total + of(result), 0);
  expect(sum(({ wrong }) => wrong)).toBeGreaterThan(0);
  expect(sum(({ sureWrong }) => sureWrong)).toBeLessThan(0.15 * sum(({ wrong }) => wrong));
});
