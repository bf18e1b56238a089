/** A letter is composed in the language that was asked for, whatever the settings say. */
import { expect, test } from 'vitest';
import { openTestCore } from '../create-core/open-test-core';

test('salutation and closing are of the language asked for, by the country of the address', async () => {
  const { call } = await openTestCore();
  const { id: interviewId } = await call('interviews.create', {
    timeZone: 'Europe/Berlin',
    company: 'Klinikum am See'
  });
  const postalAddress = 'Seestraße 12\n78464 Konstanz\nGermany';
  const patch = { name: 'Dr. Elif Yıldız', title: 'Chefärztin', postalAddress };
  await call('people.create', { interviewId, patch });
  const slots = async (language?: string) => {
    const made = await call('letters.compose', { interviewId, kind: 'recovery', language });
    const first = (name: string): string =>
      made.slots.find((slot) => slot.name === name)?.passages[0]?.text.split('\n')[0] ?? '';
    return [made.language.slice(0, 2), first('salutation'), first('closing')];
  };
  expect(await slots('de-DE')).toEqual(['de', 'Sehr geehrte Frau Dr. Yıldız,', 'Mit freundlichen Grüßen']);
  expect(await slots('en-GB')).toEqual(['en', 'Dear Dr Yıldız,', 'Yours sincerely,']);
});
