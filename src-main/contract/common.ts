/** Building blocks that several domains share. */
import { z } from 'zod';

// A window's policy forbids making code from text: zod would try it once, and the browser would report it as an attack.
if ('document' in globalThis) z.config({ jitless: true });

/** UUIDv7: sorts by time of creation. */
export const id = z.uuid();
/** A moment in UTC, ISO 8601 with `Z`. */
export const instant = z.iso.datetime();
/** A calendar day without a time zone, `YYYY-MM-DD`. */
export const day = z.iso.date();
/** An IANA time zone, e.g. `Europe/Berlin`. */
export const timeZone = z.string().min(1).max(64).refine(isTimeZone);

/** One line: names, titles, labels. */
export const line = z.string().max(500);
/** Anything written at length; Markdown where the screen says so. */
export const text = z.string().max(200_000);
/** Zero-based place in an ordered list. */
export const position = z.int().min(0).max(100_000);

export const nothing = z.null();

/** The stored bytes changed by themselves; `damage.show` has what a snapshot holds. Absent where all is well. */
export const damaged = z.boolean().optional();

function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}
