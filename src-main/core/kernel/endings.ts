/** What was begun and must be ended, also when the program fails in the middle of its start. */

export interface Endings {
  /** Aborted as soon as the end begins. */
  readonly signal: AbortSignal;
  add(end: () => unknown): void;
  /** Ends everything, what was begun last first, each whatever becomes of the others. Throws the first failure once all is ended. */
  end(): Promise<void>;
}

export function createEndings(): Endings {
  const controller = new AbortController();
  const ends: (() => unknown)[] = [];
  let ending: Promise<void> | undefined;

  async function endAll(): Promise<void> {
    controller.abort();
    const failures: unknown[] = [];
    for (const end of ends.toReversed()) {
      try {
        await end();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }
  return { signal: controller.signal, add: (end) => void ends.push(end), end: () => (ending ??= endAll()) };
}
