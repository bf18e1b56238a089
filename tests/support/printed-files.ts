/** Files as people really have them: a report that a browser printed, and a photo; both made by Chromium, on the spot. */
import { chromium } from '@playwright/test';
import { findChromium, quietSwitches } from '../../src-main/hosts/browser/find-chromium';

export interface PrintedFiles {
  /** A PDF on A4, one page for each list of lines; the first line of a page is its heading. */
  pdf: (pages: readonly (readonly string[])[]) => Promise<Buffer>;
  /** A JPEG with these words on it. */
  photo: (words: string) => Promise<Buffer>;
}

export async function withPrintedFiles<Made>(make: (files: PrintedFiles) => Promise<Made>): Promise<Made> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found.');
  const browser = await chromium.launch({ executablePath, args: quietSwitches() });
  try {
    const page = await browser.newPage({ viewport: { width: 900, height: 600 } });
    return await make({
      pdf: async (pages) => {
        const sheets = pages.map(
          ([heading, ...lines]) => `<h1>${heading}</h1>${lines.map((line) => `<p>${line}</p>`).join('')}`
        );
        await page.setContent(
          `<style>body{font:12pt/1.6 sans-serif}section+section{break-before:page}</style>${sheets.map((sheet) => `<section>${sheet}</section>`).join('')}`
        );
        return page.pdf({ format: 'A4', tagged: true });
      },
      photo: async (words) => {
        await page.setContent(
          `<style>body{margin:0;height:100vh;display:grid;place-items:center;font:600 40px serif;background:linear-gradient(160deg,#c9b79c,#6d7f8b)}</style>${words}`
        );
        return page.screenshot({ type: 'jpeg', quality: 80 });
      }
    });
  } finally {
    await browser.close();
  }
}
