/**
 * Where the numbers in a letter lead while it is printed for a packet: addresses that nobody has, behind each a name by which the packet
 * finds the place. They never leave: each becomes a way within the file, or goes.
 */

export type PacketTarget =
  /** The number behind a claim in the text, and the claim's line in the list of where to check it. */
  | { kind: 'claim' | 'listed'; key: string }
  /** An entry in the list of enclosures. */
  | { kind: 'enclosure'; number: number };

/** `packet` is a UUID made for one packet, so that no link of the user's own can be meant. */
export const packetHost = (packet: string): string => `${packet}.invalid`;

export const claimAddress = (host: string, key: string): string => `https://${host}/claim/${key}`;
export const listedAddress = (host: string, key: string): string => `https://${host}/listed/${key}`;
export const enclosureAddress = (host: string, number: number): string => `https://${host}/enclosure/${number}`;

/** Null for every other address. */
export function packetTarget(host: string, address: string): PacketTarget | null {
  const start = `https://${host}/`;
  if (!address.startsWith(start)) return null;
  const [kind, name = ''] = address.slice(start.length).split('/');
  if ((kind === 'claim' || kind === 'listed') && /^[0-9a-f]{10}$/.test(name)) return { kind, key: name };
  return kind === 'enclosure' && /^\d{1,4}$/.test(name) ? { kind, number: Number(name) } : null;
}
