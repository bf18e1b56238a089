/** The Electron host's two ways to the core, around a core in which things go wrong where nobody waits for them; asked line by line. */
import { createInterface } from 'node:readline';
import type { Core } from '../../../src-main/core/core';
import { serveOperations } from '../../../src-main/hosts/electron/operations';
import { origin, registerScheme, serveScheme } from '../../../src-main/hosts/electron/scheme';
import { watchUnforeseen } from '../../../src-main/hosts/last-net';
import { ipcMain } from '../../support/electron-standin/ipc-main';
import { answerScheme } from '../../support/electron-standin/scheme-bridge';

function throwNow(): never {
  throw Object.assign(new Error('secret'), { code: 'ERR_INVENTED' });
}
const never = (): Promise<never> => new Promise(() => undefined);
const faults: Record<string, () => Promise<never>> = {
  later: () => (setTimeout(throwNow, 5), never()),
  rejected: () => (void Promise.resolve().then(throwNow), never()),
  'rejected-later': () => (setTimeout(() => void Promise.reject(new Error('secret')), 5), never()),
  'at-once': () => throwNow(),
  refused: () => Promise.reject(new Error('secret'))
};

let count = 0;
const core = {
  dispatch: (name: string) => faults[name]?.() ?? Promise.resolve({ ok: true, value: 'fine' }),
  handle: (request: Request) =>
    faults[new URL(request.url).pathname.slice(1)]?.() ?? Promise.resolve(new Response('fine')),
  report: () => `reference${(count += 1)}`
} as unknown as Core;

registerScheme();
const net = watchUnforeseen(core, (reference) => console.log(`of no request: ${reference}`));
serveScheme(core, net);
serveOperations(core, net);
const event = { sender: null, senderFrame: { url: `${origin}/` } };
createInterface({ input: process.stdin }).on('line', (line) => {
  const [way = '', what = ''] = line.split(' ');
  if (way === 'scheme')
    void answerScheme(new Request(`${origin}/${what}`)).then(async (answer) =>
      console.log(answer.status, await answer.text())
    );
  else if (way === 'operation')
    void ipcMain.answer(event, 'operation', [what, {}]).then((answer) => console.log(JSON.stringify(answer)));
  else throwNow();
});
console.log('ready');
