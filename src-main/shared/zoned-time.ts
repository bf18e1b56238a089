/** Between a moment in UTC, as the library keeps it, and the wall clock of the place where the interview was. */

const parts = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit'
  });

/** `YYYY-MM-DDTHH:mm` on the clocks of a time zone; empty for no moment. */
export function toLocal(instant: string | null, timeZone: string): string {
  if (!instant) return '';
  const found = new Map(
    parts(timeZone)
      .formatToParts(new Date(instant))
      .map((part) => [part.type, part.value])
  );
  const get = (type: Intl.DateTimeFormatPartTypes): string => found.get(type) ?? '00';
  return `${get('year').padStart(4, '0')}-${get('month')}-${get('day')}T${get('hour')}:${get('minute')}`;
}

/**
 * The moment at which the clocks of a time zone show `local` (`YYYY-MM-DDTHH:mm`); null where `local` is empty or no time.
 * A time that the clocks skip in spring becomes the one an hour later; of a repeated hour in autumn the first is meant
 * (as Temporal's `compatible` has it).
 */
export function toInstant(local: string, timeZone: string): string | null {
  const wall = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local) ? Date.parse(`${local}:00Z`) : NaN;
  if (Number.isNaN(wall)) return null;
  const offset = (at: number): number => Date.parse(`${toLocal(new Date(at).toISOString(), timeZone)}:00Z`) - at;
  const day = 24 * 3_600_000;
  const [before, after] = [offset(wall - day), offset(wall + day)];
  const candidates = [wall - before, wall - after].filter((at) => at + offset(at) === wall);
  const at = candidates.length > 0 ? Math.min(...candidates) : wall - before;
  return new Date(at).toISOString();
}
