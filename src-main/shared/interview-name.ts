/** How an interview is called wherever one of many is named: by the best that is known of it. */

/** What an interview can be called by. */
export interface KnownOfInterview {
  company: string;
  role: string;
  /** Whoever was met first; empty for nobody. */
  person: string;
  /** ISO 8601 in UTC; null while no date is known. */
  startsAt: string | null;
  /** When its notes were begun, ISO 8601 in UTC. */
  createdAt: string;
  /** The furthest stage with anything in it. */
  stage: string;
}

/** `day`: the interview was on that day. `begun`: of that day are its first notes. `new`: there is nothing to call it by, and nothing is done yet. */
export type InterviewName =
  { by: 'company' | 'role' | 'person'; words: string } | { by: 'day' | 'begun'; at: string } | { by: 'new' };

/** The company, else the role, else the person met, else the day of the interview, else the day of the first notes once more was done than begin. */
export function nameInterview(known: KnownOfInterview): InterviewName {
  for (const by of ['company', 'role', 'person'] as const) {
    const words = known[by].trim();
    if (words !== '') return { by, words };
  }
  if (known.startsAt !== null) return { by: 'day', at: known.startsAt };
  return known.stage === 'capture' ? { by: 'new' } : { by: 'begun', at: known.createdAt };
}
