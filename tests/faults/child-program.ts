/** Runs the real core in a process of its own, so that a test can kill it like a power cut would. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { afterAll, beforeAll } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/**
 * Bundles `children/NAME.ts` once for a test file. It must lie in the project, where its dependencies are found. Where it asks for
 * Electron it gets the stand-in.
 */
export function bundledChild(name: string): () => string {
  let folder = '';
  beforeAll(async () => {
    mkdirSync(join(root, '.cache'), { recursive: true });
    folder = mkdtempSync(join(root, '.cache', 'faults-'));
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      resolve: { alias: { electron: resolve(root, 'tests/support/electron-standin/electron.ts') } },
      build: {
        ssr: true,
        outDir: folder,
        target: 'node24',
        rollupOptions: {
          input: {
            child: resolve(import.meta.dirname, `children/${name}.ts`),
            'library-worker': resolve(root, 'src-main/core/library/aside/worker.ts')
          },
          output: { entryFileNames: ({ name: entry }) => (entry === 'child' ? 'child.mjs' : '[name].js') }
        }
      }
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return () => join(folder, 'child.mjs');
}

export interface Child {
  readonly process: ChildProcess;
  /** Whole lines of its output so far: what it has acknowledged. */
  readonly lines: string[];
  /** Resolves with the next line; rejects when the child ends before. */
  nextLine(): Promise<string>;
  send(line: string): void;
  /** Resolves with the signal or exit code once it is gone and its output read to the end. */
  readonly ended: Promise<string | number | null>;
}

export function startChild(file: string, ...parameters: string[]): Child {
  const child = spawn(process.execPath, [file, ...parameters], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines: string[] = [];
  const waiting: { resolve: (line: string) => void; reject: (error: Error) => void }[] = [];
  let taken = 0;
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => {
    lines.push(line);
    const next = waiting.shift();
    if (next) {
      taken += 1;
      next.resolve(line);
    }
  });
  const ended = new Promise<string | number | null>((resolveEnd) => {
    child.once('close', (code, signal) => {
      for (const { reject } of waiting) reject(new Error(`The child ended (${signal ?? code}) without another line.`));
      resolveEnd(signal ?? code);
    });
  });
  return {
    process: child,
    lines,
    ended,
    send: (line) => void child.stdin.write(line + '\n'),
    nextLine() {
      const line = lines[taken];
      if (line !== undefined) {
        taken += 1;
        return Promise.resolve(line);
      }
      return new Promise((resolveLine, reject) => waiting.push({ resolve: resolveLine, reject }));
    }
  };
}

/** Waits for at least one line and at most so many, by chance: what a kill meets then depends on no machine's pace. */
export async function someLines(child: Child, most: number): Promise<void> {
  for (let count = 1 + Math.floor(Math.random() * most); count > 0; count -= 1) await child.nextLine();
}
