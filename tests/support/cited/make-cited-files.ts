/** Makes the papers of `printed.ts` and the rest as files: a real browser prints them, scans are pictures on pages. */
import { chromium, type Page } from '@playwright/test';
import { degrees, PDFDocument } from 'pdf-lib';
import { findChromium, quietSwitches } from '../../../src-main/hosts/browser/find-chromium';
import { sealedPdfs } from '../sealed-pdfs';
import { otherFiles } from './other-files';
import { halfScanned, printed, type Printed } from './printed';

export async function makeCitedFiles(): Promise<Map<string, Uint8Array>> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found.');
  const browser = await chromium.launch({ executablePath, args: quietSwitches() });
  try {
    const page = await browser.newPage({ viewport: { width: 800, height: 500 } });
    const files = new Map<string, Uint8Array>();
    for (const each of printed) files.set(each.name, await print(page, each));
    await page.setContent('<h1 style="font:40px serif">30 people trained</h1>');
    const photo = Uint8Array.from(await page.screenshot({ type: 'jpeg', quality: 70 }));
    files.set('training-photo.png', await page.screenshot({ type: 'png' }));
    files.set('scan.pdf', await withScan(null, photo, null));
    const { name, before, after } = halfScanned;
    const around = await Promise.all([
      print(page, { name, lang: 'en', pages: [before] }),
      print(await browser.newPage(), { name, lang: 'en', pages: [after] })
    ]);
    files.set(name, await withScan(around[0], photo, around[1]));
    files.set('locked.pdf', sealedPdfs[0]?.[1] ?? new Uint8Array());
    files.set('broken.pdf', Buffer.from('%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n%%EOF'));
    for (const [file, content] of Object.entries(otherFiles)) files.set(file, Buffer.from(content));
    return files;
  } finally {
    await browser.close();
  }
}

async function print(page: Page, { lang, css = '', pages, turned }: Printed): Promise<Uint8Array> {
  const sheets = pages.map((body) => `<section>${body}</section>`).join('');
  await page.setContent(
    `<html lang="${lang}"><style>body{font:11pt/1.5 sans-serif}section+section{break-before:page}${css}</style>${sheets}</html>`
  );
  const bytes = await page.pdf({ format: 'A4', margin: { top: '20mm', bottom: '20mm', left: '22mm', right: '22mm' } });
  if (!turned) return bytes;
  const file = await PDFDocument.load(bytes);
  for (const each of file.getPages()) each.setRotation(degrees(turned));
  return file.save();
}

async function withScan(before: Uint8Array | null, picture: Uint8Array, after: Uint8Array | null): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  const add = async (bytes: Uint8Array | null): Promise<void> => {
    if (!bytes) return;
    for (const page of await file.copyPages(await PDFDocument.load(bytes), [0])) file.addPage(page);
  };
  await add(before);
  const image = await file.embedJpg(picture);
  file.addPage([595, 842]).drawImage(image, { x: 40, y: 300, width: 500, height: 312 });
  await add(after);
  return file.save();
}
