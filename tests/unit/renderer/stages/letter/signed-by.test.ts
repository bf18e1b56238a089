/** The name goes where the draft left room for it, and nowhere else. */
import { expect, it } from 'vitest';
import { signedBy } from '../../../../../src-renderer/stages/letter/recipient/signed-by';

it.each([
  [
    'Dear Ms Adler,\n\nThank you.\n\nKind regards\n\n[your name]\n',
    'Dear Ms Adler,\n\nThank you.\n\nKind regards\n\nMia Sand\n'
  ],
  ['Guten Tag\n\nMit freundlichen Grüßen\n\n[Ihr Name]', 'Guten Tag\n\nMit freundlichen Grüßen\n\nMia Sand'],
  ['This is [your name].\n\n[your name]', 'This is Mia Sand.\n\nMia Sand'],
  ['Thank you [the report].', 'Thank you [the report].'],
  ['Regards\n\nSomeone Else', 'Regards\n\nSomeone Else'],
  ['', '']
])('%j', (body, wanted) => expect(signedBy(body, 'Mia Sand')).toBe(wanted));

it('takes a name with signs of its own as it is', () => {
  expect(signedBy('Regards\n\n[your name]', '$& Söhne')).toBe('Regards\n\n$& Söhne');
});
