/** Finds the program's own folder from wherever the running bundle lies, so that both hosts agree on resources and version. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Program {
  readonly version: string;
  readonly resourcesFolder: string;
  readonly rendererFolder: string;
}

/** Climbs from `from` (a bundle's `import.meta.dirname`) to the folder whose package.json is this program's. */
export function findProgram(from: string): Program {
  for (let folder = from; ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest)) {
      const { name, version } = JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string; version?: string };
      if (name === 'second-impression') {
        return {
          version: version ?? '0.0.0',
          resourcesFolder: join(folder, 'resources'),
          rendererFolder: join(folder, 'out', 'renderer')
        };
      }
    }
    if (dirname(folder) === folder) throw new Error('The program folder was not found.');
  }
}
