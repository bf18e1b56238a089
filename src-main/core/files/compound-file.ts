/** Which program wrote a compound file (MS-CFB): by the names of the streams at its root. Reads the directory only. */
import type { FileBytes } from './file-bytes.ts';

export const compoundMark = 'd0cf11e0a1b11ae1';
/** `damaged`: it has a head, and no directory. */
type CompoundKind = 'doc' | 'msg' | 'xls' | 'ppt' | 'locked' | 'other' | 'damaged';

/** Sectors of the directory that are read: far more than any document has. */
const mostSectors = 2_000;
const endOfChain = 0xfffffffe;
const none = 0xffffffff;

interface Stream {
  name: string;
  left: number;
  right: number;
  child: number;
  start: number;
  bytes: number;
}

/** Null where this is no compound file but for its first bytes. */
export async function compoundKind(file: FileBytes): Promise<CompoundKind | null> {
  const head = await file.read(0, 512);
  if (head.length < 512 || head.toString('hex', 0, 8) !== compoundMark) return null;
  const shift = head.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) return null;
  const size = 1 << shift;
  const sectorAt = (sector: number): number => (sector + 1) * size;
  const next = await chainOf(file, head, size);
  const list: Stream[] = [];
  let sector = head.readUInt32LE(48);
  for (let count = 0; sector < endOfChain && count < mostSectors; count += 1) {
    const bytes = await file.read(sectorAt(sector), size);
    for (let at = 0; at + 128 <= bytes.length; at += 128) list.push(streamOf(bytes, at));
    if (bytes.length < size) break;
    sector = await next(sector);
  }
  const root = rootStreams(list);
  if (root.size === 0) return 'damaged';
  const word = root.get('WordDocument');
  if (word && word.bytes >= 4096) {
    // FibBase.fEncrypted (MS-DOC 2.5.2).
    const fib = await file.read(sectorAt(word.start), 12);
    if (fib.length === 12 && (fib.readUInt16LE(10) & 0x0100) !== 0) return 'locked';
  }
  return kindOf(root);
}

function kindOf(names: ReadonlyMap<string, Stream>): CompoundKind {
  if (names.has('EncryptedPackage') || names.has('EncryptedSummary')) return 'locked';
  if (names.has('__properties_version1.0')) return 'msg';
  if (names.has('WordDocument')) return 'doc';
  if (names.has('PowerPoint Document') || names.has('PP97_DUALSTORAGE')) return 'ppt';
  return names.has('Workbook') || names.has('Book') ? 'xls' : 'other';
}

function streamOf(bytes: Buffer, at: number): Stream {
  const length = Math.min(64, bytes.readUInt16LE(at + 64));
  return {
    name: bytes.toString('utf16le', at, at + Math.max(0, length - 2)),
    left: bytes.readUInt32LE(at + 68),
    right: bytes.readUInt32LE(at + 72),
    child: bytes.readUInt32LE(at + 76),
    start: bytes.readUInt32LE(at + 116),
    bytes: bytes.readUInt32LE(at + 120)
  };
}

/** The root's own streams and storages: a tree of siblings below its child. What a document embeds lies deeper. */
function rootStreams(list: readonly Stream[]): Map<string, Stream> {
  const found = new Map<string, Stream>();
  const seen = new Set<number>();
  const waiting = [list[0]?.child ?? none];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const stream = list[at];
    if (!stream || seen.has(at)) continue;
    seen.add(at);
    found.set(stream.name, stream);
    waiting.push(stream.left, stream.right);
  }
  return found;
}

/** Finds the sector behind a sector; asks the file for as much of the allocation table as is needed. */
async function chainOf(file: FileBytes, head: Buffer, size: number): Promise<(sector: number) => Promise<number>> {
  const tables: number[] = [];
  for (let at = 76; at < 512; at += 4) tables.push(head.readUInt32LE(at));
  let more = head.readUInt32LE(68);
  for (let count = 0; more < endOfChain && count < mostSectors; count += 1) {
    const bytes = await file.read((more + 1) * size, size);
    if (bytes.length < size) break;
    for (let at = 0; at < size - 4; at += 4) tables.push(bytes.readUInt32LE(at));
    more = bytes.readUInt32LE(size - 4);
  }
  const each = size / 4;
  return async (sector) => {
    const table = tables[Math.floor(sector / each)] ?? none;
    if (table >= endOfChain) return endOfChain;
    const entry = await file.read((table + 1) * size + (sector % each) * 4, 4);
    return entry.length === 4 ? entry.readUInt32LE(0) : endOfChain;
  };
}
