/** How the paper is set: its lines, edges and sizes, in the preview and in the PDF alike; and where a short letter stands. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { laidOut, paper } from '../support/paper';
import { expect, test, type RunningProgram } from '../support/program-test';
import { exploreSample, leaveBy, operate, showStage, started } from '../support/walk';

test.use({ sampled: true });

const sender = 'Nadia Ferreira\n4 Quay Street\nHull HU1 2AB';
const recipient = 'Marta Lindqvist\nHalden & Rowe Logistics\n12 Mill Lane\nHull HU3 4XY';
const paragraph =
  'When the second line opened in June, I drew up the rota so that nobody worked more than two nights in a row, and I think sick leave fell for that alone. I did it with those who were there, and I would do it again: what I learned is that people stay where somebody asks them first.';
const body = [
  'Dear Ms Lindqvist,',
  'You asked "what would you do?", and I didn\'t say. Run `echo "x"` or see <https://example.org/it\'s>.',
  ...[1, 2, 3].map(() => paragraph),
  'Yours sincerely,',
  'Nadia Ferreira'
].join('\n\n');

async function open(page: Page, interviewId: string, patch: object): Promise<void> {
  const [letter] = await operate(page, 'letters.list', { interviewId });
  const { id, revision } = letter!;
  const usual = { subject: 'Our talk', sender, recipient, body, language: 'en-GB', datedOn: '2026-11-23' };
  await operate(page, 'letters.save', { id, baseRevision: revision, patch: { ...usual, ...patch } as never });
  await page.reload();
  await showStage(page, interviewId, 'letter', id);
  await expect(paper(page).locator('.signature')).toBeVisible();
  await laidOut(page);
}

/** What one sees of the sheet: lines of the text, left edges of the blocks, sizes of letters, all in the paper's own pixels. */
const seen = (page: Page) =>
  paper(page).evaluate((root) => {
    const view = root.ownerDocument.defaultView!;
    const zoom = Number(root.ownerDocument.documentElement.style.getPropertyValue('--zoom'));
    const letter = root.querySelector('.letter')!;
    const origin = letter.getBoundingClientRect();
    const lines: string[] = [];
    for (const block of letter.querySelectorAll('.body > p')) {
      let [top, line] = [NaN, ''];
      const texts = root.ownerDocument.createTreeWalker(block, view.NodeFilter.SHOW_TEXT);
      const range = root.ownerDocument.createRange();
      while (texts.nextNode()) {
        const text = texts.currentNode as Text;
        for (const { index } of text.data.matchAll(/[^]/gu)) {
          range.setStart(text, index);
          range.setEnd(text, index + 1);
          const box = range.getClientRects()[0];
          if (!box || box.width === 0) continue;
          if (!Number.isNaN(top) && box.top > top + 5) {
            lines.push(line.trim());
            line = '';
          }
          top = box.top;
          line += text.data[index];
        }
      }
      if (line !== '') lines.push(`${line.trim()}\n`);
    }
    const shown = [...letter.children].filter((part) => !(part as HTMLElement).hidden);
    const all = [...letter.querySelectorAll('*')].filter((each) => each.textContent?.trim());
    return {
      lines,
      edges: [...new Set(shown.map((part) => Math.round((part.getBoundingClientRect().left - origin.left) / zoom)))],
      sizes: [...new Set(all.map((each) => view.getComputedStyle(each).fontSize))],
      lineHeight: view.getComputedStyle(letter).lineHeight,
      underlined: all.filter(
        (each) => !each.closest('a') && view.getComputedStyle(each).textDecorationLine.includes('underline')
      ).length,
      from: Math.round((shown[0]!.querySelector('*') ?? shown[0]!).getBoundingClientRect().top - origin.top)
    };
  });

async function pdfOf(program: RunningProgram, page: Page): Promise<string> {
  return program.savedFile(() => leaveBy(page, 'Save as PDF'));
}

