/** A log without personal data: event code, opaque place, errno; stacks only of unforeseen errors, never their messages. */
import { closeSync, constants, fstatSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** The program may lie in a folder with a person’s name. */
const folders = /(?<=[ (])(?:file:\/\/)?(?:\/|[A-Za-z]:[\\/]).*[\\/]/;

export interface Log {
  write(event: string, where: string, errno?: string, error?: unknown): void;
}

/** Appends to `log.txt` in the given folder; a log that can't be written never stops the program. */
export function createLog(folder: string, now: () => Date = () => new Date()): Log {
  const file = join(folder, 'log.txt');
  return {
    write(event, where, errno = '', error) {
      const frames =
        error instanceof Error
          ? (error.stack ?? '')
              .split('\n')
              .filter((line) => line.trimStart().startsWith('at '))
              .slice(0, 6)
              .map((line) => line.replace(folders, ''))
              .join('\n')
          : '';
      try {
        append(file, `${now().toISOString()} ${event} ${where} ${errno}\n${frames ? frames + '\n' : ''}`);
      } catch {
        // Nothing to do: the log is a convenience, the library is not.
      }
    }
  };
}

/** Through no link and into no pipe; others can't read it. */
function append(file: string, lines: string): void {
  const { O_APPEND, O_CREAT, O_WRONLY } = constants;
  // Windows knows neither of the last two.
  const careful = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  const handle = openSync(file, O_APPEND | O_CREAT | O_WRONLY | careful, 0o600);
  try {
    if (fstatSync(handle).isFile()) writeSync(handle, lines);
  } finally {
    closeSync(handle);
  }
}
