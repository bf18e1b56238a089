/** How a test that started the stand-in talks to it: messages over the channel of its child process. */
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { answerNextSave, clickMenuItem, type SaveAnswer } from './desktop.ts';
import { records } from './records.ts';

export type ControlRequest =
  | { command: 'records' }
  | { command: 'close-window' }
  | { command: 'quit' }
  /** Something goes wrong in the program so many times, in no request of anybody's. */
  | { command: 'throw'; times: number }
  | { command: 'click-menu'; label: string }
  | { command: 'answer-save'; answer: SaveAnswer };

export function serveControl(): void {
  process.on('message', (message: { id: number; request: ControlRequest }) => {
    process.send?.({ id: message.id, answer: obey(message.request) });
  });
  // The channel alone must not keep the process alive, nor may the program outlive the test that started it.
  process.channel?.unref();
  process.once('disconnect', () => process.exit(1));
}

function obey(request: ControlRequest): unknown {
  switch (request.command) {
    case 'records':
      return records;
    case 'close-window':
      // The first is the user's, shown or still loading; the hidden one that prints comes later.
      BrowserWindow.getAllWindows()[0]?.close();
      return null;
    case 'quit':
      return app.quit();
    case 'throw':
      for (let count = 0; count < request.times; count += 1)
        setTimeout(() => {
          throw Object.assign(new Error('secret'), { code: 'ERR_INVENTED' });
        });
      return null;
    case 'click-menu':
      return clickMenuItem(request.label);
    case 'answer-save':
      return answerNextSave(request.answer);
  }
}
