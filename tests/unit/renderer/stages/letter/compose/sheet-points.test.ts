/** The sheet stands in the letter's paragraphs, and holds still while one of its points is written. */
import { expect, test } from 'vitest';
import { noPicks, type Composition, type Picks } from '../../../../../../src-main/contract';
import { assemble, sheetOf } from '../../../../../../src-main/shared/letter/compose/assemble';
import { heldTogether, pointsOn } from '../../../../../../src-renderer/stages/letter/compose/sheet-points';

const words = (id: string, text: string) => ({ id, text, origin: 'frame' as const });
const slot = (name: 'salutation' | 'thanks' | 'interest', text: string) => ({
  name,
  optional: false,
  proposed: true,
  passages: [words(name, text)]
});
const point = (id: string, answer: string, form: 'sentences' | 'item' = 'sentences', cue = '') =>
  ({
    id,
    origin: 'card',
    topic: '',
    cues: cue === '' ? [] : [words(`${id} cue`, cue)],
    answers: [words(`${id} answer`, answer)],
    proofs: [],
    form,
    proposed: true
  }) as unknown as Composition['points'][number];

const composition = (points: Composition['points'], patch: Partial<Composition> = {}): Composition => ({
  kind: 'recovery',
  tone: 'plain',
  language: 'en-GB',
  slots: [slot('salutation', 'Dear Ada,'), slot('thanks', 'Thank you.'), slot('interest', 'I would like to join you.')],
  layout: [['salutation'], ['thanks'], ['points'], ['interest']],
  points,
  listLead: 'Here are some figures:',
  itemLead: 'The figure:',
  listLeadBehindCue: 'Here are figures:',
  itemLeadBehindCue: 'Here is a figure:',
  itemLeadAgain: 'Another figure:',
  heldBack: [],
  tidied: [],
  budget: 180,
  mostPoints: 3,
  ...patch
});

/** As the sheet shows it: a line for each paragraph, its points parted by `|`. */
const shown = (made: Composition, picks: Picks = noPicks): string[] =>
  sheetOf(made, picks).flatMap((paragraph) => {
    if (paragraph.kind === 'slots') return [paragraph.parts.map(({ text }) => text).join(' ')];
    const points = paragraph.points.map(({ parts }) => parts.map(({ text }) => text).join(' '));
    if (paragraph.kind === 'list') return [paragraph.lead, ...points.map((text) => `- ${text}`)];
    return [points.join(' | ')];
  });

test('short answers without a question share a paragraph, as in the letter', () => {
  const made = composition([point('a', 'I hold a licence.'), point('b', 'I speak Danish.')]);
  expect(shown(made)).toEqual([
    'Dear Ada,',
    'Thank you.',
    'I hold a licence. | I speak Danish.',
    'I would like to join you.'
  ]);
  expect(assemble(made, noPicks).body).toContain('\n\nI hold a licence. I speak Danish.\n\n');
});

test('an answer to a question, a long one, a figure alone and figures in a list stand as in the letter', () => {
  const long = `I ${'walked the line and wrote down what was in the way, '.repeat(6)}and told them.`;
  const made = composition([
    point('a', 'I asked.', 'sentences', 'You asked how I begin.'),
    point('b', long),
    point('c', 'I speak Danish.'),
    point('d', '[9 depots](fact:ab12)', 'item')
  ]);
  expect(shown(made).slice(2, -1)).toEqual([
    'You asked how I begin. I asked.',
    long,
    'I speak Danish.',
    'The figure: [9 depots](fact:ab12).'
  ]);
  const list = composition([point('a', '[9 depots](fact:ab12)', 'item'), point('b', '40 drivers.', 'item')]);
  expect(shown(list).slice(2, -1)).toEqual(['Here are some figures:', '- [9 depots](fact:ab12)', '- 40 drivers']);
});

test.each([
  ['plain', composition([point('a', 'One.'), point('b', 'Two.'), point('c', '[3 depots](fact:c3)', 'item')])],
  [
    'a lead said twice',
    composition([point('a', 'The figure: [1](fact:a1).'), point('c', '[3 depots](fact:c3)', 'item')])
  ],
  [
    'a salutation that goes on',
    composition([point('a', 'Eins.')], {
      slots: [slot('salutation', 'Guten Tag,'), slot('thanks', 'Vielen Dank.'), slot('interest', 'Gern.')],
      opening: 'vielen|danke'
    })
  ],
  ['a list in an answer', composition([point('a', '- one\n- two'), point('b', 'Then three.')])],
  ['nothing to say', composition([])]
])('the sheet shows every word of the letter in its order: %s', (_, made) => {
  const letter = assemble(made, noPicks).body;
  const onSheet = shown(made).join(' ').replaceAll(' | ', ' ');
  const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
  expect(flat(onSheet)).toBe(flat(letter));
});

test('while a point grows under the hand it stays in its paragraph', () => {
  const made = composition([point('a', 'I hold a licence.'), point('b', 'I speak Danish.')]);
  const before = pointsOn(sheetOf(made, noPicks));
  const text = `I speak Danish, ${'and I have read the paper there every day, '.repeat(8)}too.`;
  const grown: Picks = { ...noPicks, points: [{ id: 'a' }, { id: 'b', answer: { text } }] };
  const now = pointsOn(sheetOf(made, grown));
  expect(now).toHaveLength(2);
  const held = heldTogether(before, now);
  expect(held).toHaveLength(1);
  expect(held[0]!.points[1]!.parts[0]!.text).toBe(text);
  const moved: Picks = { ...noPicks, points: [{ id: 'b', answer: { text } }, { id: 'a' }] };
  expect(heldTogether(before, pointsOn(sheetOf(made, moved)))).toHaveLength(2);
});
