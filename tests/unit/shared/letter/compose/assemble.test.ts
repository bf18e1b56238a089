/** How picked points become paragraphs. */
import { expect, test } from 'vitest';
import { noPicks, type Composition, type Point } from '../../../../../src-main/contract';
import { assemble } from '../../../../../src-main/shared/letter/compose/assemble';

const fact = (id: string, text: string, form: Point['form']): Point => ({
  ...{ id, origin: 'fact', topic: '', cues: [], proofs: [], form, isNote: false, doubtful: [], proposed: true },
  answers: [{ id: `${id}:0`, text, origin: 'fact' }]
});
const card = (id: string, answer: string, proof: string): Point => ({
  ...fact(id, answer, 'sentences'),
  origin: 'card',
  proofs: [{ id: `${id}:proof`, text: proof, origin: 'fact' }]
});
const letter = (points: Point[]): string => {
  const composition: Composition = {
    ...{ kind: 'recovery', tone: 'plain', language: 'en', budget: 180, mostPoints: 5, layout: [['points']] },
    ...{ listLead: 'Some figures:', itemLead: 'In figures:', itemLeadAgain: 'One more figure:' },
    ...{ slots: [], points, heldBack: [], tidied: [] }
  };
  return assemble(composition, noPicks).body;
};

test('facts that are sentences stand before the list', () =>
  expect(
    letter([
      fact('a', '[I led 34 pickers](fact:00000000aa).', 'sentences'),
      fact('b', '[412 days](fact:00000000bb)', 'item'),
      fact('c', '[Accuracy: 99%](fact:00000000cc)', 'item')
    ])
  ).toBe(
    '[I led 34 pickers](fact:00000000aa).\n\nSome figures:\n\n- [412 days](fact:00000000bb)\n- [Accuracy: 99%](fact:00000000cc)\n'
  ));

test('a figure alone is a list of one, and one more where a fact has stood', () => {
  expect(letter([fact('a', '[0 refused](fact:00000000aa)', 'item')])).toBe(
    'In figures:\n\n- [0 refused](fact:00000000aa)\n'
  );
  expect(
    letter([
      card('a', 'I rang first.', '[I led 34 pickers](fact:00000000bb).'),
      fact('b', '[8 of 9](fact:00000000cc)', 'item')
    ])
  ).toContain('One more figure:\n\n- [8 of 9]');
});
