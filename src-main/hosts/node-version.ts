/** The oldest Node that the program runs under; asked before anything loads better-sqlite3, which crashes an older one outright. */
import { t } from './speaker';

const oldestMajor = 24;

/** A sentence for the terminal where this Node is too old, else undefined. Imports nothing but words, so that it can be asked first. */
export function findNodeProblem(version: string = process.versions.node): string | undefined {
  if (Number(version.split('.')[0]) >= oldestMajor) return undefined;
  return t('hosts.oldNode', { needed: String(oldestMajor), version });
}
