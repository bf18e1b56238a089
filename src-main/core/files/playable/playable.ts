/**
 * Recordings whose files state no times or wrong ones, so that they show their true length and are sought rightly: other bytes are put
 * before the file's or in place of its first ones. The library's file stays as it is, and nothing of it is held in memory.
 */
import type { EvidenceBytes } from '../../files';
import type { BlobStore } from '../../blobs/blob-store';
import { FrameFinder } from './frame-table';
import { mp4Header } from './mp4-header';
import { mendedWavHeader } from './wav-header';

export interface Playable {
  head: Uint8Array<ArrayBuffer>;
  /** So many of the file's first bytes are left out, `head` standing in their place. */
  instead: number;
  mediaType: string;
}

/** A WAV's header lies within its first bytes, before the sound. */
const wavHeadBytes = 64 * 1024;
/** So many are remembered, each of some megabytes at most: a player asks for the same recording again and again. */
const most = 4;

/** Finds what a recording needs; null where it is played as it is. Throws what reading the file throws. */
export function createPlayable(
  blobs: Pick<BlobStore, 'open'>
): (file: Pick<EvidenceBytes, 'hash' | 'bytes' | 'mediaType'>) => Promise<Playable | null> {
  const found = new Map<string, Promise<Playable | null>>();
  return async ({ hash, bytes, mediaType }) => {
    const find = /^audio\/.*(wav|wave)$/.test(mediaType) ? mendWav : isFrames(mediaType) ? addTable : null;
    if (!find || bytes === 0) return null;
    const known = found.get(hash);
    const finding = known ?? find(blobs, hash, bytes);
    found.delete(hash);
    found.set(hash, finding);
    if (found.size > most) found.delete([...found.keys()][0]!);
    if (!known) finding.catch(() => found.delete(hash));
    return finding;
  };
}

const isFrames = (mediaType: string): boolean =>
  /^audio\/(mpeg|mp3|mpeg3|x-mpeg|x-mp3|aac|x-aac|aacp|vnd\.dlna\.adts|x-hx-aac-adts)$/.test(mediaType);

async function addTable(blobs: Pick<BlobStore, 'open'>, hash: string, bytes: number): Promise<Playable | null> {
  const finder = new FrameFinder();
  for await (const piece of await blobs.open(hash)) {
    finder.push(piece);
    if (finder.isHopeless) return null;
  }
  const table = finder.end();
  return table && { head: mp4Header(table, bytes), instead: 0, mediaType: 'audio/mp4' };
}

async function mendWav(blobs: Pick<BlobStore, 'open'>, hash: string, bytes: number): Promise<Playable | null> {
  const part = async (start: number, length: number): Promise<Uint8Array> => {
    const end = Math.min(start + length, bytes) - 1;
    if (end < start) return new Uint8Array();
    const pieces: Uint8Array[] = [];
    for await (const piece of await blobs.open(hash, { start, end })) pieces.push(piece);
    return Buffer.concat(pieces);
  };
  const head = await mendedWavHeader(await part(0, wavHeadBytes), bytes, (at) => part(at, 8));
  return head && { head, instead: head.length, mediaType: 'audio/wav' };
}

/** The bytes from `start` to `end`, both inclusive, of the recording as it is played. */
export function playedBytes(
  blobs: Pick<BlobStore, 'open'>,
  hash: string,
  { head, instead }: Playable,
  { start, end }: { start: number; end: number }
): ReadableStream<Uint8Array> {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    if (start < head.length) yield head.slice(start, end + 1);
    if (end < head.length) return;
    const from = Math.max(start, head.length) - head.length + instead;
    yield* await blobs.open(hash, { start: from, end: end - head.length + instead });
  }
  const each = bytes();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await each.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await each.return(undefined);
      }
    },
    { highWaterMark: 0 }
  );
}
