/** A fact's period and who can confirm it, as they stand in a letter. */
import type { FactWords } from './fact-words';
import { own, patternOf } from './pattern';
import { namedProperly, withPhrases } from './fact-source';
import { withDigits } from './spoken-numbers';
import { uncapitalised } from '../text/capitals';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Months written out, ranges with a dash between, `since 2024` for `2024-now`. */
export function periodText(period: string, words: FactWords): string {
  if (patternOf(`^(?:${words.noPeriod})[.\\s]*$`, 'iu').test(period.trim())) return '';
  const months = withPhrases(withDigits(oneLine(period), words.spoken), words.phrases)
    .replace(/\s*\(([^()]*)\)/g, ', $1')
    .replace(/(?<![\p{L}\d])\p{Lu}{4,}(?![\p{L}\d])/gu, (word) => word.toLowerCase())
    .replace(/(?<![\p{L}\d])[hq](?=[1-4](?!\d))/gu, (sign) => sign.toUpperCase())
    .replace(
      /(?<!\p{L})(\p{L}{1,9})(\.?)(?!\p{L})/gu,
      (whole, name: string) => words.months[name.toLowerCase()] ?? words.writtenOut[name.toLowerCase()] ?? whole
    );
  const open = new RegExp(
    `^(.*\\d{4}|(?:${words.monthNames})(?: \\d{4})?)\\s*(?:[-–—]|to|bis)\\s*(?:${words.openEnds})?\\.?$`,
    'iu'
  ).exec(months);
  const isOpen =
    open &&
    new RegExp(`(?:[-–—]\\s*|\\s(?:to|bis)\\s+(?:${words.openEnds}))$|(?:${words.openEnds})\\.?$`, 'iu').test(months);
  if (isOpen) return words.since.replace('{1}', () => open[1]!.trim());
  const ranged = months.replace(/(?<=[\p{L}\d])\s*[-–—]\s*(?=[\p{L}\d])/gu, (dash: string, at: number) => {
    const [before, behind] = [months.slice(0, at), months.slice(at + dash.length)];
    if (!isRange(before, behind, words)) return dash;
    return '–';
  });
  if (!startsPlain(ranged, words)) return ranged;
  return ranged
    .replace(/^\p{Lu}(?=\p{Ll}*(?:\s|$))/u, (sign) => sign.toLowerCase())
    .replace(patternOf(`(?<=\\s)(?:${words.periodNouns})(?!\\p{L})`, 'gu'), (noun) => noun.toLowerCase());
}

const isRange = (before: string, behind: string, { monthNames }: FactWords): boolean => {
  const part = `(?:${monthNames}|Q[1-4]|\\d{1,4})`;
  return new RegExp(`${part}$`, 'iu').test(before) && new RegExp(`^${part}`, 'iu').test(behind);
};

/** “Since April”, “Last year”: no name. */
const startsPlain = (text: string, { since, monthNames, plainStarts }: FactWords): boolean =>
  new RegExp(`^(?:${since.split(' ')[0]}|${plainStarts})(?:\\s|$)`, 'iu').test(text) &&
  !new RegExp(`^(?:${monthNames})`, 'iu').test(text);

/** A year or a month that a sentence takes without brackets; empty otherwise. */
export const duringText = (period: string, { during, duringPlain, monthNames }: FactWords): string => {
  if (patternOf(`^(?:${duringPlain})$`, 'u').test(period)) return period;
  return new RegExp(`^(?:(?:${monthNames}) )?(?:19|20)\\d\\d$`, 'u').test(period)
    ? during.replace('{period}', () => period)
    : '';
};

