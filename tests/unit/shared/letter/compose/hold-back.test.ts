/** What is held back of words as people type them: labelled inputs kept as a regression set, and what is left without it. */
import { describe, expect, it } from 'vitest';
import { grammarOf } from '../../../../../src-main/core/letters/grammar/grammar';
import { readWords } from '../../../../../src-main/core/letters/words';
import { holdBackWords } from '../../../../../src-main/core/letters/words/hold-back-words';
import { heldBack, withoutHeld } from '../../../../../src-main/shared/letter/compose/hold-back';
import { holdable, resources } from './labelled';

const known: Record<string, string[]> = {
  en: ['Mrs Anjali Rao', 'Piotr', 'Kay Dunn', 'Northgate', 'Grace Okoro'],
  de: ['Frau Schuster', 'Herr Brandt', 'Weber GmbH', 'Jonas Keller']
};

const sets = ['hold-back', 'hold-back-later', 'hold-back-third', 'hold-back-fourth'];

describe.each(['en', 'de'])('holding back, %s', (language) => {
  const words = readWords(resources, language, 'hold-back', holdBackWords);
  const hold = (text: string) => heldBack(text, known[language]!, words, grammarOf(resources, language));

  it.each(sets.flatMap((set) => holdable(language, set)))('$text', ({ text, signs, reasons }) => {
    const held = hold(text);
    const inside = (sign: string): string =>
      Array.from(text)
        .filter((letter, at) => signs[at] === sign && /[\p{L}\p{N}]/u.test(letter))
        .join('');
    const out = signs.map((_, at) => held.some(({ from, to }) => at >= from && at < to));
    const of = (sign: string, isOut: boolean): string =>
      Array.from(text)
        .filter((letter, at) => signs[at] === sign && out[at] === isOut && /[\p{L}\p{N}]/u.test(letter))
        .join('');
    expect({ goesOut: of('held', false), isMissed: of('stands', true) }).toEqual({ goesOut: '', isMissed: '' });
    expect(of('stands', false)).toBe(inside('stands'));
    expect(held.map(({ reason }) => reason)).toEqual(reasons);
  });
});

it('takes no longer for a long text than in proportion', () => {
  const words = readWords(resources, 'en', 'hold-back', holdBackWords);
  const line = 'i ran the yard alone and my boss never listened (check this) because we were 4 short, but it held\n';
  const grammar = {
    hasVerb: () => true,
    hasSubject: () => true,
    startsWithVerb: () => false,
    lacksOnlyI: () => false,
    people: () => []
  };
  const began = performance.now();
  heldBack(line.repeat(300), [], words, grammar);
  expect(performance.now() - began).toBeLessThan(4_000);
});

describe('what is left without what is held back', () => {
  const left = (text: string, ...pieces: string[]): string => {
    const held = pieces.map((piece) => ({ from: text.indexOf(piece), to: text.indexOf(piece) + piece.length }));
    return withoutHeld(text, held);
  };

  it.each([
    ['I run it (not for them!!).', ['(not for them!!)'], 'I run it.'],
    ['I run it, but my boss lied.', ['but my boss lied'], 'I run it.'],
    ['I run it (a) and more.', ['(a)'], 'I run it and more.'],
    ['my wife left and I ran it.', ['my wife left and'], 'I ran it.'],
    ['I ran it; I am fairly sure, because I was there.', ['I am fairly sure', 'because I was there'], 'I ran it.'],
    ['One. Two. Three.', ['Two.'], 'One. Three.'],
    ['One. Two.', ['Two.'], 'One.'],
    ['- one\n- two\n- three', ['two'], '- one\n- three'],
    ['1. one\n2. two', ['two'], '1. one'],
    ['one\n\nTODO\n\nthree', ['TODO'], 'one\n\nthree'],
    ['I test – my pay is low – every release.', ['my pay is low'], 'I test – every release.'],
    ['Nothing else.', ['Nothing else.'], ''],
    ['Plain.', [], 'Plain.']
  ])('%s', (text, pieces, right) => {
    expect(left(text, ...pieces)).toBe(right);
  });
});
