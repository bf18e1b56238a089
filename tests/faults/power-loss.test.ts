/**
 * R2: what a real session wrote is played into a disk that loses power at any moment, and what may then be left is opened with the real
 * core. `POWER_LOSSES=2000` for more images, `POWER_LOSS_SEED` for others.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { memoryFolder, temporaryFolder } from '../support/temporary-folder';
import { bundledChild } from './child-program';
import { noShim } from './native-shim';
import { seeded } from '../support/seeded';
import { Disk, losses, type Loss } from './power-loss/disk';
import { faultsOf } from './power-loss/look-at-image';
import type { Act } from './power-loss/read-log';
import { recordSession, type Session } from './power-loss/session';

const IMAGES = Number(process.env['POWER_LOSSES'] ?? 50);
const SEED = Number(process.env['POWER_LOSS_SEED'] ?? 1);
/** A fault on purpose must show in as many. */
const FAULTY_IMAGES = 40;

const child = bundledChild('power-loss');

/** Undefined where no shim can be made. */
async function recorded(rounds: number, fault = ''): Promise<Session | undefined> {
  const session = await recordSession(child(), join(memoryFolder(), 'library'), [String(rounds), fault]);
  expect(session?.end ?? 0).toBe(0);
  return session;
}

interface Image {
  cut: number;
  loss: Loss;
}

/** In their order. Half of the cuts come right after something was acknowledged, the others anywhere. */
function images({ acts }: Session, count: number): Image[] {
  const random = seeded(SEED);
  const acknowledged = acts.flatMap(({ kind }, index) => (kind === 'ack' ? [index + 1] : []));
  return Array.from({ length: count }, (_, index) => {
    const anywhere = Math.floor(random() * (acts.length + 1));
    const afterAnswer = acknowledged[Math.floor(random() * acknowledged.length)]!;
    return { cut: index % 2 === 0 ? afterAnswer : anywhere, loss: losses[Math.floor(index / 2) % losses.length]! };
  }).sort((one, other) => one.cut - other.cut);
}

const saidIn = (acts: readonly Act[]): string[] =>
  acts.flatMap(({ kind, bytes }) => (kind === 'ack' ? bytes.toString().trim().split('\n') : []));

/** Images with a fault, each with what it was; `most`: enough of them. */
async function lost(
  session: Session,
  count: number,
  { filter = () => true, most = Infinity }: { filter?: (act: Act) => boolean; most?: number } = {}
): Promise<string[]> {
  const to = join(memoryFolder(), 'image');
  const found: string[] = [];
  const disk = new Disk(session.root);
  let played = 0;
  for (const { cut, loss } of images(session, count)) {
    for (; played < cut; played += 1) if (filter(session.acts[played]!)) disk.do(session.acts[played]!);
    disk.write(to, loss, seeded(SEED + cut));
    const faults = await faultsOf(to, saidIn(session.acts.slice(0, cut)));
    if (faults.length > 0) found.push(`after ${cut} of ${session.acts.length}, ${loss}: ${faults.join('; ')}`);
    if (found.length >= most) break;
  }
  return found;
}

test(
  'the log has everything: played whole, it gives the folder that is there',
  { timeout: 120_000 },
  async ({ skip }) => {
    const session = await recorded(2);
    if (!session) return skip(noShim);
    const disk = new Disk(session.root);
    for (const act of session.acts) disk.do(act);
    const to = join(temporaryFolder(), 'image');
    disk.write(to, 'everything', seeded(1));
    const files = (folder: string): string[] =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length))
        .sort();
    expect(files(to)).toEqual(files(session.root));
    for (const file of files(to))
      expect(readFileSync(join(to, file)).equals(readFileSync(join(session.root, file))), file).toBe(true);
    expect(existsSync(join(to, 'library.sqlite'))).toBe(true);
  }
);

test(
  `${IMAGES} images of a disk that lost power: each opens, is sound, and has all that was acknowledged`,
  { timeout: 600_000 },
  async ({ skip }) => {
    const session = await recorded(6);
    if (!session) return skip(noShim);
    expect(saidIn(session.acts).at(-1)).toBe('closed');
    const begun = performance.now();
    expect(await lost(session, IMAGES)).toEqual([]);
    console.log(
      `${IMAGES} images of ${session.acts.length} acts in ${Math.round((performance.now() - begun) / 1000)} s`
    );
  }
);

test('a database that never waits for the disk is found out', { timeout: 300_000 }, async ({ skip }) => {
  const session = await recorded(2, 'synchronous-off');
  if (!session) return skip(noShim);
  expect(await lost(session, FAULTY_IMAGES, { most: 1 })).toHaveLength(1);
});

test('so are files that are never synced, and folders', { timeout: 300_000 }, async ({ skip }) => {
  const session = await recorded(2);
  if (!session) return skip(noShim);
  const isUpload = ({ kind, path }: Act): boolean => kind === 'sync' && path.endsWith('.part');
  const [file] = await lost(session, FAULTY_IMAGES, { most: 1, filter: (act) => !isUpload(act) });
  expect(file).toMatch(/file|sent/);
  expect(await lost(session, FAULTY_IMAGES, { most: 1, filter: ({ kind }) => kind !== 'sync-folder' })).toHaveLength(1);
});
