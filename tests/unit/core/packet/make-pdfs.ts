/** PDFs for tests: plain ones, and some that hide or claim things. */
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, PDFName, PDFString, StandardFonts } from 'pdf-lib';
import type { Part } from '../../../../src-main/core/packet/tasks';

/** One page for each text. */
export async function pdfOf(
  texts: string[],
  change: (pdf: PDFDocument) => void = () => undefined
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const text of texts) pdf.addPage([595, 842]).drawText(text, { x: 60, y: 700, size: 18, font });
  change(pdf);
  return pdf.save({ useObjectStreams: false });
}

/** Cover labels as a host prints them, each on a page as large as itself; `letter`: behind a letter of one page. */
export async function labelsOf(texts: string[], letter?: string): Promise<Uint8Array> {
  const pdf = letter === undefined ? await PDFDocument.create() : await PDFDocument.load(await pdfOf([letter]));
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const text of texts) {
    const page = pdf.addPage([360, 18]);
    page.drawText(text, { x: 356 - font.widthOfTextAtSize(text, 8), y: 6, size: 8, font });
  }
  // As Chromium writes them: what a page is, is not packed.
  return pdf.save({ useObjectStreams: letter === undefined });
}

/** As many producers write: all pages share one list of resources, so each page holds the forms of all the others. */
export async function pdfWithSharedForms(texts: string[]): Promise<Uint8Array> {
  return pdfOf(
    texts.map(() => ''),
    (pdf) => {
      const { context } = pdf;
      const forms = context.obj({});
      const fonts = context.obj({ F1: context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' }) });
      const resources = context.register(context.obj({ XObject: forms, Font: fonts }));
      for (const [index, text] of texts.entries()) {
        const content = `BT /F1 18 Tf 60 700 Td (${text}) Tj ET`;
        const form = context.stream(content, {
          Type: 'XObject',
          Subtype: 'Form',
          BBox: [0, 0, 595, 842],
          Resources: resources
        });
        forms.set(PDFName.of(`Page${index + 1}`), context.register(form));
        const { node } = pdf.getPage(index);
        node.set(PDFName.of('Resources'), resources);
        node.set(PDFName.of('Contents'), context.register(context.stream(`/Page${index + 1} Do`)));
      }
    }
  );
}

/** Scripts, an attached comment, and a link to another page. */
export const hostilePdf = (): Promise<Uint8Array> =>
  pdfOf(['What is shown', 'What is not sent'], (pdf) => {
    const { context, catalog } = pdf;
    const script = context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert("attacked")') });
    catalog.set(PDFName.of('OpenAction'), script);
    const [first, second] = pdf.getPages();
    first!.node.set(PDFName.of('AA'), context.obj({ O: script }));
    const link = { Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 500, 800], A: script };
    const jump = { Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 500, 800], Dest: [second!.ref, 'Fit'] };
    const comment = { Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 20, 20], Contents: PDFString.of('private comment') };
    const open = {
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [0, 0, 9, 9],
      A: { S: 'URI', URI: PDFString.of('https://example.org/a') }
    };
    first!.node.set(PDFName.of('Annots'), context.obj([link, jump, comment, open]));
  });

/** A part of a packet whose bytes lie in `folder`. */
export function partOf(folder: string, bytes: Uint8Array, part: Partial<Part> = {}): Part {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const path = join(folder, hash);
  writeFileSync(path, bytes);
  const { number = 1, title = 'Report' } = part;
  const chapter = `Enclosure ${number} · ${title}`;
  const pictureWords = { whole: title, blackedOut: `${title}, with parts blacked out` };
  const made = { number, title, chapter, pictureWords, path, hash };
  return { ...made, mediaType: 'application/pdf', pages: [1], redactions: [], ...part };
}

/** Whether a tool is on this machine; tests that need one are skipped elsewhere. */
export function has(tool: string): boolean {
  try {
    execFileSync('which', [tool], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
