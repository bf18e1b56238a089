import { expect, test } from 'vitest';
import type { Composition, Slot } from '../../../../../src-main/contract';
import { assemble } from '../../../../../src-main/shared/letter/compose/assemble';

const slot = (name: Slot['name'], text: string): Slot => ({
  name,
  optional: false,
  passages: [{ id: name, text, origin: 'frame' }],
  proposed: true
});

const composed = (salutation: string, thanks: string, opening?: string): string => {
  const composition: Composition = {
    ...{
      kind: 'recovery',
      tone: 'plain',
      language: 'de',
      listLead: '',
      itemLead: '',
      listLeadBehindCue: '',
      itemLeadBehindCue: '',
      budget: 180,
      mostPoints: 3
    },
    ...{ points: [], heldBack: [], tidied: [], layout: [['salutation'], ['thanks']] },
    slots: [slot('salutation', salutation), slot('thanks', thanks)],
    ...(opening !== undefined && { opening })
  };
  return assemble(composition, { slots: {}, letIn: [], asTyped: [], personId: null }).body;
};

test('behind a comma a German letter goes on in lower case, but for nouns and Sie', () => {
  expect(composed('Sehr geehrte Frau Leu,', 'Vielen Dank.', 'vielen|ich')).toBe(
    'Sehr geehrte Frau Leu,\n\nvielen Dank.\n'
  );
  expect(composed('Sehr geehrte Frau Leu,', 'Ihnen danke ich.', 'vielen|ich')).toContain('\n\nIhnen danke');
  expect(composed('Sehr geehrte Frau Leu,', 'Vielerlei Gutes.', 'viele|ich')).toContain('\n\nVielerlei');
});

test('without a comma, as in Switzerland, or in a language that begins with a capital, nothing changes', () => {
  expect(composed('Sehr geehrte Frau Leu', 'Vielen Dank.', 'vielen')).toContain('\n\nVielen Dank.');
  expect(composed('Dear Ms Leu,', 'Thank you.')).toContain('\n\nThank you.');
});
