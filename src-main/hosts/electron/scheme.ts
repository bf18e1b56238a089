/** The program's own scheme: the renderer and the library's bytes come through it, and nothing else does. */
import { protocol } from 'electron';
import type { Core } from '../../core/core';
import { unforeseenFailure } from '../../core/kernel/unforeseen';
import { answered, type LastNet } from '../last-net';

export const origin = 'app://second-impression';

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true }
    }
  ]);
}

/** Everything under the origin goes to the core; it answers ranges itself because Electron's file loader ignores them. */
export function serveScheme(core: Core, net: Pick<LastNet, 'around'>): void {
  protocol.handle('app', (request) => {
    if (!isOwn(request.url)) return new Response(null, { status: 404 });
    return answered(
      net,
      core,
      'scheme',
      () => core.handle(request),
      (reference) => Response.json(unforeseenFailure(reference), { status: 500 })
    );
  });
}

/** True for addresses of the program itself; another host under the same scheme is a stranger. */
export function isOwn(address: string): boolean {
  return address === origin || address.startsWith(`${origin}/`);
}
