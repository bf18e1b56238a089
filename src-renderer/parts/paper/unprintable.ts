/** What this computer can't print of a letter: signs that neither the program's fonts nor the computer's own have. */
import { decodeHTMLStrict } from 'entities';
import type { Enclosure, LetterContent } from '$contract';
import { dateFormatOf, writeDate } from '$shared/letter/sheet/paper';
import { signsIn } from '$shared/letter/sheet/printed-signs';
import type { Unprintable } from '$shared/letter/checks/check';
import { plainText } from '$shared/letter/text/plain';
import { bundledUnits } from './bundled-signs';
import { undrawable } from './drawable';

type Listed = Pick<Enclosure, 'number' | 'title'>;
type Place = Pick<Unprintable, 'where' | 'number'>;
/** With the first place of each in their text; below 0 where they have none. */
type Signs = ReadonlyMap<string, number>;

/**
 * Empty for a letter of signs that the program's fonts have, without any look at a font; null where nobody can tell. `enclosures`: all of
 * the letter; those that are left out have no number. `now`: milliseconds of the clock, for a letter that is dated when it is printed.
 */
export async function unprintable(
  content: LetterContent,
  enclosures: readonly Listed[],
  now: number,
  missingOf = undrawable
): Promise<Unprintable[] | null> {
  const places = [...placesOf(content, enclosures, now)].filter(([, signs]) => signs.size > 0);
  const missing = places.length === 0 ? [] : await missingOf(new Set(places.flatMap(([, signs]) => [...signs.keys()])));
  if (!missing) return null;
  return places.flatMap(([place, all]) => {
    const signs = missing.filter((sign) => all.has(sign));
    if (signs.length === 0) return [];
    const from = Math.min(...signs.map((sign) => all.get(sign)!).filter((at) => at >= 0));
    const isPlaced = place.where === 'text' && Number.isFinite(from);
    return [{ ...place, signs, ...(isPlaced && { at: { from, to: endOfRun(content.body, from, signs) } }) }];
  });
}

function* placesOf(content: LetterContent, enclosures: readonly Listed[], now: number): Generator<[Place, Signs]> {
  const { body, subject, sender, recipient, datedOn } = content;
  yield [{ where: 'text' }, signsOfBody(body)];
  yield [{ where: 'subject' }, beyondOurs(subject)];
  yield [{ where: 'sender' }, beyondOurs(sender)];
  yield [{ where: 'recipient' }, beyondOurs(recipient)];
  yield [{ where: 'date' }, beyondOurs(writeDate(datedOn, dateFormatOf(content), new Date(now)))];
  for (const { number, title } of enclosures) {
    if (number !== null) yield [{ where: 'enclosure', number }, beyondOurs(title)];
  }
}

const beyondOurs = (text: string): Map<string, number> => signsIn(text, bundledUnits);

/** As a reader sees it: no addresses of links, and signs that stand by name (`&#36864;`), which have no place of their own. */
function signsOfBody(body: string): Signs {
  const decoded = /&[#A-Za-z]/.test(body) ? decodeHTMLStrict(body) : body;
  if (beyondOurs(decoded).size === 0) return new Map();
  const signs = beyondOurs(plainText(body));
  if (decoded !== body) {
    for (const sign of beyondOurs(plainText(decoded)).keys()) if (!signs.has(sign)) signs.set(sign, -1);
  }
  return signs;
}

/** Where the signs that begin at `from` end. */
function endOfRun(text: string, from: number, signs: readonly string[]): number {
  let to = from;
  for (;;) {
    const next = signs.find((sign) => text.startsWith(sign, to));
    if (next === undefined) return to;
    to += next.length;
  }
}
