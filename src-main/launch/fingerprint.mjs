/** What the build was made from. Plain JavaScript for Node 20 and later. */
import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Folders of which something ends up in the build; of `resources` the program reads most as it runs, whatever was built. */
export const sourceFolders = ['resources', 'src-main', 'src-renderer'];

/** At the top everything counts that may steer the build, but for what only steers tests and lint. */
const steersBuild = (name) => /\.(ts|[cm]?js|json)$/.test(name) && !/^(vitest|playwright|eslint)\./.test(name);

/** Names, sizes and times of everything that goes into the build of the project in this folder. */
export function fingerprintSources(project) {
  const paths = readdirSync(project, { withFileTypes: true })
    .filter((entry) => entry.isFile() && steersBuild(entry.name))
    .map((entry) => entry.name);
  for (const folder of sourceFolders) {
    const entries = readdirSync(join(project, folder), { recursive: true, withFileTypes: true });
    for (const entry of entries)
      if (entry.isFile()) paths.push(join(entry.parentPath, entry.name).slice(project.length + 1));
  }
  const hash = createHash('sha256');
  for (const path of paths.sort()) {
    const { size, mtimeMs } = statSync(join(project, path));
    hash.update(`${path}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}
