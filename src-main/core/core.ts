/** What a host holds in its hands: operations in and out as envelopes, bytes in and out as requests. */
import type { Envelope } from '../contract';
import type { Events } from './kernel/events';

export interface Core {
  /**
   * Runs one operation of the contract. Never throws: every failure comes back as an envelope. `from`: the name that the asking window
   * gives itself; what the call changes is told to all under that name.
   */
  dispatch(name: string, input: unknown, from?: string | null): Promise<Envelope>;
  /** What the core says by itself; closed before the core is. */
  readonly events: Pick<Events, 'sequence' | 'subscribe'>;
  /**
   * Serves everything that has a path: the renderer's own files (`/`, `/assets/…`, `/print.html`) and the library's bytes
   * (`/files/…`: GET and HEAD with Range, POST for uploads). Sets CSP and the other security headers itself. The host has
   * already decided that the caller may ask. An upload names its window in the header `x-second-impression-window`.
   */
  handle(request: Request): Promise<Response>;
  /** Writes an error that nobody foresaw to the log, without personal data; gives the reference number to tell. Never throws. */
  report(error: unknown, where: string): string;
  /** Ends long work, writes what is pending, closes and unlocks the library. Safe to call twice. */
  close(): Promise<void>;
  /** Absolute path of the open library's folder. */
  readonly libraryFolder: string;
}
