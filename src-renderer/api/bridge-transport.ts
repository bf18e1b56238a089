/** The way to the core inside Electron: operations through the preload bridge, bytes through the program's own scheme. */
import type { Envelope } from '$contract';
import type { Bridge, Transport } from './transport';
import { windowName } from './window-name';

export function bridgeTransport(bridge: Bridge): Transport {
  return {
    host: 'electron',
    call: (name, input) => bridge.call(name, input, windowName),
    fileUrl: (path) => Promise.resolve(path),
    async send(path, body, signal) {
      const response = await fetch(path, {
        method: 'POST',
        headers: { 'x-second-impression-window': windowName },
        body,
        signal
      });
      return (await response.json()) as Envelope;
    },
    onCommand: (listener) => bridge.onCommand?.(listener) ?? (() => undefined),
    onEvent: (listener) => bridge.onEvent?.(listener) ?? (() => undefined)
  };
}
