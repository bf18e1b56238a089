/** Tells every window of this library that something was written, so that what leans on it can be read anew. */
import type { OperationName } from '$contract';

type Listener = (domain: string) => void;
const listeners = new Set<Listener>();

/** In the browser host each tab is a window of the same origin; elsewhere nobody else listens. */
const channel = typeof document === 'undefined' ? null : new BroadcastChannel('second-impression.changes');
channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => tell(String(data)));

const reading = /\.(?:list|get|read|prove|verify|thumbnail|keepThumbnail|reveal|unquotable)/;

/** Whether an operation changes what others may be showing; none that reads, or a reader that listens would never rest. */
export const changes = (name: OperationName): boolean =>
  /^(?:facts|evidence|requests|people|trash|sample)\./.test(name) && !reading.test(name);

/** After it was written. */
export function announce(domain: string): void {
  tell(domain);
  channel?.postMessage(domain);
}

/** Calls back with the domain (`facts`, `evidence`, …) after each change, wherever it was made; returns a function that ends it. */
export function onChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(domain: string): void {
  for (const listener of [...listeners]) listener(domain);
}
