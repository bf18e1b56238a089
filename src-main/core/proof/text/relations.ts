/** How the parts of an Office Open XML package name each other (ECMA-376 part 2): by relationships, never by their file names. */
import { posix } from 'node:path';
import { walkXml } from './xml.ts';
import type { ZipPackage } from './zip-package.ts';

interface Relation {
  id: string;
  /** The last piece of the type: the same in the strict and the transitional form. */
  type: string;
  /** The part's name in the package. */
  target: string;
}

/** What `part` names, or the package itself where it is empty. Outside targets are left out. */
export async function relationsOf(zip: ZipPackage, part: string): Promise<Relation[]> {
  const folder = posix.dirname(part);
  const list = posix.join(part === '' ? '' : folder, '_rels', `${posix.basename(part)}.rels`);
  const found: Relation[] = [];
  walkXml(await zip.read(list), {
    open(name, attribute) {
      const target = attribute('Target');
      if (name !== 'Relationship' || !target || attribute('TargetMode') === 'External') return;
      const absolute = target.startsWith('/') ? target.slice(1) : posix.join(folder, decodeName(target));
      found.push({ id: attribute('Id') ?? '', type: attribute('Type')?.split('/').at(-1) ?? '', target: absolute });
    }
  });
  return found;
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name.replaceAll('\\', '/'));
  } catch {
    return name;
  }
}
