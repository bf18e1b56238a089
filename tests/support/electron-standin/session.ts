/** `session`: the request filter is really applied to Chromium (request-filter.ts); everything else is recorded. */
import { EventEmitter } from 'node:events';
import { record } from './records.ts';
import type { BeforeRequest } from './request-filter.ts';

class Session extends EventEmitter {
  /** Stand-in only: what every window asks. */
  beforeRequest: BeforeRequest | undefined;
  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest): void => {
      record('session.webRequest.onBeforeRequest', null);
      this.beforeRequest = listener;
    }
  };

  setPermissionRequestHandler(handler: unknown): void {
    record('session.setPermissionRequestHandler', typeof handler);
  }
  setPermissionCheckHandler(handler: unknown): void {
    record('session.setPermissionCheckHandler', typeof handler);
  }
  setDevicePermissionHandler(handler: unknown): void {
    record('session.setDevicePermissionHandler', typeof handler);
  }
  setSpellCheckerEnabled(enabled: boolean): void {
    record('session.setSpellCheckerEnabled', enabled);
  }
}

export const session = { defaultSession: new Session() };
