/** Links, pipes, folders and rights in a library's folder: nothing outside is touched, nothing hangs, and a sentence says why. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AppError } from '../../../../src-main/core/kernel/app-error';
import { restoreNewestSnapshot } from '../../../../src-main/core/library/damage';
import { createLog } from '../../../../src-main/core/kernel/log';
import { temporaryFolder } from '../../../support/temporary-folder';
import { addNote, noteTexts, openForTest } from './open-for-test';

interface Place {
  folder: string;
  /** Something of the user's outside the library. */
  outside: string;
}

async function library(): Promise<Place> {
  const parent = temporaryFolder();
  const folder = join(parent, 'library');
  const opened = await openForTest(folder);
  addNote(opened, 'kept');
  await opened.takeSnapshot('timed');
  await opened.close();
  const outside = join(parent, 'holiday');
  mkdirSync(outside);
  writeFileSync(join(outside, 'picture.jpg'), 'a picture');
  return { folder, outside };
}

const files = [
  'library.sqlite',
  'library.sqlite-journal',
  'lock.sqlite',
  'lock.txt',
  'ballast',
  'log.txt',
  'clock.txt'
];
const folders = ['incoming', 'evidence', 'snapshots'];
const remove = (path: string): void => rmSync(path, { force: true, recursive: true });
const pipe = (path: string): void => void execFileSync('mkfifo', [path]);

const ways: [string, (place: Place) => void][] = [
  ...files.flatMap((name): [string, (place: Place) => void][] => [
    [
      `${name} as a link to a file`,
      ({ folder, outside }) => {
        remove(join(folder, name));
        symlinkSync(join(outside, 'picture.jpg'), join(folder, name));
      }
    ],
    [
      `${name} as a link to nothing`,
      ({ folder, outside }) => {
        remove(join(folder, name));
        symlinkSync(join(outside, 'nothing'), join(folder, name));
      }
    ],
    [
      `${name} as a pipe`,
      ({ folder }) => {
        remove(join(folder, name));
        pipe(join(folder, name));
      }
    ],
    [
      `${name} as a folder`,
      ({ folder }) => {
        remove(join(folder, name));
        mkdirSync(join(folder, name));
      }
    ],
    [
      `${name} as a second name of another file`,
      ({ folder, outside }) => {
        remove(join(folder, name));
        linkSync(join(outside, 'picture.jpg'), join(folder, name));
      }
    ]
  ]),
  ...folders.flatMap((name): [string, (place: Place) => void][] => [
    [
      `${name} as a link to a folder`,
      ({ folder, outside }) => {
        remove(join(folder, name));
        symlinkSync(outside, join(folder, name));
      }
    ],
    [
      `${name} as a relative link`,
      ({ folder }) => {
        remove(join(folder, name));
        symlinkSync('../holiday', join(folder, name));
      }
    ],
    [
      `${name} as a link to nothing`,
      ({ folder, outside }) => {
        remove(join(folder, name));
        symlinkSync(join(outside, 'nothing'), join(folder, name));
      }
    ],
    [
      `${name} as a file`,
      ({ folder }) => {
        remove(join(folder, name));
        writeFileSync(join(folder, name), 'a file');
      }
    ],
    [
      `${name} as a pipe`,
      ({ folder }) => {
        remove(join(folder, name));
        pipe(join(folder, name));
      }
    ]
  ]),
  ['a folder of evidence as a link', ({ folder, outside }) => symlinkSync(outside, join(folder, 'evidence', 'ab'))],
  ['garbage in lock.sqlite', ({ folder }) => writeFileSync(join(folder, 'lock.sqlite'), 'garbage '.repeat(99))],
  ['a few bytes in lock.sqlite', ({ folder }) => writeFileSync(join(folder, 'lock.sqlite'), 'x')],
  [
    'the database with a second name elsewhere',
    ({ folder, outside }) => linkSync(join(folder, 'library.sqlite'), join(outside, 'copy.sqlite'))
  ]
];

