/** Small pictures of evidence files: asked for when they come into sight, drawn once one after the other, then kept in the library. */
import type { Evidence } from '$contract';
import { call } from '../api/client';

/** What of a file its picture is drawn from. */
export type Pictured = Pick<Evidence, 'id' | 'view' | 'bytes' | 'present'>;
type Draw = (file: Pictured) => Promise<string | null>;

class Thumbnails {
  /** `data:` addresses by evidence id; null where there is none to show. */
  #pictures = $state<Record<string, string | null>>({});
  #asked = new Set<string>();
  #queue: Promise<void> = Promise.resolve();

  of(id: string): string | null {
    return this.#pictures[id] ?? null;
  }

  /** Returns at once; the picture appears when it is there. Only PDFs and images have one. */
  want(file: Pictured, draw: Draw): void {
    if (this.#asked.has(file.id) || !file.present || (file.view !== 'pdf' && file.view !== 'image')) return;
    this.#asked.add(file.id);
    this.#queue = this.#queue.then(() => this.#get(file, draw)).catch(() => undefined);
  }

  async #get(file: Pictured, draw: Draw): Promise<void> {
    const { id } = file;
    let { png } = await call('evidence.thumbnail', { id });
    if (png === null) {
      await idle();
      png = await draw(file);
      if (png !== null) await call('evidence.keepThumbnail', { id, png }).catch(() => undefined);
    }
    this.#pictures[id] = png === null ? null : `data:image/png;base64,${png}`;
  }
}

/** Drawing waits until nobody is typing. */
const idle = (): Promise<void> => new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 2_000 }));

export const thumbnails = new Thumbnails();
