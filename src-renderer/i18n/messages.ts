/** Says messages on the screen, in the interface's language. There is one yet, English, and one for tests. */
import { english } from '$shared/messages/catalogue';
import { localeFor } from '$shared/messages/locale';
import { createSpeaker, type Speaker } from '$shared/messages/speaker';

/** Where a window keeps the language it was asked for. */
const memory = 'second-impression.language';

/** Null where the window keeps nothing. */
function asked(): string | null {
  try {
    return localStorage.getItem(memory);
  } catch {
    return null;
  }
}

async function chosenSpeaker(): Promise<Speaker> {
  const locale = localeFor(navigator.languages);
  if (asked() !== 'en-XA') return createSpeaker(locale, english);
  const { pseudoCatalogue } = await import('$shared/messages/pseudo');
  return createSpeaker(locale, pseudoCatalogue(english));
}

/** Whoever imports this waits for it, so that words may also stand in constants of a module. */
export const { locale, t, say, pieces } = await chosenSpeaker();
