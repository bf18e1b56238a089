/** A fact's period and who can confirm it, as they stand in a letter. */
import type { FactWords } from './fact-words';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Months written out, ranges with a dash between, `since 2024` for `2024-now`. */
export function periodText(period: string, words: FactWords): string {
  const months = oneLine(period)
    .replace(/(?<![\p{L}\d])[hq](?=[1-4](?!\d))/gu, (sign) => sign.toUpperCase())
    .replace(
      /(?<!\p{L})(\p{L}{1,9})(\.?)(?!\p{L})/gu,
      (whole, name: string) => words.months[name.toLowerCase()] ?? whole
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
  return ranged.replace(/^\p{Lu}(?=\p{Ll}+\s)/u, (sign) => (startsPlain(ranged, words) ? sign.toLowerCase() : sign));
}

const isRange = (before: string, behind: string, { monthNames }: FactWords): boolean => {
  const part = `(?:${monthNames}|Q[1-4]|\\d{1,4})`;
  return new RegExp(`${part}$`, 'iu').test(before) && new RegExp(`^${part}`, 'iu').test(behind);
};

/** “Since April”, “Last year”: no name. */
const startsPlain = (text: string, { since, monthNames }: FactWords): boolean =>
  new RegExp(`^(?:${since.split(' ')[0]}|last|over|until|letzte[rsn]?|bis|im|in)\\s`, 'iu').test(text) &&
  !new RegExp(`^(?:${monthNames})`, 'iu').test(text);

/** A year or a month that a sentence takes without brackets; empty otherwise. */
export const duringText = (period: string, { during, monthNames }: FactWords): string =>
  new RegExp(`^(?:(?:${monthNames}) )?(?:19|20)\\d\\d$`, 'u').test(period)
    ? during.replace('{period}', () => period)
    : '';

/** Who stands for it: `ward manager J. Farrell can confirm it`. */
export function confirmationText(who: string, words: FactWords): string {
  const person = oneLine(who)
    .replace(/\s*\(([^()]*)\)/g, ', $1')
    .replace(/[.;,\s]+$/, '')
    .replace(/^(\p{L}+):\s*/u, '$1 ');
  if (person === '') return '';
  const [first = '', ...rest] = person.split(' ');
  const isRole = (word: string): boolean =>
    new RegExp(`^(?:${words.roles})$`, 'iu').test(word.replace(/[^\p{L}&-]/gu, ''));
  const name =
    rest.length > 0 && isRole(first) && /^\p{Lu}\p{Ll}/u.test(first) && words.article !== ''
      ? `${first.toLowerCase()} ${rest.join(' ')}`
      : person;
  const alone =
    words.article !== '' &&
    isRole(name.split(' ').at(-1)!) &&
    isUnnamed(name, isRole) &&
    !new RegExp(`^(?:${words.noArticle})\\b`, 'iu').test(name);
  const called = words.capitalSources
    ? person.replace(/^\p{Ll}/u, (sign) => sign.toUpperCase())
    : alone
      ? `${words.article} ${isRole(name.split(' ')[0]!) ? name : uncapitalised(name)}`
      : name;
  const frame = new RegExp(words.several, 'iu').test(called) ? words.canConfirmAll : words.canConfirm;
  return frame.replace('{who}', () => escaped(called) + (called.includes(',') ? ',' : ''));
}

/** Every word tells what somebody does, none who it is. */
const isUnnamed = (who: string, isRole: (word: string) => boolean): boolean =>
  !who.includes(',') && who.split(' ').every((word) => isRole(word) || /^[\p{Lu}&]{2,}$/u.test(word));

const uncapitalised = (text: string): string => text.replace(/^\p{Lu}(?=\p{Ll})/u, (sign) => sign.toLowerCase());

/** No mark of Markdown. */
export const escaped = (text: string): string => text.replace(/([\\`*_[\]<>])/g, '\\$1');
