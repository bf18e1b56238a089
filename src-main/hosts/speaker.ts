/** Says messages where no window does: in the terminal, in the system's dialogs, in the menu. The language is chosen as in a window. */
import { english } from '../shared/messages/catalogue';
import { localeFor } from '../shared/messages/locale';
import { pseudoCatalogue, pseudoLocale } from '../shared/messages/pseudo';
import { createSpeaker, type Speaker } from '../shared/messages/speaker';

/** `language`: the interface's, where another than the system's is wanted. `system`: BCP 47, by which days and numbers are written. */
export function chooseSpeaker(language: string | undefined, system: string): Speaker {
  const locale = localeFor([system]);
  return language === pseudoLocale ? createSpeaker(locale, pseudoCatalogue(english)) : createSpeaker(locale, english);
}

export const { t, say } = chooseSpeaker(
  process.env['SECOND_IMPRESSION_LANGUAGE'],
  new Intl.DateTimeFormat().resolvedOptions().locale
);
