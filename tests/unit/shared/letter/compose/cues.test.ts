/** How questions enter a letter. */
import { describe, expect, test } from 'vitest';
import { cues, topicOf } from '../../../../../src-main/shared/letter/compose/cues';
import type { QuestionCard } from '../../../../../src-main/contract';
import { wordsForCues, type Tongue } from '../../../../support/compose-words';
import { either, labelled, rightOf } from './regression/read-sets';

describe.each<Tongue>(['en', 'de'])('questions in %s', (tongue) => {
  const words = wordsForCues(tongue);
  const set = labelled(`questions-${tongue}.txt`);
  const first = (question: string, kind: string): string =>
    cues(question, kind as QuestionCard['kind'], true, words)[0] ?? '-';

  test('the regression set', () => {
    const wrong = set.flatMap(([question = '', kind = '', label]) => {
      const said = first(question, kind);
      return either(label).includes(said) ? [] : [`${question} → ${said}`];
    });
    expect(rightOf(`cues ${tongue}`, wrong, set.length)).toEqual([]);
  });

  test('a cue is one sentence of at most 20 words, and a later one differs from the first', () => {
    for (const [question = '', kind = ''] of set) {
      for (const isFirst of [true, false]) {
        for (const cue of cues(question, kind as QuestionCard['kind'], isFirst, words)) {
          expect(cue).toMatch(/^\p{Lu}[^?!…]*[.:]$/u);
          expect(cue.split(/\s+/).length).toBeLessThanOrEqual(20);
        }
      }
      const [one] = cues(question, kind as QuestionCard['kind'], true, words);
      const later = cues(question, kind as QuestionCard['kind'], false, words);
      if (one !== undefined) expect(later).not.toContain(one);
    }
  });

  test('nothing is said of an empty question of no kind, and long ones cost little', () => {
    expect(cues('', null, true, words)).toEqual([]);
    expect(cues('?? ... !!', 'other', true, words)).toEqual([]);
    const started = performance.now();
    cues('how do you and '.repeat(5_000), 'experience', true, words);
    cues('a, '.repeat(50_000), 'experience', true, words);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

test.each([
  ['what experience do you have with React?', 'React'],
  ['Tell me about the biggest project you have delivered', 'the biggest project I have delivered'],
  [
    'can you tell us about a time where you recognised a deteriorating patient and what you did',
    'a deteriorating patient'
  ],
  ['sepsis question', 'sepsis'],
  ['What is your biggest weakness?', 'my biggest weakness'],
  ['why us', '']
])('the topic of “%s”', (question, topic) => expect(topicOf(question, wordsForCues('en'))).toBe(topic));

test.each([
  [
    'Ein Gast beschwert sich bei Ihnen über die Rechnung. Was sagen Sie?',
    'Sie haben gefragt, was ich in diesem Fall sage: Ein Gast beschwert sich bei mir über die Rechnung.'
  ],
  ['Sie stehen allein am Tresen. Was tun Sie?', '']
])('of a German case no more than what is certain: %s', (question, said) =>
  expect(cues(question, 'behavioural', true, wordsForCues('de'))[0] ?? '').toBe(said)
);

test('what was going on keeps its verb', () =>
  expect(cues('What were you doing in 2022?', 'other', true, wordsForCues('en'))[0]).toBe(
    'You asked what I was doing in 2022.'
  ));
