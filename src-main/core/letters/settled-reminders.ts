/** Takes “[ask first …]” out of letters once the fact's owner has answered: what a draft reminded of is settled. */
import { claimsIn, factKey } from '../../shared/letter/claims/links';
import type { Writing } from '../kernel/context';
import { nowIso } from '../db/transaction';
import { contentOf } from './content';
import { readLetter, lettersClaiming, askedFirstKeys, writeContent } from './queries';
import { allPhrases } from './templates';
import { keepPause } from './versions';

/** To be called in the transaction that made the fact shareable. Letters in the trash are looked at too: they may come back. */
export function settleReminders(context: Writing, factId: string): void {
  const { db, now, resourcesFolder } = context;
  const key = factKey(factId);
  const reminders = [...new Set(allPhrases(resourcesFolder).map(({ askFirst }) => askFirst))];
  for (const id of lettersClaiming(db, key)) {
    const letter = readLetter(db, id);
    if (!letter) continue;
    const claimed = new Set(claimsIn(letter.body).map((claim) => claim.key));
    const left = askedFirstKeys(db, [...claimed]).length;
    const body = reminders.reduce((text, reminder) => withoutReminder(text, { key, reminder, left }), letter.body);
    if (body === letter.body) continue;
    const at = nowIso(now);
    keepPause(db, letter, at);
    writeContent(db, id, { ...contentOf(letter), body }, at);
  }
}

interface Settled {
  /** The key of the fact that may be shared by now. */
  key: string;
  reminder: string;
  /** How many facts of the letter must still be asked about. */
  left: number;
}

/** Without the reminders behind the fact's claims; what other facts of the letter need stays, and nothing else is touched. */
export function withoutReminder(body: string, { key, reminder, left }: Settled): string {
  let text = body;
  let after = 0;
  for (;;) {
    const spare = text.split(reminder).length - 1 > left;
    const claim = claimsIn(text).find((each) => each.key === key && each.from >= after);
    if (!spare || !claim) return text;
    const at = text.indexOf(reminder, claim.to);
    if (at === -1) return left === 0 ? text.replace(reminder, '') : text;
    // As in “… by 38 % [ask first].” and “… by 38 %. [ask first]”: the space goes along, no line does.
    const from = text.slice(0, at).replace(/ +$/, '').length;
    text = text.slice(0, from) + text.slice(at + reminder.length);
    after = claim.to;
  }
}
