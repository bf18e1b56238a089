/** What was picked for a letter: kept with the interview until there is a letter, and with the letter from then on. */
import { composed, picks as picksShape, type Composed, type LetterKind, type Picks, type Tone } from '$contract';
import { unfinished } from './unfinished.svelte';

export type ComposedKind = NonNullable<Composed[LetterKind]>;
type ComposedFor = ComposedKind['of'][string];

export const noPicks = (personId: string | null = null): Picks => picksShape.parse({ personId });

/** `about`: an interview or a letter. What can't be read is as if nothing had been picked. */
export function composedOf(about: string): Composed {
  try {
    return composed.parse(JSON.parse(unfinished.get(about, 'composed') ?? '{}'));
  } catch {
    return {};
  }
}

export function keepComposed(about: string, kind: LetterKind, kept: ComposedKind): void {
  unfinished.set(about, 'composed', JSON.stringify({ ...composedOf(about), [kind]: kept }));
}

/** The tone that was chosen before composing. */
export function beginComposing(interviewId: string, kind: LetterKind, tone: Tone): void {
  const kept = composedOf(interviewId)[kind];
  keepComposed(interviewId, kind, kept ? { ...kept, tone } : { tone, personId: null, of: {} });
}

export const pickedFor = (kept: ComposedKind | undefined): ComposedFor =>
  kept?.of[kept.personId ?? ''] ?? { picks: noPicks(kept?.personId ?? null), out: [] };

export const picksOf = (letterId: string, kind: LetterKind): Picks => pickedFor(composedOf(letterId)[kind]).picks;

/** A letter was begun of what the interview kept: it is the letter's from now on, and the next one begins anew. */
export function giveToLetter(interviewId: string, letterId: string, kind: LetterKind, applied: string): void {
  const { [kind]: kept, ...others } = composedOf(interviewId);
  if (kept) keepComposed(letterId, kind, { ...kept, applied });
  if (Object.keys(others).length === 0) unfinished.finish(interviewId, 'composed');
  else unfinished.set(interviewId, 'composed', JSON.stringify(others));
}
