/** Opens and closes a library on command (`open`, or `open NAME` for one in a folder of that name), and says how that went. */
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { AppError } from '../../../src-main/core/kernel/app-error';
import type { OpenLibrary } from '../../../src-main/core/library/open-library';
import { open } from './library';

const [folder = ''] = process.argv.slice(2);
const say = (answer: object): void => void process.stdout.write(JSON.stringify(answer) + '\n');
let library: OpenLibrary | undefined;

say({ pid: process.pid });
for await (const command of createInterface({ input: process.stdin })) {
  if (command === 'close') {
    await library?.close();
    library = undefined;
    say({ closed: true });
    continue;
  }
  const started = performance.now();
  try {
    library = await open(join(folder, command.slice('open'.length).trim()));
    say({ opened: true });
  } catch (error) {
    const { code, details } = error as AppError;
    say({ code, details, milliseconds: performance.now() - started });
  }
}
