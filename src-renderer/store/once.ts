/** A double click or a key held down asks twice for the same: it is done once. */

const underWay = new Map<string, Promise<unknown>>();

/** Begins the work, or gives back what the same work gives that is under way already. */
export function once<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
  const running = underWay.get(key) as Promise<Result> | undefined;
  if (running) return running;
  const begun = work().finally(() => underWay.delete(key));
  underWay.set(key, begun);
  return begun;
}
