/** Notes that are no text as a short list, what nobody asked for in a sentence, and what was typed with care as it stands. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTools } from '../../../../../src-main/core/letters/compose/make-tools';

const resources = join(import.meta.dirname, '../../../../../resources');
const tools = makeTools(resources, { language: 'en-GB', country: '', names: [] });
const german = makeTools(resources, { language: 'de-DE', country: '', names: [] });
const how = { fewest: 3, isTold: false, isNumbered: true, behind: '' };

test('steps strung together are lines of a list', () => {
  expect(
    tools.shortLines(
      'Drain the tank first then shut the inlet valve, hang the tag, check the gauge reads zero before anyone opens it. Write it in the log.',
      how
    )
  ).toBe(
    [
      'Step by step:',
      '',
      '1. Drain the tank first',
      '2. Shut the inlet valve',
      '3. Hang the tag',
      '4. Check the gauge reads zero before anyone opens it',
      '5. Write it in the log'
    ].join('\n')
  );
});

test('a list that was typed keeps its lines, its signs in words', () =>
  expect(
    tools.shortLines(
      '1. Contract first\n2. Similar item -> pro rata\n3. Material = quotations. Labour = constants',
      how
    )
  ).toBe(
    [
      'Step by step:',
      '',
      '1. Contract first',
      '2. Similar item: pro rata',
      '3. Material: quotations. Labour: constants'
    ].join('\n')
  ));

test.each([
  [tools, 'client hates her colour what do you do', true],
  [tools, 'How would you plan a move?', true],
  [tools, 'Tell me about a time you planned a move', false],
  [german, 'Was machen Sie, wenn ein Gast sich beschwert?', true],
  [german, 'Erzählen Sie von einem Konflikt', false]
])('what is done whenever it happens is told from what was done once: %#', (by, question, isGeneral) =>
  expect(by.isGeneral(question)).toBe(isGeneral)
);

test('a thought about the talk, somebody who was not named, and too little that is left make no list', () => {
  expect(tools.shortLines('Drain the tank. Hang the tag. I should have said that.', how)).toBe('');
  expect(tools.shortLines('Drain the tank. Hang the tag. Then he signs it.', how)).toBe('');
  expect(tools.shortLines('Drain the tank. Hang the tag.', how)).toBe('');
});

test('what has no verb and nobody asked for is said behind words of the program’s', () => {
  expect(tools.unaskedLine('Forklift licence, first aid. All current.')).toBe(
    'One thing I did not mention: forklift licence, first aid; all current.'
  );
  expect(tools.unaskedLine('I have a forklift licence.')).toBe('');
  expect(tools.unaskedLine('forklift thingy or something')).toBe('');
});

test('what was typed with care may have a fragment, and says what to do where it says how', () => {
  const answer = 'The pump draws air. Open the bleed valve. Then check the seal against the drawing.';
  expect(tools.isCareful(answer, true)).toBe(true);
  expect(tools.isCareful(answer, false)).toBe(false);
  expect(tools.isCareful('the pump draws air, open the valve', true)).toBe(false);
});

test('German typed small lacks its nouns’ capitals', () => {
  expect(german.lacksCapitals('zuerst den deckel ab, dann die dichtung')).toBe(true);
  expect(german.lacksCapitals('Zuerst den Deckel ab, dann die Dichtung')).toBe(false);
  expect(tools.lacksCapitals('first the lid, then the gasket')).toBe(false);
});
