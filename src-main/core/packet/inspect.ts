/** Finds out whether a file can become pages, and how many: once for each content, in a thread of its own. */
import { AppError } from '../kernel/app-error';
import type { BlobStore } from '../blobs/blob-store';
import type { Inspection } from './tasks';
import { runPacketThread } from './thread';

export type { Inspection };

interface InspectedFile {
  hash: string;
  bytes: number;
  mediaType: string;
}
/** Never throws. */
export type Inspect = (file: InspectedFile) => Promise<Inspection>;

/** The whole file is held in memory while it is merged. */
const largestBytes = 200 * 1024 * 1024;
const silence = 20_000;

const becomesPages = (mediaType: string): boolean => /^(application\/pdf|image\/(png|jpeg))\b/.test(mediaType);

/** `ending`: the program ends, and no thread of it goes on. */
export function createInspect(blobs: BlobStore, ending?: AbortSignal): Inspect {
  const known = new Map<string, Promise<Inspection>>();

  async function look({ hash, mediaType }: InspectedFile): Promise<Inspection> {
    let inspection: Inspection = { outcome: 'refused', reason: 'damaged' };
    const end = await runPacketThread(
      { kind: 'inspect', source: { path: blobs.path(hash), hash, mediaType } },
      {
        silence,
        signal: ending,
        onAnswer: (answer) => void (answer.kind === 'inspected' && (inspection = answer.inspection))
      }
    );
    if (end === 'silent') return { outcome: 'refused', reason: 'slow' };
    return end === 'out-of-memory' ? { outcome: 'refused', reason: 'large' } : inspection;
  }

  return async (file) => {
    // The file on disk is looked at every time: it may vanish while its content stays known.
    const damage = await whyNotFiled(blobs, file);
    if (damage !== null) return { outcome: 'refused', reason: damage };
    if (file.bytes === 0) return { outcome: 'refused', reason: 'empty' };
    if (!becomesPages(file.mediaType)) return { outcome: 'other' };
    if (file.bytes > largestBytes) return { outcome: 'refused', reason: 'large' };
    const looking =
      known.get(file.hash) ?? look(file).catch((): Inspection => ({ outcome: 'refused', reason: 'slow' }));
    known.set(file.hash, looking);
    const inspection = await looking;
    // These may be otherwise the next time: the file was added again, the machine is less busy.
    if (inspection.outcome === 'refused' && /^(missing|changed|slow)$/.test(inspection.reason)) known.delete(file.hash);
    return inspection;
  };
}

/** Null where it is the file that was filed. `changed` also where it can't be read: nobody should send what nobody could look at. */
const whyNotFiled = (blobs: BlobStore, { hash, bytes }: InspectedFile): Promise<'missing' | 'changed' | null> =>
  blobs.require(hash, bytes).then(
    () => null,
    (error: unknown) => (error instanceof AppError && error.details?.reason === 'missing' ? 'missing' : 'changed')
  );
