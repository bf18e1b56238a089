/** Who stands for a fact that an answer claims. */
import { expect, test } from 'vitest';
import { confirmed } from '../../../../../src-main/core/letters/compose/confirmed';
import { factKey } from '../../../../../src-main/shared/letter/claims/links';

const id = '01980000-0000-7000-8000-009c1e22ab10';
const claim = (text: string): string => `[${text}](fact:${factKey(id)})`;
const say = (answer: string): string => confirmed(answer, [{ id }], () => 'Kay can confirm it');

test.each([
  [
    `I folded paper. ${claim('By Friday it was 26')}.`,
    `I folded paper. ${claim('By Friday it was 26')} (Kay can confirm it).`
  ],
  [`${claim('We cut 38%')} of 3.5 t. Then more.`, `${claim('We cut 38%')} of 3.5 t (Kay can confirm it). Then more.`],
  [`- ${claim('60 a day')} alone\n- labels`, `- ${claim('60 a day')} alone (Kay can confirm it)\n- labels`],
  [`Once (in May) ${claim('it was 26')}.`, `Once (in May) ${claim('it was 26')}.`],
  ['Nothing is claimed.', 'Nothing is claimed.']
])('%j', (answer, wanted) => expect(say(answer)).toBe(wanted));

test('nobody named, nothing said', () =>
  expect(confirmed(`${claim('It was 26')}.`, [{ id }], () => '')).toBe(`${claim('It was 26')}.`));
