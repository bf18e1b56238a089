/** Makes one PDF of the letter and the parts. The letter's pages stay untouched, with their tags; the parts come behind them. */
import { PDFDocument, PDFName } from 'pdf-lib';
import { appendPdf, appendPicture, type Appended, type Pace } from './append.ts';
import { writeContents, type Chapter } from './contents.ts';
import { embedLabels, emptyLeft, printedLabels, stampLabel } from './cover-label.ts';
import { PacketTags } from './packet-tags.ts';
import type { PartTags } from './part-tags.ts';
import { asciiString } from './pdf-words.ts';
import { PacketLinks } from './packet-links.ts';
import { readSource } from './read-source.ts';
import { Refused } from './refused.ts';
import type { Rect } from './sheet-places.ts';
import { sweep } from './sweep.ts';
import type { Merged, MergeTask, Part } from './tasks.ts';

/** `onStep` is called before every page that takes time: pages of the parts done so far, and the number of the part at work. */
export async function mergeParts(task: MergeTask, onStep: (done: number, number: number) => void): Promise<Merged> {
  const packet = task.letter
    ? await PDFDocument.load(task.letter, { updateMetadata: false })
    : await PDFDocument.create({ updateMetadata: false });
  const labels = printedLabels(packet, task);
  const emptyIn = await emptyLeft(task.linking ? labels : null);
  // Before the letter is looked at: what it ends with may be labels.
  const labelOf = await embedLabels(packet, labels);
  const tags = PacketTags.of(packet);
  const links = task.linking ? new PacketLinks(packet, tags, task.linking) : null;
  const chapters: Chapter[] = task.letter ? [{ title: 'Letter', from: 0, prefix: '' }] : [];
  const merged: Omit<Merged, 'bytes' | 'pages'> = { pictured: [], untagged: [], signed: [], fontless: [], refused: [] };
  let done = 0;
  for (const part of task.parts) {
    const from = packet.getPageCount();
    const partTags = tags.begin(part.number);
    try {
      const pace = { step: () => onStep(done++, part.number), beat: () => onStep(done, part.number) };
      const { pictured, tagged, signed, fontless, heads, landings } = await append(
        packet,
        part,
        task.paper,
        pace,
        partTags
      );
      const first = packet.getPage(from);
      let stamped: Rect | null = null;
      for (const [index, head] of heads.entries()) {
        const printed = labelAt(part, index);
        const label = printed === null ? null : labelOf(printed);
        if (!label) continue;
        const page = packet.getPage(from + index);
        const draw = (drawn: () => void) => partTags.label(page, drawn, index === 0 ? 'H1' : 'P');
        const rect = stampLabel(page, label, head, draw, emptyIn(printed!));
        if (index === 0) stamped = rect;
      }
      links?.lead(part, first, landings, partTags, stamped);
      tags.add(partTags);
      if (pictured) merged.pictured.push(part.number);
      if (!tagged) merged.untagged.push(part.number);
      if (signed) merged.signed.push(part.number);
      if (fontless) merged.fontless.push(part.number);
      chapters.push({ title: part.chapter, from, prefix: `E${part.number}-` });
    } catch (error) {
      // What was added of it goes again; the letter and the other parts are whole.
      while (packet.getPageCount() > from) packet.removePage(packet.getPageCount() - 1);
      merged.refused.push({ number: part.number, reason: error instanceof Refused ? error.reason : 'damaged' });
    }
  }
  links?.finish();
  return { ...merged, bytes: await written(packet, task, tags, chapters), pages: packet.getPageCount() };
}

/** Which of the printed labels a page of a part has, the first page being 0. */
const labelAt = ({ firstLabel, number }: Part, index: number): number | null =>
  firstLabel !== undefined ? firstLabel + index : index === 0 ? number - 1 : null;

async function written(
  packet: PDFDocument,
  { letter, author, language }: MergeTask,
  tags: PacketTags,
  chapters: readonly Chapter[]
): Promise<Uint8Array> {
  tags.write();
  writeContents(packet, chapters);
  if (!letter) packet.catalog.set(PDFName.of('Lang'), asciiString(language));
  if (author) packet.setAuthor(author);
  packet.setCreator('Second Impression');
  await packet.flush();
  sweep(packet);
  return packet.save({ addDefaultPage: false, updateFieldAppearances: false });
}

async function append(
  packet: PDFDocument,
  part: Part,
  paper: MergeTask['paper'],
  pace: Pace,
  tags: PartTags
): Promise<Appended> {
  const bytes = await readSource(part);
  if (!part.mediaType.startsWith('image/')) return appendPdf(packet, bytes, part, pace, tags);
  pace.step();
  return appendPicture(packet, bytes, part, paper, tags);
}
