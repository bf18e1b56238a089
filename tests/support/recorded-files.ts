/** Recordings without times of their own, frame by frame: MP3 of every version, AAC in ADTS, with what writers put around the frames. */

interface Mp3 {
  /** 1, 2 or 2.5. */
  version?: 1 | 2 | 2.5;
  /** Kilobits a second of each frame in turn. */
  rates: readonly number[];
  frames: number;
  mono?: boolean;
  /** Samples a second. */
  frequency?: number;
}

const bits = { 1: 3, 2: 2, 2.5: 0 } as const;
const frequencies = { 1: [44_100, 48_000, 32_000], 2: [22_050, 24_000, 16_000], 2.5: [11_025, 12_000, 8000] } as const;
const kilobits = {
  1: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
};

/** Silence as MP3. */
export function mp3({ version = 1, rates, frames, mono = false, frequency }: Mp3): Buffer {
  const rate = frequency ?? frequencies[version][0];
  const row = kilobits[version === 1 ? 1 : 2];
  const made = rates.map((each) => {
    const frame = Buffer.alloc(Math.floor(((version === 1 ? 144 : 72) * each * 1000) / rate));
    const index = (frequencies[version] as readonly number[]).indexOf(rate);
    frame.set([0xff, 0xe0 | (bits[version] << 3) | 3, (row.indexOf(each) << 4) | (index << 2), mono ? 0xc0 : 0x40]);
    return frame;
  });
  return Buffer.concat(Array.from({ length: frames }, (_, at) => made[at % made.length]!));
}

/** The first frame that an encoder writes for players, here with figures of a recording that never was. */
export function figures(name: 'Xing' | 'Info' | 'VBRI'): Buffer {
  const frame = mp3({ rates: [128], frames: 1 });
  frame.write(name, 36, 'latin1');
  frame.set([0, 0, 0, 1, 0, 0, 0, 7], 40);
  return frame;
}

/** A tag before the sound, with so many bytes of picture. */
export function tag(bytes: number): Buffer {
  const size = [21, 14, 7, 0].map((shift) => (bytes >> shift) & 127);
  // What looks like the start of a frame in a picture is none.
  return Buffer.concat([
    Buffer.from('ID3'),
    Buffer.from([4, 0, 0, ...size]),
    Buffer.alloc(bytes, Buffer.from([0xff, 0xfb, 0x90, 0x40]))
  ]);
}

/** The tag behind the sound. */
export const oldTag = Buffer.from('TAG'.padEnd(128, ' '));

/** AAC frames of 16 kHz in ADTS, of one channel; the sound itself is noise. */
export function adts(frames: number, { checked = false, size = 120 } = {}): Buffer {
  const head = checked ? 9 : 7;
  const frame = Buffer.alloc(size, 0x21);
  frame.set([
    0xff,
    checked ? 0xf0 : 0xf1,
    (1 << 6) | (8 << 2),
    (1 << 6) | (size >> 11),
    (size >> 3) & 255,
    ((size & 7) << 5) | 31,
    0xfc
  ]);
  if (checked) frame.set([0x12, 0x34], 7);
  return Buffer.concat(Array.from({ length: frames }, () => frame.subarray(0, Math.max(size, head))));
}
