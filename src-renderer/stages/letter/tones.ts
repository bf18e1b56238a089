/** The three tones of a draft, in words. */
import type { Tone } from '$contract';
import { choices } from './paper/paper-words';

export const toneNames: Record<Tone, string> = { plain: 'Plain', warm: 'Warm', formal: 'Formal' };

export const toneChoices = choices(toneNames);

export const toneHints: Record<Tone, string> = {
  plain: 'Short sentences, nothing more than needed.',
  warm: 'Closer to how you would say it.',
  formal: 'Distant and correct, for a house that writes that way.'
};
