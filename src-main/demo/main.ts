/** `npm run demo -- --out DIR`: walks the whole path on the sample, through the operations that the screens use, to a letter on paper. */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '../core/kernel/app-error';
import { createCore } from '../core/create-core';
import { findChromium } from '../hosts/browser/find-chromium';
import { createPlatform } from '../hosts/browser/platform';
import { Printer } from '../hosts/browser/printer';
import { startServer } from '../hosts/browser/server';
import { SessionKeys } from '../hosts/browser/session-keys';
import { findProgram } from '../hosts/program-folder';
import { walkThePath } from './walk';
import { message } from '../shared/messages/catalogue';

async function main(): Promise<void> {
  const out = readOut(process.argv.slice(2));
  const chromium = findChromium();
  if (chromium === undefined) {
    throw new AppError('UNSUPPORTED', message('demo.noBrowser'));
  }
  await mkdir(out, { recursive: true });
  const keys = new SessionKeys();
  let origin = '';
  const printer = new Printer(chromium, () => origin, keys);
  const { version, ...folders } = findProgram(import.meta.dirname);
  const core = await createCore({
    libraryFolder: join(out, 'library'),
    ...folders,
    platform: createPlatform(printer),
    programVersion: version
  });
  try {
    const server = await startServer(core, keys);
    origin = server.origin;
    try {
      await walkThePath(core, out, (line) => console.log(line));
    } finally {
      await printer.close();
      await server.close();
    }
  } finally {
    await core.close();
  }
}

function readOut(argv: string[]): string {
  const usage = message('demo.usage');
  try {
    const { out } = parseArgs({ args: argv, options: { out: { type: 'string' } }, strict: true }).values;
    if (out) return resolve(out);
  } catch {
    throw new AppError('INVALID_INPUT', usage);
  }
  throw new AppError('INVALID_INPUT', usage);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof AppError ? error.message : error);
    process.exit(1);
  }
);