test('lines of about 72 letters, 15 points apart, on two edges at the most, in five sizes over the styles', async ({
  program,
  page
}) => {
  test.setTimeout(240_000);
  await started(page);
  const interviewId = await exploreSample(page);
  const sizes = new Set<string>();
  for (const paperStyle of ['classic', 'modern', 'plain'] as const) {
    await open(page, interviewId, { paperStyle });
    const { lines, edges, lineHeight, underlined, ...now } = await seen(page);
    now.sizes.forEach((size) => sizes.add(size));
    expect(edges.length, paperStyle).toBe(paperStyle === 'classic' ? 2 : 1);
    expect(lineHeight).toBe('20px');
    expect(underlined).toBe(0);
    // Those that the paper ended, not the writer.
    const full = lines.filter((line) => !line.endsWith('\n')).map((line) => line.length);
    const mean = full.reduce((sum, length) => sum + length, 0) / full.length;
    expect(full.length).toBeGreaterThan(8);
    expect(mean, `${paperStyle}: ${full.join(' ')}`).toBeGreaterThan(66);
    expect(Math.max(...full)).toBeLessThanOrEqual(77);
    // No line ends with a lone I, and none of a single short word ends a paragraph.
    expect(lines.filter((line) => /(^|\s)I$/.test(line))).toEqual([]);
    expect(lines.filter((line) => line.endsWith('\n') && line.trim().length < 6)).toEqual([]);
    // The PDF breaks its lines where the paper does.
    const file = await pdfOf(program, page);
    const printed = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    const squeezed = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();
    const inPdf = printed.split('\n').map(squeezed).filter(Boolean);
    for (const line of lines) expect(inPdf, line).toContain(squeezed(line));
    expect(printed).toContain('“what would you do?”');
    expect(printed).toContain('didn’t');
    expect(printed).toContain('echo "x"');
    expect(printed).toContain("https://example.org/it's");
    rmSync(file);
  }
  expect(sizes.size).toBeLessThanOrEqual(5);
});

test('a short letter stands lower on its page than a long one, in the PDF as in the preview, and is as full as before', async ({
  program,
  page
}) => {
  await started(page);
  const interviewId = await exploreSample(page);
  const short = 'Dear Ms Lindqvist,\n\nThank you for the talk.\n\nYours sincerely,\n\nNadia Ferreira';
  const topOf = (file: string): number =>
    Number(
      /yMin="([\d.]+)"[^>]*>Quay</.exec(execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' }))?.[1]
    );
  const tops: number[] = [];
  for (const text of [
    short,
    [body, ...[1, 2, 3].map(() => paragraph), 'Yours sincerely,', 'Nadia Ferreira'].join('\n\n')
  ]) {
    await open(page, interviewId, { paperStyle: 'plain', body: text });
    const file = await pdfOf(program, page);
    tops.push(topOf(file));
    const shown = await paper(page).evaluate((root) => {
      const zoom = Number(root.ownerDocument.documentElement.style.getPropertyValue('--zoom'));
      const range = root.ownerDocument.createRange();
      range.selectNodeContents(root.querySelector('.sender')!);
      const sheet = root.querySelector('.sheet')!.getBoundingClientRect();
      return (range.getClientRects()[0]!.top - sheet.top) / zoom;
    });
    // The second line of the sender is a line below the first.
    expect(Math.abs(shown * 0.75 + 15 - tops.at(-1)!)).toBeLessThan(5);
    rmSync(file);
  }
  expect(tops[0]! - tops[1]!).toBeGreaterThan(60);
  expect(tops[0]!).toBeLessThan(842 / 3);
});

test('a letter of 250 words with both addresses has one page in every style, on both papers', async ({ page }) => {
  await started(page);
  const interviewId = await exploreSample(page);
  const words = `${paragraph} `.repeat(5).split(/\s+/).slice(0, 236);
  const four = [0, 1, 2, 3].map((part) => words.slice(part * 59, (part + 1) * 59).join(' '));
  const whole = ['Dear Ms Lindqvist,', ...four, 'Yours sincerely,', 'Nadia Ferreira'].join('\n\n');
  for (const paperSize of ['A4', 'Letter'])
    for (const paperStyle of ['classic', 'modern', 'plain']) {
      const five = `${sender}\nnadia@example.org\n+44 7700 900123`;
      await open(page, interviewId, { paperStyle, paperSize, body: whole, sender: five });
      await expect(page.getByText(/^1 page, /), `${paperSize} ${paperStyle}`).toBeVisible();
    }
});
