/** The letter's text as a file that this window makes by itself: a way out when the library, or the program behind the window, is gone. */
import type { LetterContent } from '$contract';
import { dateFormatOf, writeDate } from '$shared/letter/sheet/paper';
import { withoutClaims } from '$shared/letter/claims/links';
import { download } from '../../../ui/download';
import { t } from '../../../i18n/messages';

type Typed = Pick<LetterContent, 'sender' | 'recipient' | 'subject' | 'body' | 'datedOn' | 'language' | 'dateFormat'>;

/** As it was typed, from the sender to the name: plain text, which everything opens. */
export function typedText(letter: Typed, now = new Date()): string {
  const { sender, recipient, subject, body, datedOn } = letter;
  const parts = [sender, recipient, writeDate(datedOn, dateFormatOf(letter), now), subject, withoutClaims(body)];
  return `${parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

export const typedFileName = `${t('export.fileName')}.txt`;

export function saveTyped(content: Typed): void {
  const address = URL.createObjectURL(new Blob([typedText(content)], { type: 'text/plain;charset=utf-8' }));
  download(address, typedFileName);
  // The browser still reads it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
