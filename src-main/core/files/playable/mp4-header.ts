/** What stands before sound to make an MP4 of it (ISO 14496-12 and 14496-14): one track, and where each frame lies. */
import type { FrameTable } from './frame-table';

const u8 = (...values: number[]): Buffer => Buffer.from(values);
function u16(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => bytes.writeUInt16BE(value, index * 2));
  return bytes;
}
function u32(...values: number[]): Buffer {
  return table(values.length, (index) => values[index]!);
}
function table(length: number, value: (index: number) => number): Buffer {
  const bytes = Buffer.alloc(length * 4);
  for (let index = 0; index < length; index += 1) bytes.writeUInt32BE(value(index), index * 4);
  return bytes;
}
const zeros = (length: number): Buffer => Buffer.alloc(length);

function box(name: string, ...parts: Uint8Array[]): Buffer {
  const size = parts.reduce((sum, part) => sum + part.length, 8);
  return Buffer.concat([u32(size), Buffer.from(name, 'latin1'), ...parts]);
}
/** With a version and flags, both 0 but for `flags`. */
const full = (name: string, flags: number, ...parts: Uint8Array[]): Buffer => box(name, u32(flags), ...parts);

/** Descriptors hold fewer than 128 bytes here. */
const descriptor = (tag: number, ...parts: Uint8Array[]): Buffer =>
  Buffer.concat([
    u8(
      tag,
      parts.reduce((sum, part) => sum + part.length, 0)
    ),
    ...parts
  ]);

const milliseconds = 1000;
/** No rotation, no scale. */
const asItIs = u32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000);
/** ISO 14496-14 and the registration authority's list: AAC, MP3 of MPEG 1, MP3 of MPEG 2. */
const soundKinds = { aac: 0x40, mp3: 0x6b, halvedMp3: 0x69 } as const;

/** The bytes to put before a file of `fileBytes` so that it plays as an MP4; the file itself stays whole behind them. */
export function mp4Header(found: FrameTable, fileBytes: number): Uint8Array<ArrayBuffer> {
  const start = box('ftyp', Buffer.from('isom\0\0\u0002\0isommp41', 'latin1'));
  const data = Buffer.concat([u32(1), Buffer.from('mdat'), u64(fileBytes + 16)]);
  // The places depend on the header's size, and its size on how many there are only.
  const size = start.length + moov(found, 0).length + data.length;
  return new Uint8Array(Buffer.concat([start, moov(found, size), data]));
}

function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(value));
  return bytes;
}

function moov(found: FrameTable, before: number): Buffer {
  const { rate } = found.first;
  const samples = found.lengths.reduce((sum, length) => sum + length, 0);
  const length = Math.round((samples / rate) * milliseconds);
  const media = box(
    'mdia',
    full('mdhd', 0, u32(0, 0, rate, samples), u16(0x55c4, 0)),
    full('hdlr', 0, zeros(4), Buffer.from('soun'), zeros(13)),
    box(
      'minf',
      full('smhd', 0, zeros(4)),
      box('dinf', full('dref', 0, u32(1), full('url ', 1))),
      sampleTable(found, before)
    )
  );
  const track = box(
    'trak',
    full('tkhd', 7, u32(0, 0, 1, 0, length), zeros(8), u16(0, 0, 0x100, 0), asItIs, zeros(8)),
    media
  );
  const whole = full(
    'mvhd',
    0,
    u32(0, 0, milliseconds, length, 0x10000),
    u16(0x100),
    zeros(10),
    asItIs,
    zeros(24),
    u32(2)
  );
  return box('moov', whole, track);
}

function sampleTable({ first, places, sizes, lengths }: FrameTable, before: number): Buffer {
  const { config, samples, channels, rate } = first;
  const kind = config ? soundKinds.aac : samples === 1152 ? soundKinds.mp3 : soundKinds.halvedMp3;
  const decoder = descriptor(4, u8(kind, 0x15, 0, 0, 0), zeros(8), ...(config ? [descriptor(5, config)] : []));
  const esds = full('esds', 0, descriptor(3, u8(0, 1, 0), decoder, descriptor(6, u8(2))));
  const entry = box('mp4a', zeros(6), u16(1), zeros(8), u16(channels, 16, 0, 0), u16(Math.min(rate, 0xffff), 0), esds);
  const runs = runsOf(lengths);
  return box(
    'stbl',
    full('stsd', 0, u32(1), entry),
    full('stts', 0, u32(runs.length), ...runs.map(([length, count]) => u32(count, length))),
    // Each frame is found by its own place: headers, tags and damage may lie between two.
    full('stsc', 0, u32(1, 1, 1, 1)),
    full(
      'stsz',
      0,
      u32(0, sizes.length),
      table(sizes.length, (index) => sizes[index]!)
    ),
    full('co64', 0, u32(places.length), places64(places, before))
  );
}

function places64(places: readonly number[], before: number): Buffer {
  const bytes = Buffer.alloc(places.length * 8);
  places.forEach((place, index) => {
    const at = place + before;
    bytes.writeUInt32BE(Math.floor(at / 2 ** 32), index * 8);
    bytes.writeUInt32BE(at % 2 ** 32, index * 8 + 4);
  });
  return bytes;
}

/** Equal neighbours as one: a length and how often it comes. */
function runsOf(lengths: readonly number[]): [length: number, count: number][] {
  const runs: [number, number][] = [];
  for (const length of lengths) {
    const last = runs.at(-1);
    if (last?.[0] === length) last[1] += 1;
    else runs.push([length, 1]);
  }
  return runs;
}
