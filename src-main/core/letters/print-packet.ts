/** A packet's own pages: the letter, where to check it, and the labels that its enclosures' pages get. */
import { labelSize } from '../../shared/letter/enclosures/page-labels';
import type { Letter } from '../../contract';
import type { Context } from '../kernel/context';
import { labelsJob, printJob, type PrintedAs } from './output-names';
import { authorOf, printPages, printStored } from './print-letter';

interface OwnPages {
  /** As it stands on the paper; who asked may have read an earlier text. */
  letter: Letter;
  author: string;
  bytes: Uint8Array;
  /** How many of the last pages are labels, or a file of labels alone. */
  labels: number | Uint8Array | null;
}

interface Printing {
  /** See `packetAddresses`. */
  packet: string;
  /** How many labels there are to be. */
  labels: number;
  signal: AbortSignal;
}

/** As one document; where the print engine gives all pages one size, the labels by themselves. */
export async function printPacket(
  context: Context,
  id: string,
  { packet, labels, signal }: Printing
): Promise<OwnPages> {
  const print = async (as: PrintedAs) => {
    const { letter, printed } = await printStored(context, id, (stored) => ({
      ...printJob(context, stored, as),
      signal
    }));
    return { letter, author: authorOf(letter), bytes: printed };
  };
  if (labels === 0) return { ...(await print({ packet })), labels: null };
  const pages = await print({ packet, labelled: true });
  if (labelsIn(pages.bytes) === labels) return { ...pages, labels };
  signal.throwIfAborted();
  const own = await print({ packet });
  return { ...own, labels: await printPages(context, id, { ...labelsJob(context, own.letter), signal }) };
}

/** Whoever prints packs what stands on a page, not what a page is. */
function labelsIn(printed: Uint8Array): number {
  const { width, height } = labelSize;
  const box = new RegExp(`/MediaBox\\s*\\[\\s*0 0 ${width} ${height}\\s*\\]`, 'g');
  return Buffer.from(printed.buffer, printed.byteOffset, printed.byteLength).toString('latin1').match(box)?.length ?? 0;
}
