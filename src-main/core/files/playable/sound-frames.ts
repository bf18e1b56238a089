/** The frames of sound that has no table of times: MP3 (ISO 11172-3 and 13818-3, layer III, and the halved rates of MPEG 2.5) and AAC in ADTS (ISO 13818-7). */

/** What one frame's header says. */
export interface SoundFrame {
  /** The frame with its header, in bytes. */
  size: number;
  /** How much of it is header that an MP4 leaves out, in bytes. */
  head: number;
  /** Samples of each channel. */
  samples: number;
  /** Samples a second. */
  rate: number;
  channels: number;
  /** The same for all frames of one sound; neighbours that differ are no neighbours. */
  kind: string;
  /** AudioSpecificConfig (ISO 14496-3), for AAC; MP3 needs none. */
  config: Uint8Array | null;
}

/** The longest header that is looked at, with the figures that an encoder leaves in a first frame of MP3, in bytes. */
export const headBytes = 64;

/** The frame whose header begins at `at`; null where none does. Up to `headBytes` from there are looked at. */
export function frameAt(bytes: Uint8Array, at: number): SoundFrame | null {
  if (bytes[at] !== 0xff) return null;
  const second = bytes[at + 1] ?? 0;
  if ((second & 0xf6) === 0xf0) return aacFrame(bytes, at);
  return (second & 0xe6) === 0xe2 ? mp3Frame(bytes, at) : null;
}

const mpeg1Rates = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const mpeg2Rates = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const mp3Frequencies = [44_100, 48_000, 32_000];

function mp3Frame(bytes: Uint8Array, at: number): SoundFrame | null {
  const version = ((bytes[at + 1] ?? 0) >> 3) & 3;
  const third = bytes[at + 2] ?? 0;
  const isFirst = version === 3;
  const kilobits = (isFirst ? mpeg1Rates : mpeg2Rates)[third >> 4];
  const frequency = mp3Frequencies[(third >> 2) & 3];
  if (version === 1 || !kilobits || !frequency) return null;
  const rate = frequency / (isFirst ? 1 : version === 2 ? 2 : 4);
  const samples = isFirst ? 1152 : 576;
  const size = Math.floor(((samples / 8) * kilobits * 1000) / rate) + ((third >> 1) & 1);
  const channels = (bytes[at + 3] ?? 0) >> 6 === 3 ? 1 : 2;
  return { size, head: 0, samples, rate, channels, kind: `mp3 ${version} ${rate}`, config: null };
}

/** True where the frame holds no sound but the encoder's figures: how many frames there are and where (Xing, Info, VBRI). */
export function isFigures(bytes: Uint8Array, at: number, { config, channels, samples }: SoundFrame): boolean {
  if (config) return false;
  const isFirst = samples === 1152;
  const hasSum = ((bytes[at + 1] ?? 1) & 1) === 0;
  const side = channels === 1 ? (isFirst ? 17 : 9) : isFirst ? 32 : 17;
  const name = (from: number): string => String.fromCharCode(...bytes.subarray(from, from + 4));
  const inside = name(at + 4 + side + (hasSum ? 2 : 0));
  return inside === 'Xing' || inside === 'Info' || name(at + 36) === 'VBRI';
}

const aacFrequencies = [
  96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8000, 7350
];

function aacFrame(bytes: Uint8Array, at: number): SoundFrame | null {
  const [, second = 0, third = 0, fourth = 0, fifth = 0, sixth = 0, seventh = 0] = bytes.subarray(at, at + 7);
  const index = (third >> 2) & 15;
  const rate = aacFrequencies[index];
  const channels = ((third & 1) << 2) | (fourth >> 6);
  const size = ((fourth & 3) << 11) | (fifth << 3) | (sixth >> 5);
  const head = second & 1 ? 7 : 9;
  // Several blocks in one frame can't be told apart in an MP4, and channels told inside the sound have no place in its header.
  if (!rate || channels === 0 || size <= head || (seventh & 3) !== 0) return null;
  const type = (third >> 6) + 1;
  const config = Uint8Array.of((type << 3) | (index >> 1), ((index & 1) << 7) | (channels << 3));
  return { size, head, samples: 1024, rate, channels, kind: `aac ${type} ${rate} ${channels}`, config };
}
