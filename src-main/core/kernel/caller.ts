/** The name that a window gives itself, so that it knows its own changes when it hears of them. It grants nothing. */

/** Null where it is none: whatever a caller sends goes out to every window. */
export const callerName = (given: unknown): string | null =>
  typeof given === 'string' && /^[\w-]{1,64}$/.test(given) ? given : null;
