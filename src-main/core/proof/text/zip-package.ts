/** Reads single files out of a ZIP (DOCX, ODT, …) without unpacking it: however large it claims or proves to be, only so much is read. */
import { open, type FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';

/** A directory of a document is small; a larger one is no document. */
const largestDirectory = 4 * 1024 * 1024;
/** The end record and its comment (APPNOTE 4.3.16). */
const endBytes = 22 + 65_535;
/** Files that are opened; no document has its words in more. */
const mostParts = 2_000;

interface Entry {
  name: string;
  encrypted: boolean;
  method: number;
  packed: number;
  header: number;
}

/**
 * An opened ZIP. Names are found whatever their case and slashes: writers differ. Not for ZIPs that span disks or use ZIP64: office
 * programs write no such documents.
 */
export class ZipPackage {
  readonly #file: FileHandle;
  readonly #size: number;
  readonly #entries: ReadonlyMap<string, Entry>;
  #left: number;
  #parts = mostParts;
  /** What is looked at first and read then costs once. */
  readonly #known = new Map<Entry, Uint8Array>();

  private constructor(file: FileHandle, size: number, entries: Entry[], limit: number) {
    this.#file = file;
    this.#size = size;
    this.#left = limit;
    this.#entries = new Map(entries.map((entry) => [key(entry.name), entry]));
  }

  /** `work` with the ZIP's files; no more than `limit` bytes are unpacked of all of them. Null where this is no ZIP. */
  static async with<Result>(
    path: string,
    limit: number,
    work: (zip: ZipPackage) => Promise<Result>
  ): Promise<Result | null> {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      const entries = await directory(file, size);
      return entries.length === 0 ? null : await work(new ZipPackage(file, size, entries, limit));
    } finally {
      await file.close();
    }
  }

  get names(): string[] {
    return [...this.#entries.values()].map((entry) => entry.name);
  }
  has(name: string): boolean {
    return this.#entries.has(key(name));
  }
  /** Whether the ZIP itself encrypts it, as archivers do. */
  isEncrypted(name: string): boolean {
    return this.#entries.get(key(name))?.encrypted ?? false;
  }

  /** The file's bytes up to the limit or the first broken one; empty where there is no such file. Throws what reading the disk throws. */
  async read(name: string): Promise<Uint8Array> {
    const entry = this.#entries.get(key(name));
    const known = entry && this.#known.get(entry);
    if (known) return known;
    if (!entry || entry.encrypted || this.#left <= 0 || this.#parts <= 0) return new Uint8Array();
    this.#parts -= 1;
    const bytes = await content(this.#file, this.#size, entry, this.#left);
    this.#left -= bytes.length;
    this.#known.set(entry, bytes);
    return bytes;
  }
}

const key = (name: string): string => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();

async function directory(file: FileHandle, size: number): Promise<Entry[]> {
  const tail = await read(file, Math.max(0, size - endBytes), Math.min(size, endBytes));
  const at = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (at < 0 || at + 22 > tail.length) return [];
  const bytes = tail.readUInt32LE(at + 12);
  const start = tail.readUInt32LE(at + 16);
  if (bytes > largestDirectory || start + bytes > size) return [];
  return [...entriesOf(await read(file, start, bytes))];
}

function* entriesOf(list: Buffer): Generator<Entry> {
  for (let at = 0; at + 46 <= list.length && list.readUInt32LE(at) === 0x02014b50;) {
    const nameBytes = list.readUInt16LE(at + 28);
    yield {
      name: list.toString('utf8', at + 46, at + 46 + nameBytes),
      encrypted: (list.readUInt16LE(at + 8) & 1) === 1,
      method: list.readUInt16LE(at + 10),
      packed: list.readUInt32LE(at + 20),
      header: list.readUInt32LE(at + 42)
    };
    at += 46 + nameBytes + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32);
  }
}

async function content(
  file: FileHandle,
  size: number,
  { header, packed, method }: Entry,
  limit: number
): Promise<Uint8Array> {
  const local = await read(file, header, 30);
  if (local.length < 30 || local.readUInt32LE(0) !== 0x04034b50) return new Uint8Array();
  const start = header + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  const end = Math.min(start + packed, size);
  if (start >= end) return new Uint8Array();
  if (method === 0) return read(file, start, Math.min(end - start, limit));
  return method === 8 ? inflate(file, start, end, limit) : new Uint8Array();
}

/** What could be unpacked before the limit or the first broken byte: a bomb costs no more than `limit`. */
async function inflate(file: FileHandle, start: number, end: number, limit: number): Promise<Uint8Array> {
  // Not a stream of the file's own: destroying that would close the file for the entries behind.
  const packed = Readable.from(pieces(file, start, end));
  const unpacked = createInflateRaw();
  packed.on('error', (error) => unpacked.destroy(error)).pipe(unpacked);
  const read: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const piece of unpacked as AsyncIterable<Buffer>) {
      read.push(piece);
      bytes += piece.length;
      if (bytes >= limit) break;
    }
  } catch {
    // A damaged document still has the words before the damage.
  } finally {
    packed.destroy();
    unpacked.destroy();
  }
  return Buffer.concat(read).subarray(0, limit);
}

async function* pieces(file: FileHandle, start: number, end: number): AsyncGenerator<Buffer> {
  for (let at = start; at < end; at += 65_536) yield await read(file, at, Math.min(65_536, end - at));
}

async function read(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}
