/**
 * Which parameters a message takes, read from its text by the compiler: `{name}` is words, `{count, plural, …}` and `{count, number}`
 * are a number, `{when, date, medium}` and `{when, time, short}` a moment in milliseconds, `<find>…</find>` is something that the screen puts there. The parts of a plural stand after `one`, `other`, `=0` …,
 * by which they are told from parameters; `select` is not used: a message of its own for each case is read more easily.
 */

/** What travels: which message, not yet in which words. */
export interface AnyMessage {
  readonly key: string;
  readonly params?: Readonly<Record<string, Param>>;
}

/** Words of the user's, a message (of its own sentence, or a name), or several of them, which are said as a list. */
export type Words = string | AnyMessage | readonly AnyMessage[];
export type Param = number | Words;

/** The words by which a plural's part begins: CLDR's categories, and exact numbers. */
type PartName = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other' | `=${number}`;

type EndsWithPart<Before extends string> = Before extends `${string}${' ' | '}'}${PartName} ` ? true : false;

type Parameter<Inside extends string> = Inside extends `${infer Head}}${string}`
  ? Head extends `${infer Name},${infer Kind}`
    ? {
        [Key in Name]: Kind extends ` ${'plural' | 'selectordinal' | 'number' | 'date' | 'time'}${string}`
          ? number
          : Words;
      }
    : { [Key in Head]: Words }
  : object;

/** Parameters in braces. */
type Named<Text extends string, Found = object> = Text extends `${infer Before}{${infer Rest}`
  ? Named<Rest, EndsWithPart<Before> extends true ? Found : Found & Parameter<Rest>>
  : Found;

/** What stands in tags. */
export type TagsOf<
  Text extends string,
  Found extends string = never
> = Text extends `${string}</${infer Name}>${infer Rest}` ? TagsOf<Rest, Found | Name> : Found;

type Flat<All> = { [Key in keyof All]: All[Key] };

export type ParamsOf<Text extends string> = Flat<Named<Text>>;
