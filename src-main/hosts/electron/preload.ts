/** The bridge between the sandboxed page and the main process: one call, one stream of commands, one of events, nothing else. */
import { contextBridge, ipcRenderer } from 'electron';

type CommandListener = (command: string) => unknown;
type EventListener = (event: unknown) => void;
const listeners = new Set<CommandListener>();
const eventListeners = new Set<EventListener>();

ipcRenderer.on('command', (_event, command: string) => {
  const answers = [...listeners].map((listener) => listener(command));
  // The main process holds the window open for this answer only.
  if (command === 'flush') void Promise.allSettled(answers).then(() => ipcRenderer.invoke('flushed'));
});

/** Asked for as soon as the page begins to load, so that no change between its first reading and its first listener is missed. */
let nextEvent: Promise<unknown> = ipcRenderer.invoke('next-event', true);
nextEvent.catch(() => undefined);
let isHearing = false;

/** The main process keeps what comes until it is asked for, and answers with null once there will be nothing more. */
async function hear(): Promise<void> {
  if (isHearing) return;
  isHearing = true;
  try {
    for (let event = await nextEvent; event; event = await nextEvent) {
      if (eventListeners.size === 0) break;
      nextEvent = ipcRenderer.invoke('next-event', false);
      nextEvent.catch(() => undefined);
      for (const listener of [...eventListeners]) listener(event);
    }
  } finally {
    isHearing = false;
  }
}

contextBridge.exposeInMainWorld('secondImpression', {
  host: 'electron',
  /** `from`: the name that the page gives itself. */
  call: (name: string, input: unknown, from?: string): Promise<unknown> =>
    ipcRenderer.invoke('operation', name, input, from),
  /** The listener may return a promise; `flush` waits for it. Returns a function that stops listening. */
  onCommand: (listener: CommandListener): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** What the core says by itself. Returns a function that stops listening. */
  onEvent: (listener: EventListener): (() => void) => {
    eventListeners.add(listener);
    hear().catch(() => undefined);
    return () => eventListeners.delete(listener);
  }
});
