/** The catalogue and how it is said: parameters that the compiler looks at, plurals, pieces, the language for tests. */
import { parse } from '@formatjs/icu-messageformat-parser';
import { expect, expectTypeOf, test } from 'vitest';
import { english, message, type Message } from '$shared/messages/catalogue';
import { AppError } from '../../../../src-main/core/kernel/app-error';
import type { ParamsOf, TagsOf, Words } from '$shared/messages/params';
import { pseudo, pseudoCatalogue } from '$shared/messages/pseudo';
import { createSpeaker } from '$shared/messages/speaker';

test('the compiler reads a message’s parameters', () => {
  expectTypeOf<ParamsOf<'Plain words'>>().toEqualTypeOf<object>();
  expectTypeOf<ParamsOf<'Saved {time}, {count, plural, one {# file} other {files in {folder}}}'>>().toEqualTypeOf<{
    time: Words;
    count: number;
    folder: Words;
  }>();
  expectTypeOf<ParamsOf<'{count, plural, =0 {none} one {one} other {many}}'>>().toEqualTypeOf<{ count: number }>();
  expectTypeOf<ParamsOf<'Hello everyone {name}'>>().toEqualTypeOf<{ name: Words }>();
  expectTypeOf<ParamsOf<'On {day, date, medium}, {day, time, short}'>>().toEqualTypeOf<{ day: number }>();
  expectTypeOf<TagsOf<'Press <find></find> or <help>?</help>.'>>().toEqualTypeOf<'find' | 'help'>();
});

test('a message is said with its parameters, its plural by the locale, its pieces apart', () => {
  const texts = {
    files: '{count, plural, one {# file} other {# files}} in {folder}',
    keys: 'Press <find></find>, or <b>ask</b>.',
    quote: "It''s {what}"
  };
  const speaker = createSpeaker('en', texts) as unknown as Record<string, (...given: unknown[]) => unknown>;
  expect(speaker['t']!('files', { count: 1, folder: 'A' })).toBe('1 file in A');
  expect(speaker['t']!('files', { count: 1200, folder: 'A' })).toBe('1,200 files in A');
  expect(speaker['t']!('quote', { what: 'so' })).toBe("It's so");
  expect(speaker['pieces']!('keys')).toEqual([
    'Press ',
    { tag: 'find', words: '' },
    ', or ',
    { tag: 'b', words: 'ask' },
    '.'
  ]);
  expect(speaker['say']!({ key: 'unknown.key' })).toBe('unknown.key');
});

test('a message may hold others: one in its place, several as a list of the locale', () => {
  const texts = { both: '{all} came. {next}', name: 'file {number, number}', next: 'Look at {what}.' };
  const one = { key: 'name', params: { number: 1 } };
  const all = [one, { key: 'name', params: { number: 1200 } }, one];
  const both = { key: 'both', params: { all, next: { key: 'next', params: { what: one } } } } as unknown as Message;
  expect(createSpeaker('en', texts).say(both)).toBe('file 1, file 1,200, and file 1 came. Look at file 1.');
  expect(createSpeaker('de', texts).say(both)).toBe('file 1, file 1.200 und file 1 came. Look at file 1.');
});

test('what a message lacks or has too much does not compile', () => {
  message('errors.noRoom', { megabytes: 1 });
  // @ts-expect-error -- no such message
  message('errors.noSuch');
  // @ts-expect-error -- its parameter is missing
  message('errors.noRoom');
  // @ts-expect-error -- a number is wanted
  message('errors.noRoom', { megabytes: '1' });
  // @ts-expect-error -- it takes none
  message('errors.diskFull', { megabytes: 1 });
  // @ts-expect-error -- a sentence is no message
  void (() => new AppError('CONFLICT', 'This is already there.'));
});

test('the language for tests is longer, accented and in brackets, and keeps parameters, plurals and tags', () => {
  const texts = pseudoCatalogue({ files: '{count, plural, one {# file} other {# files}} in {folder}, <b>now</b>' });
  const speaker = createSpeaker('en', texts) as unknown as Record<string, (...given: unknown[]) => unknown>;
  const said = (speaker['pieces']!('files', { count: 2, folder: 'Briefe' }) as (string | object)[])
    .map(String)
    .join('');
  expect(said).toMatch(/^\[2 fílé[sš] íñ Briefe, .*~+\]$/);
  expect(pseudo('Close').length).toBeGreaterThan('Close'.length * 1.3);
});

test('no two parts say something under the same key', () => {
  const parts = import.meta.glob<Record<string, object>>('$shared/messages/en/*.ts', {
    eager: true
  });
  const keys = Object.values(parts).flatMap((part) => Object.values(part).flatMap(Object.keys));
  expect(keys.toSorted()).toEqual(Object.keys(english).toSorted());
});

test.each(Object.entries(english))('%s can be said', (key, text) => {
  expect(key).toMatch(/^[a-z][a-zA-Z]*(\.[a-zA-Z0-9-]+)+$/);
  expect(() => parse(text)).not.toThrow();
  expect(text).toBe(text.trim());
  // The compiler would take what follows for a part of a plural (see params.ts).
  expect(text.replace(/\{\w+, (plural|selectordinal),.*/s, '')).not.toMatch(
    /[ }](zero|one|two|few|many|other|=\d+) \{/
  );
  expect(text).not.toMatch(/\{\w+, select,/);
  // What stands in a tag would be taken for the parameter of its name.
  for (const [, tag] of text.matchAll(/<\/(\w+)>/g)) expect(text).not.toMatch(new RegExp(`\\{${tag}\\b`));
});
