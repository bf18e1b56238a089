/** From what is picked to the letter: begins it, or brings the one that is there up to date without losing what was written in it. */
import { giveToLetter } from '../../../store/composed';
import type { Composing } from '../../../store/composing.svelte';
import type { Letters } from '../../../store/letters.svelte';
import { toaster } from '../../../ui/toaster.svelte';
import { t } from '../../../i18n/messages';

export interface LetterEnd {
  id: string;
  begun: boolean;
  /** The letter was written on since: the user compares. */
  differs: boolean;
}

const same = (one: string, other: string): boolean => one.trim() === other.trim();

/** Null where no letter could be begun, which the user was told. @throws where the draft could not be made */
export async function goOn(composing: Composing, letters: Letters): Promise<LetterEnd | null> {
  const { kind, tone, picks, letterId, interviewId, language, keepLanguage } = composing;
  if (letterId === null) {
    const letter = await letters.create(kind, tone, picks, {
      keepLanguage,
      ...(language !== undefined && { language })
    });
    if (!letter) return null;
    giveToLetter(interviewId, letter.id, kind, letter.body);
    return { id: letter.id, begun: true, differs: false };
  }
  const end = { id: letterId, begun: false, differs: false };
  const { open: letter } = letters;
  if (letter?.id !== letterId) return end;
  const draft = await letter.draft(tone);
  const { subject, body } = letter.content;
  if (same(draft.body, body) && same(draft.subject, subject)) return end;
  if (!same(composing.applied ?? '', body)) return { ...end, differs: true };
  await letter.takeDraft(draft);
  composing.applied = draft.body;
  toaster.show(t('compose.updated'));
  return end;
}
