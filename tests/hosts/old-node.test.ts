/** Under a Node that better-sqlite3 crashes, the built program says one sentence instead of dying of a signal. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findNodeProblem } from '../../src-main/hosts/node-version';
import { hermetic, mainBundle } from '../support/launched-host';

const onWindows = process.platform === 'win32';

/** The first Node in PATH that is older than the program wants. */
function findOldNode(): { path: string; version: string } | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'];
  for (const folder of folders.filter((each) => !each.includes('node_modules'))) {
    const path = join(folder, onWindows ? 'node.exe' : 'node');
    if (!existsSync(path)) continue;
    const version = spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout?.trim().replace('v', '') ?? '';
    if (version && findNodeProblem(version) !== undefined) return { path, version };
  }
  return undefined;
}

test.each(['18.20.8', '20.20.2', '22.9.0', '23.1.0'])('Node %s is named as too old', (version) => {
  expect(findNodeProblem(version)).toContain(`this is Node ${version}`);
});

test.each(['24.0.0', '24.21.0', '26.0.0'])('Node %s will do', (version) => {
  expect(findNodeProblem(version)).toBeUndefined();
});

describe('the built browser host', () => {
  test('says so in one sentence under an older Node, and ends with 1', ({ skip }) => {
    const old = findOldNode();
    if (!old) return skip('No Node older than 24 is installed here.');
    const home = mkdtempSync(join(tmpdir(), 'second-impression-old-node-'));
    const options = { encoding: 'utf8', env: hermetic(home), timeout: 20_000 } as const;
    const ended = spawnSync(
      old.path,
      [mainBundle('browser'), '--no-open', '--library', join(home, 'library')],
      options
    );
    rmSync(home, { recursive: true, force: true });
    expect(ended).toMatchObject({ status: 1, signal: null, stdout: '' });
    expect(ended.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(ended.stderr).toContain(`this is Node ${old.version}`);
  });
});