/** Who stands for it: `ward manager J. Farrell can confirm it`; for what is no person: `shown by the shift log`. */
export function confirmationText(who: string, words: FactWords): string {
  const typed = spelled(namedProperly(oneLine(who), words), words);
  const record = typed.replace(new RegExp(`^${words.article || '(?!)'} `, 'iu'), '');
  if (!/ from /i.test(record) && new RegExp(`^(?:[\\p{L}&-]+ ){0,3}(?:${words.records})$`, 'iu').test(record))
    return shown(record, typed, words);
  const person = typed
    .replace(/\s*\(([^()]*)\)/g, ', $1')
    .replace(/[.;,\s]+$/, '')
    .replace(/^(\p{L}+):\s*/u, '$1 ')
    // “Orla the manager”, “Sharon Mabb TM”: what she does stands between commas.
    .replace(/^(\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]+)?) (the \p{Ll}[\p{L} ]*|\p{Lu}{2,4})$/u, '$1, $2');
  if (person === '') return '';
  const [first = '', ...rest] = person.split(' ');
  const isRole = (word: string): boolean =>
    new RegExp(`^(?:${words.roles})$`, 'iu').test(word.replace(/[^\p{L}&-]/gu, ''));
  const name =
    rest.length > 0 &&
    isRole(first) &&
    !Object.hasOwn(words.titles, first.toLowerCase()) &&
    /^\p{Lu}\p{Ll}/u.test(first) &&
    words.article !== ''
      ? `${first.toLowerCase()} ${rest.join(' ')}`
      : person;
  const alone =
    words.article !== '' &&
    isRole(name.split(' ').at(-1)!) &&
    isUnnamed(name, isRole) &&
    !new RegExp(`^(?:${words.noArticle})\\b`, 'iu').test(name);
  const called = words.capitalSources
    ? startsOwn(person)
      ? person
      : person.replace(/^\p{Ll}/u, (sign) => sign.toUpperCase())
    : alone
      ? `${words.article} ${isRole(name.split(' ')[0]!) ? name : uncapitalised(name)}`
      : name;
  const frame = new RegExp(words.several, 'iu').test(called) ? words.canConfirmAll : words.canConfirm;
  return frame.replace('{who}', () => escaped(called) + (called.includes(',') ? ',' : ''));
}

/** German: “mein Vorgesetzter”, which has its small letter within a bracket. */
const startsOwn = (who: string): boolean => /^(?:meine?|unsere?|die|der|das) /u.test(who);

/** The things that show it, with their article where they are called by a common noun. */
function shown(record: string, typed: string, { shownBy, article, noArticle, capitalSources }: FactWords): string {
  const bare =
    article === '' || new RegExp(`^(?:${noArticle}|telematics|\\p{Lu}{2,}\\b.*|\\p{Lu}\\p{Ll}+ .*)`, 'u').test(typed);
  const name = capitalSources ? record.replace(/^\p{Ll}/u, (sign) => sign.toUpperCase()) : record;
  return shownBy.replace('{who}', () =>
    escaped(bare ? (capitalSources ? name : typed) : `${article} ${uncapitalised(name)}`)
  );
}

/** A person as named: typed in small letters or in capitals only, and with a comma between name and role. */
function spelled(who: string, { roles, roleForms, noArticle, records, article, capitalSources }: FactWords): string {
  const full = who.replace(/\p{L}+/gu, (word) => own(roleForms, word.toLowerCase()) ?? word);
  if (capitalSources) return full;
  const is = (word: string, pattern: string): boolean => new RegExp(`^(?:${pattern})$`, 'iu').test(word);
  const isShouted = !/\p{Ll}/u.test(full) && /\p{Lu}{5,}|\s\p{Lu}{4,}/u.test(full);
  const [name = '', ...about] = (isShouted ? full.toLowerCase() : full).split(/(?=\s*[,(])/u);
  const parts = name.split(' ');
  const isRole = (word: string): boolean => is(word.replace(/[^\p{L}&-]/gu, ''), roles);
  const from = parts.findIndex((_, at) => at > 0 && parts.slice(at).every(isRole));
  const named = from > 0 ? parts.slice(0, from) : from === -1 ? parts : [];
  const isName =
    named.length <= 3 &&
    !named.some(
      (word) => isRole(word) || is(word, `${noArticle}|${records}|${article}|in|of|at|from|accounts|sales`)
    ) &&
    named.every((word) => /^\p{L}[\p{L}.'’-]*$/u.test(word));
  if (!isName || isRole(parts[0]!) || (from === -1 && is(parts.at(-1)!, records)))
    return full === full.toUpperCase() && isShouted ? full.toLowerCase() : full;
  const typedSmall = !/\p{Lu}/u.test(named.join(''));
  const shownName = named.map((word) => (typedSmall ? word.replace(/^\p{Ll}/u, (sign) => sign.toUpperCase()) : word));
  const role = from > 0 && (named.length > 1 || typedSmall) && /^\p{Ll}/u.test(parts[from]!) ? ', ' : ' ';
  return [shownName.join(' '), ...(from > 0 ? [parts.slice(from).join(' ')] : [])].join(role) + about.join('');
}

/** Every word tells what somebody does, none who it is. */
const isUnnamed = (who: string, isRole: (word: string) => boolean): boolean =>
  !who.includes(',') && who.split(' ').every((word) => isRole(word) || /^[\p{Lu}&]{2,}$/u.test(word));

/** No mark of Markdown. */
export const escaped = (text: string): string => text.replace(/([\\`*_[\]<>])/g, '\\$1');
