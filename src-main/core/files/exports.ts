/** Finished files (PDFs, Markdown) that wait in memory until the page has fetched them. */
import { newId } from '../db/transaction';

interface ExportedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly fileName: string;
  readonly mediaType: string;
}

export interface Exports {
  /** Keeps a file for ten minutes, the eight newest at most; its id is the last part of `/files/exports/ID`. */
  put(bytes: Uint8Array, fileName: string, mediaType: string): string;
  get(id: string): ExportedFile | null;
}

const KEPT_MS = 10 * 60_000;
const MAX_KEPT = 8;

export function createExports(now: () => Date = () => new Date()): Exports {
  const kept = new Map<string, { file: ExportedFile; until: number }>();
  const forget = (): void => {
    for (const [id, { until }] of kept) if (until <= now().getTime()) kept.delete(id);
    for (const id of [...kept.keys()].slice(0, Math.max(0, kept.size - MAX_KEPT))) kept.delete(id);
  };
  return {
    put(bytes, fileName, mediaType) {
      const id = newId();
      kept.set(id, { file: { bytes: new Uint8Array(bytes), fileName, mediaType }, until: now().getTime() + KEPT_MS });
      forget();
      return id;
    },
    get(id) {
      forget();
      return kept.get(id)?.file ?? null;
    }
  };
}
