/** Connections that have not shown that they belong to the program's window: they may not take the room of those that have. */
import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** More than any browser opens to one address; the oldest goes when another one comes. */
const mostStrangers = 96;
const mostConnections = 256;

interface Strangers {
  /** This connection carried a right token or signature: it is left alone from now on. */
  admit(socket: Socket): void;
}

export function limitStrangers(server: Server): Strangers {
  const strangers = new Set<Socket>();
  server.maxConnections = mostConnections;
  server.on('connection', (socket: Socket) => {
    strangers.add(socket);
    socket.once('close', () => strangers.delete(socket));
    const [oldest] = strangers;
    if (strangers.size <= mostStrangers || oldest === undefined) return;
    strangers.delete(oldest);
    oldest.destroy();
  });
  return { admit: (socket) => void strangers.delete(socket) };
}