test.runIf(process.platform !== 'win32').each(ways)(
  '%s: a sentence, and nothing outside is changed',
  async (_way, change) => {
    const place = await library();
    change(place);
    const before = readdirSync(place.folder);
    const error: unknown = await openForTest(place.folder).then(
      () => null,
      (reason: unknown) => reason
    );
    expect(error).toBeInstanceOf(AppError);
    const { code, message } = error as AppError;
    expect(code).toBe('NOT_A_LIBRARY');
    expect(message).toMatch(/^“[a-z.-]+” in the library’s folder .+ nothing was changed\. .+\.$/);
    expect(readdirSync(place.folder)).toEqual(before);
    expect(readFileSync(join(place.outside, 'picture.jpg'), 'utf8')).toBe('a picture');
    expect(readdirSync(place.outside).filter((name) => name !== 'copy.sqlite')).toEqual(['picture.jpg']);
    await expect(restoreNewestSnapshot(place.folder, '0.0.0-test')).rejects.toMatchObject({ code });
  }
);

test('the library’s folder may itself be a link, also through several', async () => {
  const { folder, outside } = await library();
  symlinkSync(folder, join(outside, 'one'));
  symlinkSync(join(outside, 'one'), join(outside, 'two'));
  expect(noteTexts(await openForTest(join(outside, 'two')))).toEqual(['kept']);
});

test('a link or pipe among the snapshots is refused or passed over, never waited for', async () => {
  const { folder, outside } = await library();
  pipe(join(folder, 'snapshots', '2030-01-01T00-00-00.000Z.timed.sqlite'));
  const opened = await openForTest(folder);
  expect(opened.newestSnapshotAt?.getUTCFullYear()).not.toBe(2030);
  await opened.close();
  symlinkSync(join(outside, 'picture.jpg'), join(folder, 'snapshots', '2031-01-01T00-00-00.000Z.timed.sqlite'));
  await expect(openForTest(folder)).rejects.toMatchObject({ code: 'NOT_A_LIBRARY' });
});

test('what an existing folder let others read is the owner’s alone, the journal too', async () => {
  const folder = join(temporaryFolder(), 'library');
  mkdirSync(folder, { mode: 0o755 });
  chmodSync(folder, 0o755);
  const first = await openForTest(folder);
  addNote(first, 'kept');
  await first.takeSnapshot('timed');
  await first.close();
  const everything = (): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const name of everything())
    chmodSync(join(folder, name), statSync(join(folder, name)).isDirectory() ? 0o755 : 0o644);
  chmodSync(folder, 0o755);
  const opened = await openForTest(folder);
  opened.db.exec("BEGIN IMMEDIATE; INSERT INTO notes (text) VALUES ('being written')");
  opened.db.pragma('cache_spill = 1');
  expect(existsSync(join(folder, 'library.sqlite-journal'))).toBe(true);
  const open = ['.', ...everything()].filter((name) => (lstatSync(join(folder, name)).mode & 0o077) !== 0);
  opened.db.exec('COMMIT');
  expect(open).toEqual([]);
});

test('a folder that may not be written is left with its rights, and a sentence says so', async ({ skip }) => {
  if (process.getuid?.() !== 0) skip('to be somebody who may not write needs root');
  const { folder } = await library();
  chmodSync(folder, 0o555);
  const { mode } = statSync(folder);
  // As root everything may be written: the rights alone are looked at here.
  await (await openForTest(folder)).close();
  expect(statSync(folder).mode & 0o200).toBe(mode & 0o200);
});

test('the log goes through no link and waits for no pipe', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'mine.txt'), 'mine');
  symlinkSync(join(folder, 'mine.txt'), join(folder, 'log.txt'));
  createLog(folder).write('EVENT', 'somewhere');
  expect(readFileSync(join(folder, 'mine.txt'), 'utf8')).toBe('mine');
  remove(join(folder, 'log.txt'));
  pipe(join(folder, 'log.txt'));
  createLog(folder).write('EVENT', 'somewhere');
  remove(join(folder, 'log.txt'));
  createLog(folder).write('EVENT', 'somewhere');
  expect(readFileSync(join(folder, 'log.txt'), 'utf8')).toContain('EVENT somewhere');
  expect(statSync(join(folder, 'log.txt')).mode & 0o777).toBe(0o600);
});
