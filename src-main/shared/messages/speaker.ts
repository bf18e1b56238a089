/** Says messages in the interface's language: ICU MessageFormat, its plurals by the locale's own rules. */
import { IntlMessageFormat } from 'intl-messageformat';
import { english, type Message, type MessageKey, type MessageTags, type ParamsArgument } from './catalogue';
import type { AnyMessage, Param } from './params';

/** A piece of a message with tags: words, or what stands in a tag. */
export type Piece = string | { tag: string; words: string };

export interface Speaker {
  /** BCP 47, for `Intl` too. */
  readonly locale: string;
  t<Key extends MessageKey>(key: Key, ...params: ParamsArgument<Key>): string;
  /** A message that travelled. One of a key that this program doesn't know says its key. */
  say(message: Message): string;
  /** A message in pieces, for one in which the screen puts something: `Press <keys></keys> to find anything.` */
  pieces<Key extends MessageKey>(key: Key, ...params: ParamsArgument<Key>): Piece[];
}

type Values = Readonly<Record<string, Param>>;

/** A text without any mark of ICU's is said as it stands, without being parsed. */
const plain = /^[^{}<'#]*$/;

/** `texts`: the catalogue in that locale. */
export function createSpeaker(locale: string, texts: Readonly<Record<string, string>> = english): Speaker {
  const known = new Map<string, IntlMessageFormat>();
  let lists: Intl.ListFormat | undefined;

  function formatOf(key: string): IntlMessageFormat {
    const found = known.get(key);
    if (found) return found;
    const made = new IntlMessageFormat(texts[key] ?? key, locale);
    known.set(key, made);
    return made;
  }

  function words(key: string, params: Values = {}): string {
    const text = texts[key];
    if (text === undefined) return key;
    return plain.test(text) ? text : String(formatOf(key).format(said(params)));
  }

  const said = (params: Values = {}): Record<string, string | number> =>
    Object.fromEntries(Object.entries(params).map(([name, param]) => [name, saidParam(param)]));

  function saidParam(param: Param): string | number {
    if (typeof param !== 'object') return param;
    if (!isList(param)) return words(param.key, param.params);
    lists ??= new Intl.ListFormat(locale, { type: 'conjunction' });
    return lists.format(param.map(({ key, params }) => words(key, params)));
  }

  return {
    locale,
    t: (key, ...[params]) => words(key, params as Values | undefined),
    say: ({ key, params }) => words(key, params as Values | undefined),
    pieces(key, ...[params]) {
      const text = texts[key] ?? key;
      const tags = [...text.matchAll(/<\/(\w+)>/g)].map(([, tag = '']) => tag as MessageTags<typeof key> & string);
      const asPieces = Object.fromEntries(
        tags.map((tag) => [tag, (inside: unknown[]) => ({ tag, words: inside.join('') })])
      );
      const all = formatOf(key).format<Piece>({ ...said(params as Values | undefined), ...asPieces });
      return Array.isArray(all) ? all : [all];
    }
  };
}

const isList = (param: object): param is readonly AnyMessage[] => Array.isArray(param);
