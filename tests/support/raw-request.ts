/** Sends exactly the bytes that a test wants, which no HTTP client would. */
import { connect } from 'node:net';

export interface RawAnswer {
  /** 0 when the server hung up without an answer. */
  readonly status: number;
  readonly text: string;
  readonly milliseconds: number;
  /** Whether the server closed the connection, not this side's patience. */
  readonly hungUp: boolean;
}

/** Waits until the server closes the connection, or `patience` milliseconds. `parts` are sent 50 ms apart. */
export function sendRaw(port: number, parts: readonly (string | Buffer)[], patience = 5_000): Promise<RawAnswer> {
  const begun = Date.now();
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    const finish = (hungUp: boolean): void => {
      clearTimeout(timer);
      socket.destroy();
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0);
      resolve({ status, text, milliseconds: Date.now() - begun, hungUp });
    };
    const timer = setTimeout(() => finish(false), patience);
    socket.on('data', (chunk) => (text += chunk.toString('latin1')));
    socket.once('close', () => finish(true));
    socket.on('error', () => undefined);
    parts.forEach((part, index) => setTimeout(() => socket.writable && socket.write(part), index * 50));
  });
}

/** Builds a request; a header given as undefined is left out. Always asks to close, so that the answer is whole at the end. */
export function rawRequest(start: string, headers: Record<string, string | undefined>, body = ''): string {
  const given = Object.entries({ connection: 'close', ...headers }).filter(([, value]) => value !== undefined);
  return [`${start} HTTP/1.1`, ...given.map(([name, value]) => `${name}: ${value}`), '', body].join('\r\n');
}
