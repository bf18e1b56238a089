/**
 * Whether this computer's clock can be believed. Nothing that can't be taken back rests on the date alone: a clock may be
 * years ahead for one start and right again at the next.
 */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { LibraryLayout } from './layout';

const HOUR = 3_600_000;
/** Between the outermost time zones lie 26 hours: somebody who sets the clock instead of the zone is no further off. */
const MOST_BACK = 26 * HOUR;
/** As long as a thing stays in the trash. Who was away longer is asked once. */
const MOST_FORWARD = 31 * 24 * HOUR;
const WRITE_EVERY_MS = 10 * 60_000;

/** Instants, ISO 8601 in UTC. */
interface ClockMove {
  /** What the clock said when it was last believed. */
  readonly before: string;
  /** What it says now. */
  readonly now: string;
}

export interface LibraryClock {
  /** Set while the clock is not believed; null again once it is back or the user has said that it is right. */
  readonly moved: ClockMove | null;
  /** Looks at the clock; true where it can be believed. */
  look(): boolean;
  /** The user says that the date is right. */
  accept(): void;
  /** Keeps when the program ran last. */
  close(): void;
}

const noteSchema = z.object({ note: z.string(), believed: z.iso.datetime() });

/** Reads what the clock said when this library was last open. Without that note the clock is believed. */
export function startClock(layout: LibraryLayout, now: () => Date): LibraryClock {
  let believed = readBelieved(layout.clockNote) ?? now().getTime();
  let moved: ClockMove | null = null;
  let written = -Infinity;

  const write = (): void => {
    written = performance.now();
    writeBelieved(layout, believed);
  };
  const believe = (time: number): void => {
    believed = time;
    moved = null;
    if (performance.now() - written >= WRITE_EVERY_MS) write();
  };
  return {
    get moved() {
      return moved;
    },
    look() {
      const time = now().getTime();
      const ahead = time - believed;
      if (ahead >= -MOST_BACK && ahead <= MOST_FORWARD) believe(time);
      else moved = { before: new Date(believed).toISOString(), now: new Date(time).toISOString() };
      return moved === null;
    },
    accept() {
      written = -Infinity;
      believe(now().getTime());
    },
    close: write
  };
}

function readBelieved(file: string): number | null {
  try {
    return Date.parse(noteSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).believed);
  } catch {
    return null;
  }
}

/** Best effort: a library without the note is whole, and the next start believes its clock. */
function writeBelieved(layout: LibraryLayout, believed: number): void {
  const unfinished = join(layout.incoming, 'clock');
  // not for a screen: a note for whoever finds the file
  const note = 'When the program last ran by a clock that it believed. A clock that jumps can be noticed by it.';
  try {
    const text = JSON.stringify({ note, believed: new Date(believed).toISOString() }, null, 2) + '\n';
    writeFileSync(unfinished, text, { mode: 0o600 });
    renameSync(unfinished, layout.clockNote);
  } catch {
    try {
      rmSync(unfinished, { force: true });
    } catch {
      // A disk that fails is told of elsewhere.
    }
  }
}
