/** Reads single files out of a ZIP (DOCX, ODT, …) without unpacking it: however large it claims or proves to be, only so much is read. */
import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { withFileBytes, type FileBytes } from '../../files/file-bytes.ts';
import { zipDirectory, type ZipEntry } from '../../files/zip-directory.ts';

/** Files that are opened; no document has its words in more. */
const mostParts = 2_000;

/**
 * An opened ZIP. Names are found whatever their case and slashes: writers differ. Not for ZIPs that span disks or use ZIP64: office
 * programs write no such documents.
 */
export class ZipPackage {
  readonly #file: FileBytes;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  #left: number;
  #parts = mostParts;
  /** What is looked at first and read then costs once. */
  readonly #known = new Map<ZipEntry, Uint8Array>();

  private constructor(file: FileBytes, entries: ZipEntry[], limit: number) {
    this.#file = file;
    this.#left = limit;
    this.#entries = new Map(entries.map((entry) => [key(entry.name), entry]));
  }

  /** `work` with the ZIP's files; no more than `limit` bytes are unpacked of all of them. Null where this is no ZIP. */
  static async with<Result>(
    path: string,
    limit: number,
    work: (zip: ZipPackage) => Promise<Result>
  ): Promise<Result | null> {
    return withFileBytes(path, async (file) => {
      const entries = await zipDirectory(file);
      return entries.length === 0 ? null : work(new ZipPackage(file, entries, limit));
    });
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
    const bytes = await content(this.#file, entry, this.#left);
    this.#left -= bytes.length;
    this.#known.set(entry, bytes);
    return bytes;
  }
}

const key = (name: string): string => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();

async function content(file: FileBytes, { header, packed, method }: ZipEntry, limit: number): Promise<Uint8Array> {
  const local = await file.read(header, 30);
  if (local.length < 30 || local.readUInt32LE(0) !== 0x04034b50) return new Uint8Array();
  const start = header + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  const end = Math.min(start + packed, file.size);
  if (start >= end) return new Uint8Array();
  if (method === 0) return file.read(start, Math.min(end - start, limit));
  return method === 8 ? inflate(file, start, end, limit) : new Uint8Array();
}

/** What could be unpacked before the limit or the first broken byte: a bomb costs no more than `limit`. */
async function inflate(file: FileBytes, start: number, end: number, limit: number): Promise<Uint8Array> {
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

async function* pieces(file: FileBytes, start: number, end: number): AsyncGenerator<Buffer> {
  for (let at = start; at < end; at += 65_536) yield await file.read(at, Math.min(65_536, end - at));
}
