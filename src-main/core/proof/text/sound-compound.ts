/**
 * Whether a compound file (MS-CFB) can be walked at all: its chains of sectors end, its directory is a tree, and no stream is longer than
 * the file. The libraries that read them believe all that, and go round in circles or ask for gigabytes where it isn't so.
 */

const [free, endOfChain] = [0xffffffff, 0xfffffffe] as const;
const none = 0xffffffff;
const [storage, stream, root] = [1, 2, 5] as const;

export function isSoundCompound(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < 1024) return false;
  const shift = file.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) return false;
  const size = 1 << shift;
  const sectors = Math.ceil(file.length / size);
  const table = allocation(file, size, sectors);
  if (table === null) return false;
  const chain = (from: number): number[] | null => chainFrom(from, table, sectors);
  const directory = chain(file.readUInt32LE(48));
  if (directory === null || directory.length === 0) return false;
  if (chain(file.readUInt32LE(60)) === null) return false;
  const entries = Buffer.concat(directory.map((sector) => file.subarray((sector + 1) * size, (sector + 2) * size)));
  const whole = Math.floor(entries.length / 128);
  const small = file.readUInt32LE(56);
  const rootLength = entries.length >= 128 ? entries.readUInt32LE(120) : 0;
  for (let at = 0; at < whole; at += 1) {
    const kind = entries[at * 128 + 66];
    const [from, length] = [entries.readUInt32LE(at * 128 + 116), entries.readUInt32LE(at * 128 + 120)];
    if (kind === root && length > 0 && !isLongEnough(chain(from), length, size)) return false;
    if (kind !== stream || length === 0) continue;
    if (length < small ? length > rootLength : !isLongEnough(chain(from), length, size)) return false;
  }
  return isTree(entries, whole);
}

const isLongEnough = (chain: number[] | null, length: number, size: number): boolean =>
  chain !== null && chain.length * size >= length;

/** The sectors' table: which sector follows which. Null where it lies outside of the file. */
function allocation(file: Buffer, size: number, sectors: number): Buffer | null {
  const places: number[] = [];
  for (let at = 76; at < 512; at += 4) places.push(file.readUInt32LE(at));
  let more = file.readUInt32LE(68);
  for (let count = 0; more < endOfChain && count < sectors; count += 1) {
    const from = (more + 1) * size;
    if (from + size > file.length) return null;
    for (let at = 0; at < size - 4; at += 4) places.push(file.readUInt32LE(from + at));
    more = file.readUInt32LE(from + size - 4);
  }
  const used = places.filter((place) => place < endOfChain);
  if (used.length === 0 || used.length > sectors || used.some((place) => (place + 1) * size >= file.length))
    return null;
  return Buffer.concat(used.map((place) => file.subarray((place + 1) * size, (place + 2) * size)));
}

function chainFrom(from: number, table: Buffer, sectors: number): number[] | null {
  const chain: number[] = [];
  for (let sector = from; sector !== endOfChain && sector !== free;) {
    if (sector + 1 >= sectors || chain.length > sectors || (sector + 1) * 4 > table.length) return null;
    chain.push(sector);
    sector = table.readUInt32LE(sector * 4);
  }
  return chain;
}

/** Each entry is reached once at the most. */
function isTree(entries: Buffer, count: number): boolean {
  const seen = new Set<number>();
  const waiting = [0];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at >= count || seen.has(at)) return false;
    seen.add(at);
    const [left, right, child] = [68, 72, 76].map((place) => entries.readUInt32LE(at * 128 + place)) as [
      number,
      number,
      number
    ];
    const kind = entries[at * 128 + 66];
    const next = at === 0 ? [child] : kind === storage ? [left, right, child] : [left, right];
    waiting.push(...next.filter((each) => each !== none));
  }
  return true;
}
