/** The text that a window saves by itself: all that was typed, in the order of the paper. */
import { expect, test } from 'vitest';
import { claimMarkdown } from '$shared/letter/claims/links';
import { typedText } from '../../../../../src-renderer/stages/letter/export/typed-file';

const id = '01980000-0000-7000-8000-009c1e22ab10';
const letter = {
  sender: 'Nadia Ferreira\n12 Mill Lane',
  recipient: 'Marta Lindqvist',
  subject: 'What I should have told you',
  body: `Dear Ms Lindqvist,\n\n12. Mai: ${claimMarkdown('the wait fell by 78 %', id)}.\n\n- one\n- two\n`,
  datedOn: '2026-11-23',
  language: 'de-DE',
  dateFormat: 'language' as const
};

test('addresses, date, subject and text, without the addresses of facts', () => {
  expect(typedText(letter)).toBe(
    'Nadia Ferreira\n12 Mill Lane\n\nMarta Lindqvist\n\n23. November 2026\n\nWhat I should have told you\n\nDear Ms Lindqvist,\n\n12. Mai: the wait fell by 78 %.\n\n- one\n- two\n'
  );
});

test('what is empty leaves no gap', () => {
  const bare = { ...letter, sender: '', recipient: ' ', subject: '', body: 'Hello' };
  expect(typedText(bare)).toBe('23. November 2026\n\nHello\n');
});
