/** Patterns are left out where a text lacks what they need: never one that would have found something. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { matchesIn } from '$shared/letter/language/matches';
import { mayStand, neededBy, runsOf } from '$shared/letter/language/needed-letters';
import { words } from '$shared/letter/language/patterns';
import { wordingFor } from '../../../../support/languages';
import labelled from '../checks/labelled-kinds.json';

const checks = join(import.meta.dirname, '../checks');
/** Patterns are looked for paragraph by paragraph. */
const texts = [
  ...Object.values(labelled).flatMap(({ hit, miss }) => [...hit, ...miss]),
  ...readdirSync(join(checks, 'letters')).map(
    (name) => (JSON.parse(readFileSync(join(checks, 'letters', name), 'utf8')) as { body: string }).body
  )
].flatMap((text) => text.split(/\n\s*\n/));

const stands = (source: string, text: string): boolean => mayStand(neededBy(source), runsOf(text));

describe('what a pattern needs', () => {
  it.each([
    ['worn out', 'It is worn   out.', 'It goes on.'],
    ['colou?rful', 'Colorful!', 'Culerful'],
    ['(?:hard|fast) worker', 'a FAST worker', 'a fast walker'],
    ['(?:very )?sorry', 'Sorry', 'worse'],
    ["don[’']t mention", 'Don’t mention', 'do not say'],
    ['(?<=\\bI )regret(?! to hear)', 'I regret it', 'I forget it'],
    ['(?:I|we)(?: \\w+){0,2} promise', 'we do promise', 'we do premise'],
    ['kaffeefahrt|größe', 'Die Größe', 'Die Grotte'],
    ['(?:a|the)(?: very|) nice day', 'the nice day', 'the bad news'],
    ['x(?:, and|;) so on', 'x; so on', 'x or on'],
    ['masses', 'maſſes', 'mattes'],
    ['\\p{Lu}\\w+ing along', 'Going along', 'Going alone']
  ])('%s', (source, has, lacks) => {
    expect(stands(source, has)).toBe(true);
    expect(stands(source, lacks)).toBe(false);
  });

  it.each(['', '.*', '\\w+', '(?:a|)', '(', '[', 'a|\\d', '(?:maybe )?', '(?<=before)\\w', '(?!not)\\w'])(
    'nothing is left out by %j',
    (source) => {
      expect(stands(source, 'something else')).toBe(true);
    }
  );
});

describe.each(['en', 'de'])('patterns of %s', (tag) => {
  it('find in every labelled text what one pattern of all of them finds', () => {
    const lists = Object.values(wordingFor(tag)!).flatMap((list: unknown) => {
      const sources = Array.isArray(list) ? (list as (string | { find: string })[]) : [];
      const found = sources.map((each) => (typeof each === 'string' ? each : each.find));
      return found.length > 0 && !found.some((source) => source.includes('{number}')) ? [found] : [];
    });
    let count = 0;
    for (const sources of lists) {
      const whole = words(sources);
      for (const text of texts) {
        const expected = [...text.matchAll(whole)].map(({ 0: all, index }) => ({ from: index, text: all.trimEnd() }));
        expect(matchesIn(text, sources, sources), text).toEqual(expected);
        count += expected.length;
      }
    }
    expect(count).toBeGreaterThan(500);
  });
});
