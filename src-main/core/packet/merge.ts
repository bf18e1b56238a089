/** Makes one PDF of the letter and the parts. The letter's pages stay untouched, with their tags; the parts come behind them. */
import { PDFDocument } from 'pdf-lib';
import { appendPicture, appendPdf } from './append.ts';
import { writeContents, type Chapter } from './contents.ts';
import { coverLabel } from './cover-label.ts';
import { readSource } from './read-source.ts';
import { Refused } from './refused.ts';
import type { Merged, MergeTask, Part } from './tasks.ts';

/** `onStep` is called before every page that takes time: pages of the parts done so far, and the number of the part at work. */
export async function mergeParts(task: MergeTask, onStep: (done: number, number: number) => void): Promise<Merged> {
  const packet = task.letter
    ? await PDFDocument.load(task.letter, { updateMetadata: false })
    : await PDFDocument.create({ updateMetadata: false });
  const chapters: Chapter[] = task.letter ? [{ title: 'Letter', from: 0, prefix: '' }] : [];
  const merged: Omit<Merged, 'bytes' | 'pages'> = { pictured: [], refused: [] };
  let done = 0;
  for (const part of task.parts) {
    const from = packet.getPageCount();
    const step = (): void => onStep(done++, part.number);
    try {
      const isPictured = await append(packet, part, task.paper, step);
      if (isPictured) merged.pictured.push(part.number);
      chapters.push({ title: coverLabel(part), from, prefix: `E${part.number}-` });
    } catch (error) {
      // What was added of it goes again; the letter and the other parts are whole.
      while (packet.getPageCount() > from) packet.removePage(packet.getPageCount() - 1);
      merged.refused.push({ number: part.number, reason: error instanceof Refused ? error.reason : 'damaged' });
    }
  }
  writeContents(packet, chapters);
  if (!task.letter) packet.setLanguage(task.language);
  packet.setCreator('Second Impression');
  const bytes = await packet.save({ addDefaultPage: false, updateFieldAppearances: false });
  return { ...merged, bytes, pages: packet.getPageCount() };
}

async function append(packet: PDFDocument, part: Part, paper: MergeTask['paper'], step: () => void): Promise<boolean> {
  const bytes = await readSource(part);
  if (part.mediaType.startsWith('image/')) {
    step();
    await appendPicture(packet, bytes, part, paper);
    return false;
  }
  return appendPdf(packet, bytes, part, step);
}
