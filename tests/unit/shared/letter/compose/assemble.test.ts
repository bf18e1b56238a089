/** How picked points become paragraphs. */
import { expect, test } from 'vitest';
import { noPicks, type Composition, type Point } from '../../../../../src-main/contract';
import { assemble } from '../../../../../src-main/shared/letter/compose/assemble';

const fact = (id: string, text: string, form: Point['form']): Point => ({
  ...{
    id,
    origin: 'fact',
    topic: '',
    cues: [],
    question: null,
    proofs: [],
    form,
    isNote: false,
    doubtful: [],
    proposed: true
  },
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
    ...{
      listLead: 'Some figures:',
      itemLead: 'In figures:',
      listLeadBehindCue: 'Here are figures:',
      itemLeadBehindCue: 'Here is a figure:',
      itemLeadAgain: 'One more figure:'
    },
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

test('a figure alone is a sentence and no list, and one more where a fact has stood', () => {
  expect(letter([fact('a', '[0 refused](fact:00000000aa)', 'item')])).toBe(
    'In figures: [0 refused](fact:00000000aa).\n'
  );
  expect(
    letter([
      card('a', 'I rang first.', '[I led 34 pickers](fact:00000000bb).'),
      fact('b', '[8 of 9](fact:00000000cc)', 'item')
    ])
  ).toContain('One more figure: [8 of 9](fact:00000000cc).');
});

test('a question stands before its list once, and not where its answer stands in the letter', () => {
  const cue = { id: 'cue', text: 'You asked about the rota.', origin: 'card' as const };
  const asked = (id: string): Point => ({ ...fact(id, `${id} shifts`, 'item'), cues: [cue], question: 'card:1' });
  const answer: Point = {
    ...{ ...fact('1', 'I plan it with the team.', 'sentences'), id: 'card:1', origin: 'card', cues: [cue] }
  };
  const made = letter([asked('a'), asked('b')]);
  expect(made).toContain('You asked about the rota. Here are figures:\n\n- a shifts\n- b shifts');
  expect(letter([asked('a')])).toContain('You asked about the rota. Here is a figure: a shifts.');
  const both = letter([answer, asked('a')]);
  expect(both.match(/You asked/g)).toHaveLength(1);
  expect(both).toContain('In figures: a shifts.');
});
