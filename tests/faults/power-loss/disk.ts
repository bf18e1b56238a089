/**
 * A disk that loses power: what was synced is there, of everything else any part may be. Files and folders are synced apart, as POSIX
 * has it: a file's name lasts once its folder was synced, its bytes once the file was.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Act } from './read-log';

/** How much of what was not synced is there after the loss. */
export type Loss = 'nothing' | 'everything' | 'prefix' | 'any-sectors' | 'any-pages';
export const losses: readonly Loss[] = ['nothing', 'everything', 'prefix', 'any-sectors', 'any-pages'];

interface DiskFile {
  synced: Buffer;
  /** Since then, in their order. */
  pending: Act[];
}

type Node = DiskFile | 'folder';

/** A change of one name in a folder; null takes it away. */
interface Entry {
  name: string;
  node: Node | null;
}

interface Folder {
  synced: Map<string, Node>;
  pending: Entry[];
}

export class Disk {
  #folders = new Map<string, Folder>();
  /** What is there while the power is on. */
  #names = new Map<string, Node>();
  #inodes = new Map<number, DiskFile>();

  constructor(readonly root: string) {
    this.#folders.set(root, { synced: new Map(), pending: [] });
    this.#names.set(root, 'folder');
  }

  do(act: Act): void {
    const file = this.#inodes.get(act.inode);
    switch (act.kind) {
      case 'create':
        return this.#create(act);
      case 'write':
      case 'truncate':
        if (!file) throw new Error(`Written before it was made: ${act.path}`);
        file.pending.push(act);
        return;
      case 'sync':
        if (file) Object.assign(file, { synced: withAll(file), pending: [] });
        return;
      case 'sync-folder':
        return this.#syncFolder(act.path);
      case 'mkdir':
        this.#folders.set(act.path, { synced: new Map(), pending: [] });
        return this.#name(act.path, 'folder');
      case 'rename': {
        const node = this.#names.get(act.path);
        if (!node) throw new Error(`Renamed before it was made: ${act.path}`);
        this.#name(act.other, node);
        return this.#name(act.path, null);
      }
      case 'unlink':
      case 'rmdir':
        return this.#name(act.path, null);
      case 'ack':
    }
  }

  /** Writes what is left after a loss into an empty folder. */
  write(to: string, loss: Loss, random: () => number): void {
    rmSync(to, { recursive: true, force: true });
    mkdirSync(to, { recursive: true });
    const write = (folder: string): void => {
      for (const [name, node] of this.#left(folder, loss, random)) {
        const path = join(folder, name);
        const target = join(to, path.slice(this.root.length));
        if (node === 'folder') {
          mkdirSync(target, { recursive: true });
          if (this.#folders.has(path)) write(path);
        } else writeFileSync(target, remains(node, loss, random));
      }
    };
    write(this.root);
  }

  #create({ path, inode }: Act): void {
    const file: DiskFile = { synced: Buffer.alloc(0), pending: [] };
    this.#inodes.set(inode, file);
    this.#name(path, file);
  }

  #name(path: string, node: Node | null): void {
    if (node) this.#names.set(path, node);
    else this.#names.delete(path);
    if (path === this.root) return;
    this.#folders.get(dirname(path))?.pending.push({ name: path.slice(dirname(path).length + 1), node });
  }

  #syncFolder(path: string): void {
    const folder = this.#folders.get(path);
    if (!folder) return;
    apply(folder.synced, folder.pending);
    folder.pending = [];
  }

  /** Names come and go in the order in which they were changed; a loss may come between any two. */
  #left(path: string, loss: Loss, random: () => number): Map<string, Node> {
    const folder = this.#folders.get(path)!;
    const names = new Map(folder.synced);
    const count = loss === 'nothing' ? 0 : loss === 'everything' ? 1 : random();
    apply(names, folder.pending.slice(0, Math.round(count * folder.pending.length)));
    return names;
  }
}

function apply(names: Map<string, Node>, entries: readonly Entry[]): void {
  for (const { name, node } of entries) {
    if (node) names.set(name, node);
    else names.delete(name);
  }
}

const withAll = ({ synced, pending }: DiskFile): Buffer => after(synced, pending);

/** The bytes after those acts, in a new buffer; what a file grows by without being written is zeros. */
function after(synced: Buffer, acts: readonly Act[]): Buffer {
  const sizes = sizesOf(synced, acts);
  const bytes = Buffer.alloc(Math.max(...sizes));
  synced.copy(bytes);
  for (const act of acts) play(act, bytes, 0);
  return bytes.subarray(0, sizes.at(-1));
}

/** The file's size before the first act and after each. */
function sizesOf(synced: Buffer, acts: readonly Act[]): number[] {
  const sizes = [synced.length];
  for (const { kind, offset, bytes } of acts)
    sizes.push(kind === 'truncate' ? offset : Math.max(sizes.at(-1)!, offset + bytes.length));
  return sizes;
}

/** Does to a part of a file, which begins at `from`, what an act does to the whole. */
function play(act: Act, part: Buffer, from: number): void {
  const at = act.offset - from;
  if (act.kind === 'truncate') part.fill(0, Math.min(part.length, Math.max(0, at)));
  else if (at < part.length && at + act.bytes.length > 0) act.bytes.copy(part, Math.max(0, at), Math.max(0, -at));
}

const touches = (act: Act, from: number, to: number): boolean =>
  act.kind === 'truncate' ? act.offset < to : act.offset < to && act.offset + act.bytes.length > from;

function remains(file: DiskFile, loss: Loss, random: () => number): Buffer {
  if (loss === 'nothing' || file.pending.length === 0) return file.synced;
  if (loss === 'everything') return withAll(file);
  if (loss === 'prefix') return torn(file, Math.floor(random() * (file.pending.length + 1)), random);
  return anyParts(file, loss === 'any-sectors' ? 512 : 4096, random);
}

/** The first writes are there, the next one in part. */
function torn({ synced, pending }: DiskFile, count: number, random: () => number): Buffer {
  const next = pending[count];
  const there = pending.slice(0, count);
  if (next?.kind === 'write') {
    const size = Math.floor((random() * next.bytes.length) / 512) * 512;
    there.push({ ...next, bytes: next.bytes.subarray(0, size) });
  }
  return after(synced, there);
}

/** Whichever sectors or pages of whichever writes reached the disk: each has one of the states that it ever had. */
function anyParts({ synced, pending }: DiskFile, unit: number, random: () => number): Buffer {
  const sizes = sizesOf(synced, pending);
  const left = Buffer.alloc(sizes[Math.floor(random() * sizes.length)]!);
  synced.copy(left);
  for (let at = 0; at < left.length; at += unit) {
    const part = left.subarray(at, at + unit);
    const acts = pending.filter((act) => touches(act, at, at + part.length));
    for (const act of acts.slice(0, Math.floor(random() * (acts.length + 1)))) play(act, part, at);
  }
  return left;
}
