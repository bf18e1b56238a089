/** Who confirms a fact, as a letter names them: titles and names with their capitals, short forms written out, nobody's “old boss”. */
import type { FactWords } from './fact-words';
import { own, patternOf } from './pattern';

/** `phrases`: patterns, and what stands in their place. */
export const withPhrases = (text: string, phrases: Readonly<Record<string, string>>): string =>
  Object.entries(phrases).reduce((done, [from, to]) => done.replace(patternOf(from, 'giu'), to), text);

const capital = (word: string): string =>
  word.replace(/(?:^|(?<=['’-]))\p{Ll}(?=[\p{L}'’.]|$)/gu, (sign) => sign.toUpperCase());

export function namedProperly(typed: string, words: FactWords): string {
  const phrased = withPhrases(typed, words.sourcePhrases);
  const isSmall = !/\p{Lu}/u.test(typed);
  const titled = withTitles(phrased, words);
  return isSmall ? behindOffice(beforePlace(titled, words), words) : titled;
}

/** “mrs bell at the college” → “Mrs Bell at the college”; in German with what she does, where it is a short form. */
function withTitles(text: string, words: FactWords): string {
  const titles = Object.keys(words.titles).join('|');
  const found = patternOf(`(?<![\\p{L}-])(${titles})(\\.?) (?=\\p{L})`, 'giu');
  const ends = patternOf(`^(?:${words.notInNames}|${words.roles})$`, 'iu');
  let done = '';
  let at = 0;
  for (const match of text.matchAll(found)) {
    if (match.index < at) continue;
    const behind =
      /^\p{L}[\p{L}.'’-]*(?: \p{L}[\p{L}.'’-]*)*/u.exec(text.slice(match.index + match[0].length))?.[0] ?? '';
    const name: string[] = [];
    for (const word of behind.split(' ')) {
      if (ends.test(word) || name.length > 2 || isBehindName(name, word)) break;
      name.push(word);
    }
    if (name.length === 0) continue;
    const title = words.titles[match[1]!.toLowerCase()]!;
    const shown = name.map((word) => titleOr(word, words));
    done += `${text.slice(at, match.index)}${title}${title.endsWith('.') ? '' : keptDot(match[2]!, words)} ${shown.join(' ')}`;
    at = match.index + match[0].length + name.join(' ').length;
    const next = behind.split(' ')[name.length];
    // “keeps it”: what somebody does with it is no part of who they are.
    if (next !== undefined && isBehindName(name, next) && !ends.test(next))
      at += /^[^,;(]*/u.exec(text.slice(at))![0].length;
  }
  return withGender(done + text.slice(at), words);
}

/** A word typed small behind a name typed with its capital: “Mrs Bell keeps”, not “Herr Bauer von”. */
const isBehindName = (name: readonly string[], word: string): boolean =>
  /^\p{Lu}/u.test(name[0] ?? '') && /^\p{Ll}{3,}$/u.test(word) && !/^(?:van|von|der|den|del|dela|dos|das)$/.test(word);

const keptDot = (dot: string, { capitalSources }: FactWords): string => (capitalSources ? '' : dot);

function titleOr(word: string, { titles }: FactWords): string {
  const known = own(titles, word.toLowerCase().replace(/\.$/, ''));
  return known ?? (/\p{Lu}/u.test(word) ? word : capital(word));
}

function withGender(text: string, { genderedForms }: FactWords): string {
  const isHer = /(?<!\p{L})(?:Frau|meine)(?!\p{L})/u.test(text);
  const isHis = /(?<!\p{L})(?:Herrn?|mein)(?!\p{L})/u.test(text);
  if (isHer === isHis) return text;
  return text.replace(/(?<![\p{L}-])\p{L}+(?!\p{L})\.?/gu, (word) => {
    const key = word.toLowerCase().replace(/\.$/, '');
    return Object.hasOwn(genderedForms, key) ? genderedForms[key]![isHer ? 1 : 0] : word;
  });
}

/** “sarah from accounts” → “Sarah from accounts”; German nouns behind their article get their capital. */
function beforePlace(
  text: string,
  { notInNames, noArticle, roles, records, capitalSources, article }: FactWords
): string {
  const found = /^(\p{Ll}[\p{L}'’-]*(?: \p{Ll}[\p{L}'’-]*)?) (at|from|in|of|on|aus|von|vom|bei|beim|im|in) (.+)$/u.exec(
    text
  );
  const nouned = (rest: string): string =>
    capitalSources
      ? rest.replace(/(?<=(?:^|\s)(?:vom|im|beim|am|zum|zur|der|dem|den|des) )\p{Ll}/gu, (sign) => sign.toUpperCase())
      : rest;
  if (!found) return capitalSources ? nouned(text) : text;
  const [, name = '', between = '', place = ''] = found;
  const isNone = name
    .split(' ')
    .some((word) =>
      patternOf(`^(?:${notInNames}|${noArticle}|${roles}|${records}|${article || '(?!)'})$`, 'iu').test(word)
    );
  const named = isNone ? name : name.split(' ').map(capital).join(' ');
  return nouned(`${named} ${between} ${place}`);
}

/** “my supervisor linda” → “my supervisor Linda”. */
function behindOffice(text: string, { roles, notInNames }: FactWords): string {
  return text.replace(
    patternOf(`(?<=(?:^|\\s)(?:my|our)(?: former)? (?:(?:${roles}) )+)(\\p{Ll}[\\p{L}'’-]+)$`, 'u'),
    (word) => (patternOf(`^(?:${notInNames}|${roles}|can)$`, 'iu').test(word) ? word : capital(word))
  );
}
