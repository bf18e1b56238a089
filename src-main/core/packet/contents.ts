/** The packet's outline and page labels: how a reader finds the letter and each enclosure. */
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, type PDFDocument, type PDFRef } from 'pdf-lib';
import { asciiString } from './pdf-words.ts';

export interface Chapter {
  title: string;
  /** Its first page, from 0. */
  from: number;
  /** Before the page's number in its label, in ASCII; the number begins anew with each chapter. */
  prefix: string;
}

/** Replaces what was there. */
export function writeContents(packet: PDFDocument, chapters: readonly Chapter[]): void {
  const { catalog } = packet;
  for (const name of ['Outlines', 'PageLabels', 'PageMode']) catalog.delete(PDFName.of(name));
  if (chapters.length === 0) return;
  catalog.set(PDFName.of('Outlines'), outline(packet, chapters));
  catalog.set(PDFName.of('PageLabels'), labels(packet, chapters));
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
  catalog.set(PDFName.of('ViewerPreferences'), packet.context.obj({ DisplayDocTitle: true }));
}

function outline(packet: PDFDocument, chapters: readonly Chapter[]): PDFRef {
  const { context } = packet;
  const pages = packet.getPages();
  const [root, refs] = [context.nextRef(), chapters.map(() => context.nextRef())];
  for (const [index, { title, from }] of chapters.entries()) {
    const page = pages[from];
    const item = context.obj({ Parent: root });
    item.set(PDFName.of('Title'), PDFHexString.fromText(title));
    if (page) item.set(PDFName.of('Dest'), context.obj([page.ref, 'Fit']));
    const [before, after] = [refs[index - 1], refs[index + 1]];
    if (before) item.set(PDFName.of('Prev'), before);
    if (after) item.set(PDFName.of('Next'), after);
    context.assign(refs[index]!, item);
  }
  const entries = context.obj({ Type: 'Outlines', Count: chapters.length, First: refs[0]!, Last: refs.at(-1)! });
  context.assign(root, entries);
  return root;
}

function labels({ context }: PDFDocument, chapters: readonly Chapter[]): PDFDict {
  const numbers = PDFArray.withContext(context);
  for (const { from, prefix } of chapters) {
    const label = context.obj({ S: 'D' });
    if (prefix !== '') label.set(PDFName.of('P'), asciiString(prefix));
    numbers.push(PDFNumber.of(from));
    numbers.push(label);
  }
  return context.obj({ Nums: numbers });
}
