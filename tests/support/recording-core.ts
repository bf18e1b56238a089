/** A core that only remembers what reached it: for tests of what a host lets through. */
import { createEvents, type Events } from '../../src-main/core/kernel/events';
import type { Core } from '../../src-main/core/core';

export interface RecordingCore extends Core {
  /** Every operation and upload that reached the core, in order. */
  readonly reached: string[];
  /** Where a test lets the core say something. */
  readonly events: Events;
}

export function createRecordingCore(): RecordingCore {
  const reached: string[] = [];
  return {
    reached,
    events: createEvents(),
    libraryFolder: '/nowhere',
    dispatch: (name, input) => {
      reached.push(name);
      return Promise.resolve({ ok: true, value: { name, input } });
    },
    handle: async (request) => {
      const { pathname, search } = new URL(request.url);
      if (request.method === 'POST') {
        let bytes = 0;
        for await (const chunk of request.body ?? []) bytes += (chunk as Uint8Array).length;
        reached.push(`POST ${pathname}`);
        return Response.json({ ok: true, value: { bytes } });
      }
      if (pathname.startsWith('/files/')) return answerFile(request, `${pathname}${search}`);
      return new Response('<!doctype html><title>Second Impression</title><p>The program', {
        headers: { 'content-type': 'text/html; charset=utf-8' }
      });
    },
    report: () => '00000000',
    close: () => Promise.resolve()
  };
}

function answerFile(request: Request, seen: string): Response {
  const range = request.headers.get('range');
  const headers = { 'content-type': 'text/plain', 'x-seen': seen };
  return range === null ? new Response('private bytes', { headers }) : new Response('vate', { status: 206, headers });
}
