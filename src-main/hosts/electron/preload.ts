/** The bridge between the sandboxed page and the main process: one call, one stream of commands, nothing else. */
import { contextBridge, ipcRenderer } from 'electron';

type CommandListener = (command: string) => unknown;
const listeners = new Set<CommandListener>();

ipcRenderer.on('command', (_event, command: string) => {
  const answers = [...listeners].map((listener) => listener(command));
  // The main process holds the window open for this answer only.
  if (command === 'flush') void Promise.allSettled(answers).then(() => ipcRenderer.invoke('flushed'));
});

contextBridge.exposeInMainWorld('secondImpression', {
  host: 'electron',
  call: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('operation', name, input),
  /** The listener may return a promise; `flush` waits for it. Returns a function that stops listening. */
  onCommand: (listener: CommandListener): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }
});
