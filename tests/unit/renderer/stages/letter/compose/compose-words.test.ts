/** What Compose reads out of words: claims that stay, where a tidied piece stands, how soon a fact comes, where it is in the address. */
import { expect, test } from 'vitest';
import { composeItem, composeTarget } from '../../../../../../src-renderer/stages/letter/compose/address';
import { keepClaims } from '../../../../../../src-renderer/stages/letter/compose/keep-claims';
import { readingOf } from '../../../../../../src-renderer/stages/letter/compose/reading';
import { placeOf, tidiedParts } from '../../../../../../src-renderer/stages/letter/compose/tidied-words';
import { topicWords } from '../../../../../../src-renderer/stages/letter/compose/topic-words';

const fact = (text: string): string => `[${text}](fact:0123456789)`;

test('what a passage claimed and still says stays claimed', () => {
  const before = `Waste ${fact('fell by 31 %')} in ${fact('three months')}.`;
  expect(keepClaims('In all, waste fell by 31 % within three months.', before)).toBe(
    `In all, waste ${fact('fell by 31 %')} within ${fact('three months')}.`
  );
  expect(keepClaims('Waste fell by 13 % in three months.', before)).toBe(
    `Waste fell by 13 % in ${fact('three months')}.`
  );
  expect(keepClaims('', before)).toBe('');
  expect(keepClaims('No claim at all.', 'No claim.')).toBe('No claim at all.');
});

test('a tidied piece is shown where it stands, also where the same sign stands before it', () => {
  const typed = 'when i looked again i saw that everybody had gone home and i locked up after all of them';
  const at = typed.lastIndexOf(' i ') + 1;
  const within = typed.slice(Math.max(0, at - 40), at + 1 + 40);
  expect(placeOf({ before: 'i', within })).toBe(40);
  const parts = tidiedParts({ before: 'i', after: 'I', within });
  expect(parts.map(({ kind, text }) => (kind === 'same' ? '' : `${kind} ${text}`)).filter(Boolean)).toEqual([
    'removed i',
    'added I'
  ]);
  expect(
    parts
      .filter(({ kind }) => kind !== 'added')
      .map(({ text }) => text)
      .join('')
  ).toBe(within);
  const early = 'and i saw that everybody had gone home and locked up';
  expect(placeOf({ before: 'i', within: early.slice(0, 4 + 1 + 40) })).toBe(4);
  expect(tidiedParts({ before: 'ok so ', after: '', within: 'ok so I left' })).toEqual([
    { kind: 'removed', text: 'ok so ' },
    { kind: 'same', text: 'I left' }
  ]);
});

test('words are counted, and those before the first fact', () => {
  expect(readingOf(`Dear Ada,\n\nI wrote that waste ${fact('fell by 31 %')}.`, [], 'en')).toEqual({
    words: 9,
    beforeFact: 6
  });
  expect(readingOf('Dear Ada,\n\nThank you.', [], 'en')).toEqual({ words: 4, beforeFact: null });
});

test('a number in what the user says counts as the first figure, the date of the talk does not', () => {
  const said = ['Since 2021 we cut the queue to 9 minutes.', `It ${fact('held')}.`];
  const body = `Dear Ada,\n\nThank you for 4 May. ${said.join(' ')}`;
  expect(readingOf(body, said, 'en').beforeFact).toBe(14);
  expect(readingOf(body, said.slice(1), 'en').beforeFact).toBe(17);
  expect(readingOf('Dear Ada,\n\nThank you for 4 May.', [], 'en').beforeFact).toBeNull();
});

test('a point is called by its topic, else by its first words', () => {
  const answers = [
    {
      id: '1',
      text: `I led **14** people. ${fact('Waste fell')} and much more happened in those days.`,
      origin: 'card' as const
    }
  ];
  expect(topicWords({ topic: 'Leading ', answers })).toBe('Leading');
  expect(topicWords({ topic: '', answers })).toBe('I led 14 people. Waste fell and much more happened in those…');
  expect(topicWords({ topic: '', answers: [] })).toBe('');
});

test('composing has an address of its own', () => {
  expect(composeTarget(composeItem('thank_you'))).toEqual({ kind: 'thank_you' });
  expect(composeTarget(composeItem('0193a000'))).toEqual({ letterId: '0193a000' });
  expect([composeTarget(undefined), composeTarget('0193a000')]).toEqual([null, null]);
});
