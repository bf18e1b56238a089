/** R3 by a shim: every act of writing of an upload, a freeze and a save fails once, or it and all later ones, broken or full. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder';
import { bundledChild, startChild } from './child-program';
import { compileShim, noShim } from './native-shim';

const child = bundledChild('disk-errors');
const errors = { EIO: 5, ENOSPC: 28 };
/** Nothing here writes more often than this. */
const most = 200;

interface Report {
  failed: number;
  ok: boolean;
  code: string | null;
  message: string;
  stands: boolean;
  again: boolean;
  dangling: string[];
  left: number;
}

const cases = (['upload', 'freeze', 'save'] as const).flatMap((what) =>
  (['EIO', 'ENOSPC'] as const).flatMap((name) => [false, true].map((goesOn) => ({ what, name, goesOn })))
);

test.for(cases)(
  '$what, $name at every act of writing (for good: $goesOn): what is answered is what is',
  { timeout: 300_000 },
  async ({ what, name, goesOn }, { skip }) => {
    const folder = temporaryFolder();
    const library = compileShim('disk-errors', folder);
    if (library === undefined) return skip(noShim);
    const control = join(folder, 'control');
    writeFileSync(control, Buffer.alloc(4096));
    const below = join(folder, 'library');
    process.env.LD_PRELOAD = library;
    Object.assign(process.env, { DISK_ERRORS_CONTROL: control, DISK_ERRORS_BELOW: below });
    const program = startChild(child(), below, control);
    for (const each of ['LD_PRELOAD', 'DISK_ERRORS_CONTROL', 'DISK_ERRORS_BELOW']) delete process.env[each];
    onTestFinished(() => {
      program.process.kill('SIGKILL');
      rmSync(control, { force: true });
    });
    expect(await program.nextLine()).toBe('ready');
    let failAt = 1;
    for (; failAt < most; failAt += 1) {
      program.send(JSON.stringify({ what, failAt, errno: errors[name], goesOn }));
      const report = JSON.parse(await program.nextLine()) as Report;
      const where = `act ${failAt}: ${JSON.stringify(report)}`;
      expect(report.dangling, where).toEqual([]);
      // Where every later act fails too, not even reading works, and nobody can know: then the bytes stay.
      if (report.ok || !goesOn) expect(report.stands, where).toBe(report.ok);
      expect(report.again, where).toBe(true);
      // On a disk that takes nothing any more nothing can be removed either; the next start sweeps it.
      if (!goesOn) expect(report.left, where).toBeLessThanOrEqual(1);
      if (report.ok) expect(report.code).toBeNull();
      else if (name === 'ENOSPC' && goesOn) expect(report.code, where).toBe('DISK_FULL');
      // Of a disk that was full for a moment the database says only that it could not write.
      else expect(['IO_ERROR', ...(name === 'ENOSPC' ? ['DISK_FULL'] : [])], where).toContain(report.code);
      if (report.code === 'IO_ERROR') expect(report.message, where).toMatch(/connected and has room/);
      if (report.failed === 0) break;
    }
    expect(failAt).toBeGreaterThan(5);
    expect(failAt).toBeLessThan(most);
    console.log(`${what}, ${name}${goesOn ? ' for good' : ''}: ${failAt - 1} acts of writing`);
  }
);
