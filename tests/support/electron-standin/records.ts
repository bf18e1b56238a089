/** What the program asked of the desktop, kept so that a test can look at it. */
export interface StandInRecord {
  readonly what: string;
  readonly details: unknown;
}

export const records: StandInRecord[] = [];

export function record(what: string, details: unknown): void {
  records.push({ what, details });
}
