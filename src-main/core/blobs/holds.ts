/** Who is at work with which blob: the same bytes may arrive twice at once, and one of the two may fail. */

export interface Hold {
  /** These bytes were not in the library before. */
  markNew(): void;
  /** The database names them now. */
  markNamed(): void;
  /** `unnamed`: the last one has let go of new bytes that nobody named, so they may be removed. */
  release(): 'kept' | 'unnamed';
}

export interface Holds {
  take(hash: string): Hold;
  isHeld(hash: string): boolean;
}

export function createHolds(): Holds {
  const held = new Map<string, { count: number; isNew: boolean; isNamed: boolean }>();
  return {
    isHeld: (hash) => held.has(hash),
    take(hash) {
      const entry = held.get(hash) ?? { count: 0, isNew: false, isNamed: false };
      entry.count += 1;
      held.set(hash, entry);
      return {
        markNew: () => void (entry.isNew = true),
        markNamed: () => void (entry.isNamed = true),
        release() {
          entry.count -= 1;
          if (entry.count > 0) return 'kept';
          held.delete(hash);
          return entry.isNew && !entry.isNamed ? 'unnamed' : 'kept';
        }
      };
    }
  };
}
