/** The loopback server around a core in which things go wrong where nobody waits for them. */
import { createEvents } from '../../../src-main/core/kernel/events';
import { SessionKeys } from '../../../src-main/hosts/browser/session-keys';
import { startServer } from '../../../src-main/hosts/browser/server';
import { watchUnforeseen } from '../../../src-main/hosts/last-net';

const never = (): Promise<never> => new Promise(() => undefined);
const faults: Record<string, () => Promise<Response>> = {
  '/later': () => (setTimeout(() => throwNow(), 5), never()),
  '/rejected': () => (void Promise.resolve().then(throwNow), never()),
  '/rejected-later': () => (setTimeout(() => void Promise.reject(new Error('secret')), 5), never()),
  '/at-once': () => throwNow(),
  '/in-body': () =>
    Promise.resolve(
      new Response(new ReadableStream({ pull: () => void setImmediate(throwNow) }, { highWaterMark: 0 }))
    ),
  '/torn': () => {
    for (let count = 0; count < 60; count += 1) setTimeout(throwNow, 1);
    return never();
  },
  '/': () => Promise.resolve(new Response('fine'))
};

function throwNow(): never {
  throw Object.assign(new Error('secret'), { code: 'ERR_INVENTED' });
}

let count = 0;
const core = {
  dispatch: () => Promise.reject(new Error('secret')),
  handle: (request: Request) => faults[new URL(request.url).pathname]!(),
  report: (error: unknown) => `reference${(count += 1)}${error instanceof Error ? '' : '-of-no-error'}`,
  close: () => Promise.resolve(),
  events: createEvents(),
  libraryFolder: ''
};
const net = watchUnforeseen(core, (reference) => console.log(`of no request: ${reference}`));
const keys = new SessionKeys();
const server = await startServer(core, keys, 0, net);
console.log(`${server.origin} ${keys.redeem(keys.terminalKey)}`);
process.stdin.on('data', () => throwNow());
await net.overwhelmed;
await server.close();
console.log('closed in order');
process.exit(1);
