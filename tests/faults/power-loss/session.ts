/** Runs a child under the shim that writes down what it writes. */
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startChild } from '../child-program';
import { compileShim } from '../native-shim';
import { readLog, type Act } from './read-log';

export interface Session {
  readonly acts: Act[];
  /** The folder of the library. */
  readonly root: string;
  /** Exit code or signal. */
  readonly end: string | number | null;
}

/**
 * The child gets the folder, a file for its acknowledgements, then `parameters`. `killAt`: it is killed with that act of writing after its
 * first acknowledgement. Undefined where no shim can be made.
 */
export async function recordSession(
  file: string,
  root: string,
  parameters: readonly string[],
  killAt?: number
): Promise<Session | undefined> {
  const folder = dirname(root);
  mkdirSync(root, { recursive: true });
  const shim = compileShim('write-log', folder);
  if (shim === undefined) return undefined;
  const [log, acknowledgements] = [join(folder, 'log'), join(folder, 'acknowledged')];
  for (const each of [log, acknowledgements]) rmSync(each, { force: true });
  const environment: Record<string, string> = {
    LD_PRELOAD: shim,
    WRITE_LOG_BELOW: root,
    WRITE_LOG_TO: log,
    WRITE_LOG_ACKS: acknowledgements,
    ...(killAt !== undefined && { WRITE_LOG_KILL_AT: String(killAt) })
  };
  Object.assign(process.env, environment);
  const program = startChild(file, root, acknowledgements, ...parameters);
  for (const each of Object.keys(environment)) delete process.env[each];
  return { end: await program.ended, acts: readLog(log), root };
}
