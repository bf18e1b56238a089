/** The one channel through which the page reaches the core. */
import { ipcMain } from 'electron';
import type { Envelope } from '../../contract';
import type { Core } from '../../core/core';
import { unforeseenFailure, type LastNet } from '../last-net';
import { isOwn } from './scheme';

const closingPatience = 1_500;

interface OperationChannel {
  /** Resolves when running operations have answered, at most 1.5 s later. */
  settle(): Promise<void>;
}

/** Answers only the program's own pages; a frame that has gone elsewhere gets an error, not an envelope. */
export function serveOperations(core: Core, net: Pick<LastNet, 'around'>): OperationChannel {
  const running = new Set<Promise<Envelope>>();
  ipcMain.handle('operation', async (event, name: unknown, input: unknown): Promise<Envelope> => {
    if (!event.senderFrame || !isOwn(event.senderFrame.url)) throw new Error('Refused.');
    const answer = caught(net, core, () => core.dispatch(typeof name === 'string' ? name : '', input));
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

/** What nobody foresaw is answered too, even where the operation would never end. */
function caught(net: Pick<LastNet, 'around'>, core: Core, run: () => Promise<Envelope>): Promise<Envelope> {
  const safely = async (): Promise<Envelope> => run();
  return new Promise((answer) => {
    const answerUnforeseen = (reference: string): void => answer(unforeseenFailure(reference));
    net.around(answerUnforeseen, () => {
      safely().then(answer, (error: unknown) => answerUnforeseen(core.report(error, 'operation')));
    });
  });
}
