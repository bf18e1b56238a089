/** Runs the real program as a child that gets every signal meant for the launcher, and ends the way the child ends. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { givenBackMemory } from './given-back-memory.mjs';

/** Never returns to the caller: exits with the child's code. `environment` is added to the launcher's own, which has the say on memory. */
export function runProgram(executable, arguments_, environment = {}) {
  const env = { ...givenBackMemory, ...process.env, ...environment };
  const child = spawn(executable, arguments_, { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // Ctrl-C reaches the whole group; a second delivery does no harm, because the hosts close once.
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    });
  }
  const parent = process.ppid;
  // npm hands a signal to a shell, which dies without passing it on: being left alone means the same.
  const watch = setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 250);
  watch.unref();
  child.once('error', () => {
    console.error(`Second Impression could not be started: ${executable} does not run on this computer.`);
    process.exit(1);
  });
  child.once('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

/** Runs `prepare`; a LaunchError becomes one sentence and exit code 1. */
export function orExplain(action) {
  try {
    return action();
  } catch (error) {
    console.error(error?.constructor?.name === 'LaunchError' ? error.message : error);
    process.exit(1);
  }
}
