/** Compares what the preview shows with what came out: the PDF's text, read by pdftotext, against the text of the paper. */
import { execFileSync } from 'node:child_process';
import { expect, type Page } from '@playwright/test';

/** The paper in the Letter stage. */
export const paper = (page: Page) => page.frameLocator('iframe[title]:not([title=""])').locator('body');

/** The sheets stand as they will stay: their fonts have come, and so has every picture. */
export const laidOut = (page: Page): Promise<void> =>
  expect
    .poll(() =>
      paper(page).evaluate(
        ({ ownerDocument: { fonts, images } }) =>
          fonts.status === 'loaded' && [...images].every(({ complete, naturalWidth }) => complete && naturalWidth > 0)
      )
    )
    .toBe(true);

export interface PdfFacts {
  pages: number;
  tagged: boolean;
  title: string;
  author: string;
  pageSize: string;
  /** Names of fonts that are not embedded; there must be none. */
  foreignFonts: string[];
  /** Words in reading order, without line and page breaks. */
  text: string;
}

export function readPdf(file: string): PdfFacts {
  const info = run('pdfinfo', [file]);
  const field = (name: string): string => new RegExp(`^${name}: +(.*)$`, 'm').exec(info)?.[1]?.trim() ?? '';
  const fonts = run('pdffonts', [file]).split('\n').slice(2).filter(Boolean);
  return {
    pages: Number(field('Pages')),
    tagged: field('Tagged') === 'yes',
    title: field('Title'),
    author: field('Author'),
    pageSize: field('Page size'),
    foreignFonts: fonts.filter((line) => !/ yes +(yes|no) +(yes|no) +\d+ +\d+ *$/.test(line)),
    text: words(run('pdftotext', ['-raw', file, '-']))
  };
}

/** The PDF that came out is the paper that was shown: same text, tagged, fonts inside, no blank page at the end. */
export async function expectPaperInPdf(page: Page, file: string): Promise<PdfFacts> {
  const shown = words(await paper(page).innerText());
  const pdf = readPdf(file);
  expect(pdf.text).toBe(shown);
  expect(pdf).toMatchObject({ tagged: true, foreignFonts: [] });
  const last = words(run('pdftotext', ['-raw', '-f', String(pdf.pages), file, '-']));
  expect(last).not.toBe('');
  return pdf;
}

/** Hyphens are left out: at the end of a line nobody can tell the printer's from the writer's. Every kind of space is one. */
function words(text: string): string {
  return text
    .replace(/[-\u00ad\u2010]\s*/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function run(command: string, arguments_: string[]): string {
  return execFileSync(command, arguments_, { encoding: 'utf8' });
}

/** Whether a page of this file is nothing but a picture, but for what is stamped on it. */
export function isPictured(file: string, page: number): boolean {
  const listed = run('pdfimages', ['-list', '-f', String(page), '-l', String(page), file]);
  return listed.split('\n').some((line) => /^ +\d+ +\d+ +image +\d{4,} +\d{4,} /.test(line));
}
