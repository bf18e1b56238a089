/** A case noted in its parts, as a letter tells it. */
import { describe, expect, test } from 'vitest';
import { grammarOf } from '../../../../../src-main/core/letters/grammar/grammar';
import { readWords } from '../../../../../src-main/core/letters/words';
import { answerWords } from '../../../../../src-main/core/letters/words/answer-words';
import { lineWords } from '../../../../../src-main/core/letters/words/line-words';
import { storyWords } from '../../../../../src-main/core/letters/words/story-words';
import { toldStory, type Story } from '../../../../../src-main/shared/letter/compose/told-story';
import { resources } from './labelled';

const told = (tongue: string, noted: Partial<Story>, isUnfit: (line: string) => boolean = () => false): string =>
  toldStory({ situation: '', task: '', action: '', result: '', ...noted }, 'An error', {
    words: readWords(resources, tongue, 'story', storyWords),
    lines: readWords(resources, tongue, 'lines', lineWords),
    answers: readWords(resources, tongue, 'answers', answerWords),
    grammar: grammarOf(resources, tongue),
    isUnfit,
    isOrdinary: (small) => tongue === 'en' && !['barnsley', 'friday'].includes(small)
  });

const blister = {
  situation: 'Friday evening. Methotrexate in the daily slot, should be weekly. Sealed already.',
  action:
    'Pulled it, showed the pharmacist, rang the home to check the last batch, went back through the other 22 packs.',
  result: 'Never left the shop, other 22 right. Weekly meds have their own checklist since.'
};

describe('a case in English', () => {
  test('clauses that lack no more than “I” become a sentence, the rest stands behind its name', () =>
    expect(told('en', blister)).toBe(
      'The situation: Friday evening. Methotrexate in the daily slot, should be weekly. Sealed already. I pulled it, showed the pharmacist, rang the home to check the last batch and went back through the other 22 packs. What came of it: never left the shop, other 22 right. Weekly meds have their own checklist since.'
    ));

  test('sentences stay what they are', () =>
    expect(
      told('en', {
        situation: 'Our one mixer broke at five in the morning.',
        action: 'Called the plant next door, borrowed theirs.',
        result: 'We opened at seven.'
      })
    ).toBe(
      'Our one mixer broke at five in the morning. I called the plant next door and borrowed theirs. We opened at seven.'
    ));

  test('behind its name a word keeps no capital but its own', () =>
    expect(told('en', { ...blister, situation: 'Hospital job at Barnsley. Ticket says 3.2 tonne.' })).toMatch(
      /^The situation: hospital job at Barnsley\. Ticket says/
    ));

  test('where what was done makes no sentence, the three are a list', () =>
    expect(told('en', { ...blister, action: 'A call to the home, a check of every pack for that home.' })).toBe(
      [
        '- The situation: Friday evening. Methotrexate in the daily slot, should be weekly. Sealed already.',
        '- What I did: A call to the home, a check of every pack for that home.',
        '- What came of it: Never left the shop, other 22 right. Weekly meds have their own checklist since.'
      ].join('\n')
    ));

  test.each([
    ['without what was done', { ...blister, action: '' }],
    ['with nothing but what was done', { ...blister, situation: '', result: '' }],
    ['of a few words', { situation: 'nights', action: 'sepsis six', result: 'back in 4 days' }],
    ['with a question to oneself', { ...blister, result: 'Was it 22? Ask Ann.' }],
    ['with somebody whom nothing names', { ...blister, action: 'Told him to stop and rang his wife at once.' }],
    ['without end', { ...blister, situation: 'On a Friday '.repeat(60) }]
  ])('%s it is none', (_, noted) => expect(told('en', noted)).toBe(''));

  test('nor with words that nobody would send', () =>
    expect(told('en', blister, (line) => line.includes('meds'))).toBe(''));
});

test('in German its parts are a list', () =>
  expect(
    told('de', {
      situation: 'Lift, EG wollte nicht zahlen, 26 Parteien, zwei Versammlungen geplatzt.',
      action: 'Vorher jeden angerufen, der dagegen war, 7 Leute. 3 Angebote auf einer Seite. Kosten verteilt.',
      result: 'Zwei Gegenstimmen.'
    })
  ).toBe(
    [
      '- Die Lage: Lift, EG wollte nicht zahlen, 26 Parteien, zwei Versammlungen geplatzt.',
      '- Was ich getan habe: Vorher jeden angerufen, der dagegen war, 7 Leute. 3 Angebote auf einer Seite. Kosten verteilt.',
      '- Was daraus wurde: Zwei Gegenstimmen.'
    ].join('\n')
  ));
