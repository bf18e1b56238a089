/** What both ways to the core have in common: the preload bridge in Electron, loopback HTTP in a browser window. */
import type { CoreEvent, Envelope } from '$contract';

export interface Transport {
  readonly host: 'electron' | 'browser';
  /** Never throws for a failed operation; throws only when nobody answers. */
  call(name: string, input: unknown): Promise<Envelope>;
  /** An address that `<img>`, `<audio>`, `<iframe>` and pdf.js can load. Signed ones are good for an hour. */
  fileUrl(path: string): Promise<string>;
  /** Sends bytes to a path under `/files/`; the body is streamed from the disk, never held in memory. */
  send(path: string, body: Blob, signal?: AbortSignal): Promise<Envelope>;
  /** Commands of the host (menu, quitting); returns a function that stops listening. */
  onCommand(listener: (command: string) => void | Promise<void>): () => void;
  /**
   * What the core says by itself: from before this window's first question on, whichever window made the change. Returns a function that
   * stops listening.
   */
  onEvent(listener: (event: CoreEvent) => void): () => void;
}

/** Why there is no transport: nobody gave this window a key, or its key is not (any longer) good. */
export type NoEntry = 'no-key' | 'refused';

/** What the preload script exposes in Electron. */
export interface Bridge {
  host: 'electron';
  call(name: string, input: unknown, from?: string): Promise<Envelope>;
  onCommand?(listener: (command: string) => void | Promise<void>): (() => void) | undefined;
  onEvent?(listener: (event: CoreEvent) => void): () => void;
}

declare global {
  interface Window {
    secondImpression?: Bridge;
  }
}
