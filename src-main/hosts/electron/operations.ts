/** The one channel through which the page reaches the core. */
import { ipcMain } from 'electron';
import type { Envelope } from '../../contract';
import { callerName } from '../../core/kernel/caller';
import type { Core } from '../../core/core';
import { unforeseenFailure } from '../../core/kernel/unforeseen';
import { answered, type LastNet } from '../last-net';
import { isOwn } from './scheme';

const closingPatience = 1_500;

interface OperationChannel {
  /** Resolves when running operations have answered, at most 1.5 s later. */
  settle(): Promise<void>;
}

/** Answers only the program's own pages; a frame that has gone elsewhere gets an error, not an envelope. */
export function serveOperations(core: Core, net: Pick<LastNet, 'around'>): OperationChannel {
  const running = new Set<Promise<Envelope>>();
  ipcMain.handle('operation', async (event, name: unknown, input: unknown, from: unknown): Promise<Envelope> => {
    if (!event.senderFrame || !isOwn(event.senderFrame.url)) throw new Error('Refused.');
    const run = (): Promise<Envelope> => core.dispatch(typeof name === 'string' ? name : '', input, callerName(from));
    const answer = answered<Envelope>(net, core, 'operation', run, unforeseenFailure);
    running.add(answer);
    return answer.finally(() => running.delete(answer));
  });
  return {
    settle: async () => {
      const patience = new Promise((resolve) => setTimeout(resolve, closingPatience));
      await Promise.race([Promise.allSettled(running), patience]);
    }
  };
}
