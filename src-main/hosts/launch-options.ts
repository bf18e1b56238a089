/** Reads the command line that both hosts understand. */
import { parseArgs } from 'node:util';
import { AppError } from '../core/kernel/app-error';
import { chooseLibraryFolder } from './library-folder';
import { message } from '../shared/messages/catalogue';

export interface LaunchOptions {
  /** Absolute path. */
  readonly libraryFolder: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Whether a window should be opened. */
  readonly open: boolean;
  /** Go back to the newest whole snapshot before opening; the database that is there is set aside, not deleted. */
  readonly restoreSnapshot: boolean;
}

const known = {
  library: { type: 'string' },
  port: { type: 'string' },
  'no-open': { type: 'boolean' },
  'restore-snapshot': { type: 'boolean' }
} as const;

/**
 * `strict` refuses what it does not know (browser host); Electron passes switches of Chromium along, so its host is lenient.
 * Throws AppError INVALID_INPUT.
 */
export function readLaunchOptions(argv: string[], environment: NodeJS.ProcessEnv, strict: boolean): LaunchOptions {
  const values = parse(argv, strict);
  const port = values.port === undefined ? 0 : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535 || values.port === '') {
    throw new AppError('INVALID_INPUT', message('hosts.optionPort', { given: String(values.port) }));
  }
  if (values.library === '' || typeof values.library === 'boolean') {
    throw new AppError('INVALID_INPUT', message('hosts.optionLibrary'));
  }
  return {
    libraryFolder: chooseLibraryFolder(values.library as string | undefined, environment),
    port,
    open: values['no-open'] !== true,
    restoreSnapshot: values['restore-snapshot'] === true
  };
}

function parse(argv: string[], strict: boolean): Record<string, string | boolean | undefined> {
  try {
    return parseArgs({ args: argv, options: known, strict, allowPositionals: !strict }).values;
  } catch {
    const unknown = argv.find((given) => given.startsWith('-') && !isKnown(given));
    throw new AppError(
      'INVALID_INPUT',
      unknown === undefined ? message('hosts.optionValue') : message('hosts.unknownOption', { option: unknown })
    );
  }
}

const isKnown = (given: string): boolean => Object.hasOwn(known, given.replace(/^--/, '').split('=', 1)[0] ?? '');
