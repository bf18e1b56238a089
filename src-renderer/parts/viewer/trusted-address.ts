/** The one place where the program's own script addresses become trusted: the page's policy refuses plain strings for workers. */

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string }
  ): { createScriptURL: (address: string) => unknown };
}

let policy: { createScriptURL: (address: string) => unknown } | null = null;

/**
 * The address as the Worker constructor wants it. Throws a TypeError for an address outside this program's own origin.
 */
export function trustedScriptAddress(address: string): unknown {
  const own = new URL(address, document.baseURI);
  if (own.origin !== location.origin) throw new TypeError('Only the program’s own scripts may run.');
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  if (!types) return own.href;
  policy ??= types.createPolicy('second-impression', { createScriptURL: (given) => given });
  return policy.createScriptURL(own.href);
}
