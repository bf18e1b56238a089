/** Sentences and fragments, labelled: `s` has subject and verb, `v` a verb alone, `-` neither. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { grammarOf } from '../../../../../src-main/core/letters/grammar/grammar';
import { grammarFor, type Tongue } from '../../../../support/compose-words';

const kept = { en: 2, de: 2 };

test.each<Tongue>(['en', 'de'])('the regression set of %s', (tongue) => {
  const { hasVerb, hasSubject } = grammarFor(tongue);
  const lines = readFileSync(join(import.meta.dirname, `sentences-${tongue}.txt`), 'utf8')
    .trim()
    .split('\n');
  const wrong = lines.filter((line) => {
    const [, sentence = '', label] = /^(.*)=(.)$/.exec(line) ?? [];
    const found = hasVerb(sentence) ? (hasSubject(sentence) ? 's' : 'v') : '-';
    return found !== label;
  });
  console.log(`grammar ${tongue}: ${lines.length - wrong.length} of ${lines.length} right`);
  expect(wrong.length).toBeLessThanOrEqual(kept[tongue]);
});

test.each<[Tongue, string, string[]]>([
  ['en', 'the row with Sister M last week', ['Sister M']],
  ['en', 'Kay Dunn, ops manager', ['Kay Dunn']],
  ['en', 'Mrs Anjali Rao and Piotr', ['Mrs Anjali Rao', 'Piotr']],
  ['en', 'May I ask in June, in Leeds, about Excel', []],
  ['de', 'Streit mit Frau Yıldız wegen Urlaub', ['Frau Yıldız']],
  ['de', 'Sabine und Murat Demir', ['Sabine', 'Murat Demir']],
  ['de', 'Ich habe Excel benutzt', []]
])('%s: who is named in “%s”', (tongue, text, people) => expect(grammarFor(tongue).people(text)).toEqual(people));

test('the core makes a grammar once for a language', () => {
  const resources = join(import.meta.dirname, '../../../../../resources');
  expect(grammarOf(resources, 'en-GB')).toBe(grammarOf(resources, 'en-GB'));
  expect(grammarOf(resources, 'fr').hasVerb('I called them.')).toBe(true);
});
