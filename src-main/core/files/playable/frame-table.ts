/** Where the frames of a recording lie and how long each lasts, found by going through the file once, piece by piece. */
import { frameAt, headBytes, isFigures, type SoundFrame } from './sound-frames';

export interface FrameTable {
  /** The first frame: what is said of the whole. */
  first: SoundFrame;
  /** Where each frame's sound begins in the file, in bytes. */
  places: number[];
  /** How long each frame's sound is, in bytes. */
  sizes: number[];
  /** In samples of the first frame's rate. */
  lengths: number[];
}

/** Within so many bytes after its tags a recording must begin; else it is none. */
const searchedAtFirst = 64 * 1024;
/** About fifteen hours; a table of more would be larger than it is worth. */
const mostFrames = 2_000_000;
const tagBytes = 10;

/** Takes a file from its start, in pieces of any size. Bytes that are no frames (tags, damage, a last frame cut off) are passed over. */
export class FrameFinder {
  #table: FrameTable | null = null;
  #rest = new Uint8Array();
  /** Where `#rest` begins in the file. */
  #offset = 0;
  /** Bytes of a tag or a frame that are still to be passed over. */
  #skip = 0;
  /** Set while frame follows frame. */
  #kind: string | null = null;
  #atStart = true;
  /** Where the tags end. */
  #begin = 0;
  /** Found so far, in samples of the first frame's rate. */
  #samples = 0;
  /** True once nothing more is of use. */
  isHopeless = false;

  push(piece: Uint8Array): void {
    if (this.isHopeless) return;
    const passed = Math.min(this.#skip, piece.length);
    this.#skip -= passed;
    this.#offset += passed;
    if (passed === piece.length) return;
    const bytes = joined(this.#rest, piece.subarray(passed));
    const at = this.#read(bytes, false);
    this.#rest = bytes.slice(Math.min(at, bytes.length));
    this.#skip = Math.max(0, at - bytes.length);
    this.#offset += at - this.#skip;
  }

  /** Null where the file is no such recording, or too long a one. Nothing may be pushed afterwards. */
  end(): FrameTable | null {
    if (this.#skip > 0) this.#dropLast();
    else this.#read(this.#rest, true);
    return this.isHopeless || !this.#table?.places.length ? null : this.#table;
  }

  /** Where reading goes on, counted from the beginning of `bytes`; behind their end where a frame or tag goes on there. */
  #read(bytes: Uint8Array, isEnd: boolean): number {
    let at = 0;
    while (!this.isHopeless && at < bytes.length && (isEnd || at + headBytes <= bytes.length)) {
      const tag = this.#atStart ? tagSize(bytes, at) : 0;
      if (tag > 0) {
        at += tag;
        continue;
      }
      if (this.#atStart) this.#begin = this.#offset + at;
      this.#atStart = false;
      const frame = frameAt(bytes, at);
      if (!frame || frame.kind !== this.#kind) {
        const next = frame ? this.#follows(bytes, at, frame, isEnd) : false;
        if (next === null) break;
        if (!next) {
          this.#kind = null;
          at += 1;
          this.isHopeless = !this.#table && this.#offset + at > this.#begin + searchedAtFirst;
          continue;
        }
        this.#kind = frame!.kind;
      }
      if (isEnd && at + frame!.size > bytes.length) break;
      this.#add(frame!, at, isFigures(bytes, at, frame!));
      at += frame!.size;
    }
    return at;
  }

  /** Whether a frame of the same kind follows, or the file ends there; null where more bytes are needed to tell. */
  #follows(bytes: Uint8Array, at: number, frame: SoundFrame, isEnd: boolean): boolean | null {
    const next = at + frame.size;
    if (next + headBytes > bytes.length) {
      if (!isEnd) return null;
      if (next === bytes.length) return true;
    }
    return frameAt(bytes, next)?.kind === frame.kind;
  }

  #add(frame: SoundFrame, at: number, isEmpty: boolean): void {
    if (isEmpty) return;
    this.#table ??= { first: frame, places: [], sizes: [], lengths: [] };
    const { first, places, sizes, lengths } = this.#table;
    // A table can't hold sounds of two kinds.
    if (!frame.config !== !first.config) return;
    places.push(this.#offset + at + frame.head);
    sizes.push(frame.size - frame.head);
    // A whole number for each, and no drift over many.
    const before = Math.round(this.#samples);
    this.#samples += (frame.samples * first.rate) / frame.rate;
    lengths.push(Math.round(this.#samples) - before);
    this.isHopeless = places.length > mostFrames;
  }

  #dropLast(): void {
    this.#table?.places.pop();
    this.#table?.sizes.pop();
    this.#table?.lengths.pop();
  }
}

/** A tag before the sound (ID3 version 2), in bytes; 0 where there is none. */
function tagSize(bytes: Uint8Array, at: number): number {
  const [a, b, c, , , flags = 0, ...size] = bytes.subarray(at, at + tagBytes);
  if (a !== 0x49 || b !== 0x44 || c !== 0x33 || size.length < 4 || size.some((byte) => byte > 127)) return 0;
  const footer = flags & 0x10 ? tagBytes : 0;
  return tagBytes + size.reduce((sum, byte) => sum * 128 + byte, 0) + footer;
}

function joined(one: Uint8Array, two: Uint8Array): Uint8Array {
  if (one.length === 0) return two;
  const both = new Uint8Array(one.length + two.length);
  both.set(one);
  both.set(two, one.length);
  return both;
}
