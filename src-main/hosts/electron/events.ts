/** The channel on which the core's events reach the program's pages: one at a time, the next once a page has taken the last. */
import { ipcMain, type WebContents } from 'electron';
import type { CoreEvent } from '../../contract';
import type { Core } from '../../core/core';
import type { Subscription } from '../../core/kernel/events';
import { isOwn } from './scheme';

/** Answers only the program's own pages. `first`: the page has just been loaded, and what the one before it had not taken is nothing to it. */
export function serveEvents({ events }: Pick<Core, 'events'>): void {
  const listening = new Map<WebContents, Subscription>();

  function listen(page: WebContents): Subscription {
    const known = listening.has(page);
    listening.get(page)?.close();
    const subscription = events.subscribe(null);
    listening.set(page, subscription);
    if (!known) {
      page.once('destroyed', () => {
        listening.get(page)?.close();
        listening.delete(page);
      });
    }
    return subscription;
  }

  ipcMain.handle('next-event', (event, first: unknown): Promise<CoreEvent | null> => {
    if (!event.senderFrame || !isOwn(event.senderFrame.url)) throw new Error('Refused.');
    const known = first === true ? undefined : listening.get(event.sender);
    return (known ?? listen(event.sender)).next();
  });
}
