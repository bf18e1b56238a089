/** Takes an answer over into what the screen shows: what is the same stays the same object, so nothing is drawn, scrolled or focused anew. */

/** Gives `shown` itself, changed in its place where that is possible; entries of lists are known by `id` or `itemId`, else by their place. */
export function merged<Value>(shown: Value | null, next: Value): Value {
  const taken = mergedWith(shown, next) as Value;
  if (taken === shown || typeof taken !== 'object') return taken;
  const deep = $state(taken);
  // svelte-ignore state_referenced_locally -- the object is what stays reactive, not the name
  return deep;
}

function mergedWith(shown: unknown, next: unknown): unknown {
  if (shown === next) return shown;
  if (Array.isArray(shown) && Array.isArray(next)) return mergedList(shown, next);
  if (isPlain(shown) && isPlain(next)) {
    for (const name of Object.keys(shown)) if (!Object.hasOwn(next, name)) delete shown[name];
    for (const [name, value] of Object.entries(next)) {
      const taken = mergedWith(shown[name], value);
      if (taken !== shown[name]) shown[name] = taken;
    }
    return shown;
  }
  return next;
}

function mergedList(shown: unknown[], next: unknown[]): unknown[] {
  const byId = new Map(shown.flatMap((each) => (idOf(each) === undefined ? [] : [[idOf(each), each] as const])));
  const taken = next.map((each, at) => {
    const id = idOf(each);
    return mergedWith(id === undefined ? shown[at] : byId.get(id), each);
  });
  return taken.length === shown.length && taken.every((each, at) => each === shown[at]) ? shown : taken;
}

function idOf(value: unknown): unknown {
  return isPlain(value) ? (value.id ?? value.itemId) : undefined;
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
