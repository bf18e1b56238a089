/** Puts the name of whoever writes where the draft left room for it. */

/** The last line that is nothing but a bracket is the place of the signature; every bracket of the same words is filled in. */
export function signedBy(body: string, name: string): string {
  const last = body.trimEnd().split('\n').at(-1)?.trim() ?? '';
  return /^\[[^\][]+\]$/.test(last) ? body.replaceAll(last, () => name) : body;
}
