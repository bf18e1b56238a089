/** The built browser host as a process, spoken to over HTTP without a page. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Envelope } from '../../src-main/contract';
import { readyAddress } from './launch-browser';
import { endWithin, firstLine, hermetic, mainBundle, projectNode, type End } from './launched-host';

export interface BrowserHostProcess {
  readonly child: ChildProcess;
  readonly origin: string;
  readonly token: string;
  readonly libraryFolder: string;
  /** Everything that it has printed so far. */
  readonly output: { out: string; err: string };
  call(name: unknown, input: unknown): Promise<Envelope>;
  end(signal?: NodeJS.Signals): Promise<End>;
}

/** Starts it without a window; `folder` holds home and library. */
export function spawnBrowserHost(
  options: string[],
  folder = mkdtempSync(join(tmpdir(), 'second-impression-host-'))
): ChildProcess {
  return spawn(projectNode, [mainBundle('browser'), ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: hermetic(folder)
  });
}

export async function startBrowserHost(libraryFolder: string): Promise<BrowserHostProcess> {
  const child = spawnBrowserHost(['--library', libraryFolder, '--no-open']);
  const output = collect(child);
  const address = new URL(readyAddress(await firstLine(child)));
  const { origin } = address;
  const post = async (path: string, body: unknown, token?: string): Promise<unknown> => {
    const headers = {
      origin,
      'content-type': 'application/json',
      ...(token && { 'x-second-impression-token': token })
    };
    return (await fetch(`${origin}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).json();
  };
  const { token } = (await post('/api/session', { key: address.hash.slice('#key='.length) })) as { token: string };
  return {
    child,
    origin,
    token,
    libraryFolder,
    output,
    call: async (name, input) => (await post('/api/operation', { name, input }, token)) as Envelope,
    end: (signal = 'SIGTERM') => {
      child.kill(signal);
      return endWithin(child, 10_000);
    }
  };
}

/** Everything on stdout and stderr, as it comes. */
export function collect(child: ChildProcess): { out: string; err: string } {
  const output = { out: '', err: '' };
  child.stdout?.on('data', (chunk: Buffer) => (output.out += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output.err += chunk.toString()));
  return output;
}
