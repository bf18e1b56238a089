/** Whether a covering text is about as long as the mails that were answered most. */

/** Boomerang 2016: 40 million e-mails, not about hiring, correlational. */
const few = 50;
const many = 125;

export function mailLength(words: number): string {
  const counted = `${words} ${words === 1 ? 'word' : 'words'}`;
  const source = `${few} to ${many} got the most replies (Boomerang 2016; e-mails of all kinds)`;
  if (words < few) return `${counted}: rather short. ${source}.`;
  return words > many ? `${counted}: rather long. ${source}.` : `${counted}. ${source}.`;
}
