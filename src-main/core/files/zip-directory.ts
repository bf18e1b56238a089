/** What a ZIP says that it holds (APPNOTE 4.3.12). */
import type { FileBytes } from './file-bytes.ts';

/** A directory of a document is small; a larger one is no document. */
const largestDirectory = 4 * 1024 * 1024;
/** The end record and its comment (APPNOTE 4.3.16). */
const endBytes = 22 + 65_535;

export interface ZipEntry {
  name: string;
  encrypted: boolean;
  method: number;
  /** Bytes as they are stored. */
  packed: number;
  /** Where its own header stands. */
  header: number;
}

/** Empty where this is no ZIP, or its directory is missing or too large. Not for ZIPs that span disks or use ZIP64. */
export async function zipDirectory(file: FileBytes): Promise<ZipEntry[]> {
  const tail = await file.read(Math.max(0, file.size - endBytes), endBytes);
  const at = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (at < 0 || at + 22 > tail.length) return [];
  const bytes = tail.readUInt32LE(at + 12);
  const start = tail.readUInt32LE(at + 16);
  if (bytes > largestDirectory || start + bytes > file.size) return [];
  return [...entriesOf(await file.read(start, bytes))];
}

function* entriesOf(list: Buffer): Generator<ZipEntry> {
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
