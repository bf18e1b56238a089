/** Plays one recording: where it stands, how fast it goes, and where it starts again after a stop. */

import { findLength } from './media-length';
import { wasStopped } from './proving';

/** Speeds that are offered; 1 is as recorded. */
export const speeds = [0.75, 1, 1.25, 1.5, 2] as const;

/** How far one step back or a new start goes back, in milliseconds: enough to hear the sentence again. */
export const backStepMs = 2000;

/** Within this distance of its end a recording counts as heard to the end, in milliseconds. */
const endMs = 1500;

/**
 * Where playing starts again, in milliseconds: two seconds before it stopped, and at the beginning once it was heard to the
 * end. `durationMs` is null while it isn't known.
 */
export function resumePoint(playedToMs: number, durationMs: number | null): number {
  if (durationMs !== null && playedToMs >= durationMs - endMs) return 0;
  return Math.max(0, playedToMs - backStepMs);
}

/** Where a seek may go: never before the start, never past the end. */
export function clampMs(ms: number, durationMs: number | null): number {
  return Math.max(0, durationMs === null ? ms : Math.min(ms, durationMs));
}

interface PlayerOptions {
  /** Where playing stopped the last time, in milliseconds. */
  playedToMs: number;
  /** Called when playing stops, and every few seconds while it runs, with the place in milliseconds. */
  onplace: (ms: number) => void;
  /** Gives a fresh address for the bytes: addresses are short-lived. */
  address: () => Promise<string>;
}

/** Reports its place at least this often while playing, in milliseconds of the recording. */
const reportEveryMs = 5000;

export class Player {
  playing = $state(false);
  currentMs = $state(0);
  durationMs = $state<number | null>(null);
  speed = $state<number>(1);
  source = $state<string | null>(null);
  /** Set when the bytes can't be played, even from a fresh address. */
  failed = $state(false);
  /** The user did not wait until a large file was compared with what was filed. */
  stopped = $state(false);

  #element: HTMLMediaElement | null = null;
  #options: PlayerOptions;
  #reportedMs: number;
  #stoppedMs: number | null = null;
  #retried = false;
  #startAt: number | null;
  /** Asked to play before there was anything to play. */
  #waiting = false;
  /** While the length is looked for, the element's place is not the listener's. */
  #measuring = false;

  constructor(options: PlayerOptions) {
    this.#options = options;
    this.#reportedMs = options.playedToMs;
    this.#startAt = options.playedToMs;
    this.currentMs = resumePoint(options.playedToMs, null);
  }

  async load(): Promise<void> {
    this.stopped = false;
    try {
      this.source = await this.#options.address();
    } catch (error) {
      this.stopped = wasStopped(error);
      this.failed = !this.stopped;
    }
  }

  /** For `{@attach}`: ties the player to its media element until that goes away. */
  attach = (element: HTMLMediaElement): (() => void) => {
    this.#element = element;
    const listeners: [string, () => void][] = [
      ['loadedmetadata', () => this.#ready(element)],
      ['durationchange', () => this.#measure(element)],
      ['timeupdate', () => this.#moved(element)],
      ['play', () => (this.playing = true)],
      ['pause', () => this.#stopped()],
      ['ended', () => this.#stopped()],
      ['error', () => void this.#broke()]
    ];
    for (const [name, listener] of listeners) element.addEventListener(name, listener);
    if (this.#waiting) this.play();
    return () => {
      for (const [name, listener] of listeners) element.removeEventListener(name, listener);
      if (this.playing) this.#report();
      element.pause();
      this.playing = false;
      this.#element = null;
    };
  };

  toggle = (): void => {
    if (this.playing) this.pause();
    else this.play();
  };

  play(): void {
    const element = this.#element;
    this.#waiting = element === null || this.#measuring;
    if (!element || this.failed || this.#measuring) return;
    // After a stop the last words are heard again; after a jump it plays from exactly there.
    if (this.#stoppedMs !== null) this.seek(resumePoint(this.#stoppedMs, this.durationMs));
    this.#stoppedMs = null;
    element.playbackRate = this.speed;
    void element.play().catch(() => undefined);
  }

  pause(): void {
    this.#waiting = false;
    this.#element?.pause();
  }

  back = (): void => this.seek(this.currentMs - backStepMs);

  /** Jumps to a place in milliseconds and plays from there. */
  playFrom(ms: number): void {
    this.seek(ms);
    this.play();
  }

  seek(ms: number): void {
    const to = clampMs(ms, this.durationMs);
    this.#stoppedMs = null;
    this.#startAt = null;
    this.currentMs = to;
    if (this.#element && !this.#measuring) this.#element.currentTime = to / 1000;
    if (!this.playing) this.#report();
  }

  setSpeed(speed: number): void {
    this.speed = speed;
    if (this.#element) this.#element.playbackRate = speed;
  }

  #ready(element: HTMLMediaElement): void {
    this.#measuring = element.duration === Infinity;
    if (this.#measuring) {
      void findLength(element).then(() => {
        this.#measuring = false;
        if (this.#element === element) this.#begin(element);
      });
    } else this.#begin(element);
  }

  #begin(element: HTMLMediaElement): void {
    this.#measure(element);
    const start = this.#startAt === null ? this.currentMs : resumePoint(this.#startAt, this.durationMs);
    this.#startAt = null;
    this.currentMs = start;
    element.currentTime = start / 1000;
    element.playbackRate = this.speed;
    if (this.#waiting) this.play();
  }

  #measure(element: HTMLMediaElement): void {
    this.durationMs = Number.isFinite(element.duration) ? Math.round(element.duration * 1000) : null;
  }

  #moved(element: HTMLMediaElement): void {
    this.#retried = false;
    if (this.#measuring) return;
    this.currentMs = Math.round(element.currentTime * 1000);
    if (this.playing && Math.abs(this.currentMs - this.#reportedMs) >= reportEveryMs) this.#report();
  }

  #stopped(): void {
    this.playing = false;
    if (this.#measuring) return;
    this.#stoppedMs = this.currentMs;
    this.#report();
  }

  #report(): void {
    if (this.#reportedMs === this.currentMs) return;
    this.#reportedMs = this.currentMs;
    this.#options.onplace(this.currentMs);
  }

  /** An address that ran out looks like a broken file: one fresh address is tried before that is said. */
  async #broke(): Promise<void> {
    const wasPlaying = this.playing;
    this.playing = false;
    if (this.#retried) {
      this.failed = true;
      return;
    }
    this.#retried = true;
    const before = this.source;
    await this.load();
    // The same address again would not be read again.
    if (this.source === before) this.failed = !this.stopped;
    else if (wasPlaying) this.play();
  }
}
