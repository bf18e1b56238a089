/** The three tones of a draft, in words. */
import type { Tone } from '$contract';

export const toneChoices: { value: Tone; label: string }[] = [
  { value: 'plain', label: 'Plain' },
  { value: 'warm', label: 'Warm' },
  { value: 'formal', label: 'Formal' }
];

export const toneHints: Record<Tone, string> = {
  plain: 'Short sentences, nothing more than needed.',
  warm: 'Closer to how you would say it.',
  formal: 'Distant and correct, for a house that writes that way.'
};
