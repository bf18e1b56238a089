/** Events whose listeners may prevent what would follow, the way Electron's do. */
import type { EventEmitter } from 'node:events';

export interface CancellableEvent {
  preventDefault(): void;
}

/** Emits and tells whether a listener prevented it. `details` become fields of the event. */
export function isPrevented(emitter: EventEmitter, name: string, details: object = {}, ...rest: unknown[]): boolean {
  let prevented = false;
  const event: CancellableEvent = { ...details, preventDefault: () => void (prevented = true) };
  emitter.emit(name, event, ...rest);
  return prevented;
}
