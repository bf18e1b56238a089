/** Shims in C that tests load before a process (LD_PRELOAD). */
import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';

/** Why a test that wants one is skipped. */
export const noShim = 'a C compiler (cc) on Linux makes the shim';

/** Makes `native/NAME.c` into a library in `folder`; undefined where there is no Linux or no compiler. */
export function compileShim(name: string, folder: string): string | undefined {
  if (process.platform !== 'linux') return undefined;
  const library = join(folder, `${name}.so`);
  try {
    execFileSync('cc', ['-shared', '-fPIC', '-o', library, resolve(import.meta.dirname, `native/${name}.c`), '-ldl'], {
      stdio: 'pipe'
    });
    return library;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
