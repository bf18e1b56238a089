/** Whom a request greets, out of what people write under “Who”. */
import { expect, test } from 'vitest';
import { readSalutationWords } from '../../../../src-main/core/letters/words/salutation-words';
import { salutations } from '../../../../src-main/shared/letter/compose/salutation';
import { openTestCore, resourcesFolder } from '../create-core/open-test-core';

const words = readSalutationWords(resourcesFolder, 'en-GB');
const greeting = (who: string): string | undefined =>
  salutations(
    [{ name: who, title: '' }],
    { language: 'en-GB', country: 'GB', kind: 'request', tone: 'plain' },
    words
  )[0];
const unknown = 'Sir or Madam';
const nobody = 'Hello,';

test.each([
  // A name, and what comes after it.
  ['Ruth Bergstrom', 'Ruth Bergstrom'],
  ['Ruth Bergstrom, former head nurse, Ward 7B', 'Ruth Bergstrom'],
  ['Tomasz Zieliński (team lead at Acme)', 'Tomasz Zieliński'],
  ['Ines Moreau – depot manager', 'Ines Moreau'],
  ['Ines Moreau - depot manager', 'Ines Moreau'],
  ['Ines Moreau <ines@example.org>', 'Ines Moreau'],
  ['Ines Moreau, ines@example.org, 020 7946 0018', 'Ines Moreau'],
  ['Ines from the night shift', 'Ines'],
  ['Ines Moreau at Halden & Rowe', 'Ines Moreau'],
  ['Ines Moreau, Halden & Rowe', 'Ines Moreau'],
  ['Ines Moreau, Head of Research and Development', 'Ines Moreau'],
  ['Ines Moreau; depot', 'Ines Moreau'],
  ['Ines Moreau | Depot manager', 'Ines Moreau'],
  ['Ines Moreau\nDepot 4, Lille', 'Ines Moreau'],
  ['Chief O’Hara', 'O’Hara'],
  // Who they are comes first.
  ['my former boss Ruth Bergstrom', 'Ruth Bergstrom'],
  ['My old boss, Ruth Bergstrom', 'Ruth Bergstrom'],
  ['Head nurse Ruth Bergstrom', 'Ruth Bergstrom'],
  ['Team lead Ruth Bergstrom', 'Ruth Bergstrom'],
  ['Bergstrom, Ruth', 'Ruth Bergstrom'],
  ['Ruth, Manager', 'Ruth'],
  ['Ruth, HR', 'Ruth'],
  // Double names, particles, several given names, other scripts.
  ['Anne-Marie Okonkwo-Hart', 'Anne-Marie Okonkwo-Hart'],
  ['Ana García Márquez, directora', 'Ana García Márquez'],
  ['Jan van der Berg, foreman', 'Jan van der Berg'],
  ['ruth bergstrom', 'Ruth Bergstrom'],
  ['Pak Se Ri', 'Pak Se Ri'],
  ['Sir Ian Holm', 'Sir Ian'],
  ['Dr. van Dam', 'Dr van Dam'],
  ['田中 太郎', '田中 太郎'],
  // Titles go with the family name.
  ['Dr. Jane Smith', 'Dr Smith'],
  ['Dr Jane Q. Smith, MBA', 'Dr Smith'],
  ['Dr. med. Anna Weber, Chefärztin', 'Dr Weber'],
  ['Prof. Dr. Hans Müller', 'Professor Müller'],
  ['Prof. Dr.-Ing. Eva von der Heide', 'Professor von der Heide'],
  ['Mrs Bergstrom, former head nurse', 'Mrs Bergstrom'],
  ['Ms. Ruth Bergstrom', 'Ms Bergstrom'],
  ['Frau Weber', 'Ms Weber'],
  ['Herr Dr. Müller', 'Dr Müller'],
  ['Frau Anna Weber-Lund, Personalabteilung', 'Ms Weber-Lund'],
  ['Dr. Ana García Márquez', 'Dr Ana García Márquez'],
  ['Jane Smith PhD', 'Jane Smith'],
  ['John Smith Jr.', 'John Smith'],
  // Several people.
  ['Ruth Bergstrom and Tom Lee', 'Ruth Bergstrom and Tom Lee'],
  ['Ruth Bergstrom & Tom Lee', 'Ruth Bergstrom and Tom Lee'],
  ['Mr and Mrs Lee, landlords', 'Mr and Mrs Lee'],
  ['Ruth Bergstrom, Tom Lee and Ines Moreau', 'Ruth Bergstrom, Tom Lee and Ines Moreau'],
  // An office, not a person.
  ['HR department', unknown],
  ['Customer support team', unknown],
  ['Human Resources, Halden & Rowe', unknown],
  ['Personalabteilung', unknown],
  ['The registry office', unknown],
  ['St Mary’s Hospital', unknown],
  ['Acme Logistics Ltd', unknown],
  ['Nordlicht GmbH', unknown],
  // No name at all: never a guess.
  ['', nobody],
  ['my old boss', nobody],
  ['former head nurse, Ward 7B', nobody],
  ['Head of Operations', nobody],
  ['ines@example.org', nobody]
])('“%s” is greeted as %s', (who, wanted) =>
  expect(greeting(who)).toBe(wanted === nobody ? nobody : `Dear ${wanted},`)
);

test('letter and covering text greet the person, and the address keeps what was written', async () => {
  const { call } = await openTestCore();
  const { id: interviewId } = await call('interviews.create', { timeZone: 'UTC', company: 'Halden' });
  const { id } = await call('requests.create', { interviewId });
  await call('requests.update', { id, patch: { who: 'Ruth Bergstrom, former head nurse, Ward 7B', what: 'A note.' } });
  const letter = await call('requests.draft', { id });
  expect(letter.body).toMatch(/^Dear Ruth Bergstrom,\n/);
  expect(letter.recipient).toBe('Ruth Bergstrom, former head nurse, Ward 7B');
  const { text } = await call('letters.coveringText', { id: letter.id });
  expect(text).toMatch(/^Dear Ruth Bergstrom,\n/);
});
