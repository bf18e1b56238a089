/** How the reader is greeted: what else is fitting depends on it. */
import type { LanguageWords } from '../../../contract/languages';
import type { Span } from '../text/sentences';

/** The first line of a letter that has more of them. */
export function firstLine(plain: string): Span | null {
  const line = /[^\n]*\S[^\n]*/.exec(plain);
  if (!line || plain.slice(line.index + line[0].length).trim() === '') return null;
  return { from: line.index, to: line.index + line[0].length };
}

/** “Hi Tyler,”, “Liebe Annamaria”, “Kia ora Wiremu”, “Doug,”: by the given name alone, and so on easy terms. */
export function isFamiliar(
  plain: string,
  { titles }: Pick<LanguageWords, 'titles'>,
  people: readonly string[]
): boolean {
  const line = firstLine(plain);
  const found = line && byName.exec(plain.slice(line.from, line.to).trim());
  if (!found) return false;
  const [, greeting, one = '', other] = found;
  const names = [one, ...(other ? [other] : [])];
  if (names.some((name) => titles.includes(name))) return false;
  const isMet = people.some((name) => name.split(/\s+/)[0] === one);
  const isSurname = people.some((name) => name.split(/\s+/).slice(1).includes(one));
  return isMet || (greeting !== undefined && !isSurname && !nobody.test(one));
}

const byName = /^(?:(\p{L}+ (?:\p{Ll}+ )?))?(\p{Lu}[\p{L}-]+)(?: \p{Ll}+ (\p{Lu}[\p{L}-]+))?[,!:]?$/u;
/** Not a name, but what somebody is. */
const nobody = /^(?:Sirs?|Madam|Team|Panel|Damen|Herren|Herr|Frau|Colleagues|All|Recruiter|Interviewers?)$/;
