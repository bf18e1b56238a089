/** How a letter closes, by its salutation, country, tone and kind. */
import { expect, test } from 'vitest';
import type { LetterKind, Tone } from '../../../../../src-main/contract';
import { readClosingWords } from '../../../../../src-main/core/letters/words/closing-words';
import { closings } from '../../../../../src-main/shared/letter/compose/closing';
import { resourcesFolder } from '../../../core/create-core/open-test-core';

test.each<[string, string, string, Tone, LetterKind, string]>([
  ['Dear Ms Rao,', 'en-GB', 'GB', 'plain', 'recovery', 'Yours sincerely,'],
  ['Dear Ms Rao and Mr Lee,', 'en-GB', 'GB', 'formal', 'decline', 'Yours sincerely,'],
  ['Dear Anjali Rao,', 'en-GB', 'GB', 'plain', 'recovery', 'Yours sincerely,'],
  ['Dear Dr Marsh,', 'en-IE', 'IE', 'plain', 'thank_you', 'Kind regards,'],
  ['Dear Ms Rao,', 'en-GB', 'GB', 'warm', 'thank_you', 'With best wishes,'],
  ['Dear Anjali,', 'en-GB', 'GB', 'plain', 'recovery', 'Kind regards,'],
  ['Dear Anjali and Tom,', 'en-GB', 'GB', 'formal', 'recovery', 'Yours sincerely,'],
  ['Dear Anjali,', 'en-GB', 'GB', 'warm', 'thank_you', 'Best wishes,'],
  ['Dear Sir or Madam,', 'en-GB', 'GB', 'plain', 'request', 'Yours faithfully,'],
  ['Dear Sir or Madam,', 'en-GB', 'GB', 'formal', 'recovery', 'Yours faithfully,'],
  ['Dear members of the interview panel,', 'en-GB', 'GB', 'plain', 'recovery', 'Kind regards,'],
  ['Dear Hiring Team,', 'en-GB', '', 'formal', 'recovery', 'Yours faithfully,'],
  ['Dear Mr Lee,', 'en-AU', 'AU', 'plain', 'decline', 'Yours sincerely,'],
  ['Dear Ms. Rao:', 'en-US', 'US', 'formal', 'recovery', 'Sincerely,'],
  ['Dear Ms. Rao,', 'en-US', 'US', 'plain', 'thank_you', 'Sincerely,'],
  ['Dear Bob,', 'en-US', 'US', 'plain', 'thank_you', 'Best regards,'],
  ['Dear Bob Ferrara,', 'en-US', 'US', 'warm', 'thank_you', 'Warm regards,'],
  ['Dear Sir or Madam,', 'en-US', 'US', 'plain', 'request', 'Sincerely,'],
  ['Sehr geehrte Frau Dr. Yıldız,', 'de-DE', 'DE', 'plain', 'recovery', 'Mit freundlichen Grüßen'],
  ['Sehr geehrte Damen und Herren,', 'de', '', 'formal', 'recovery', 'Mit freundlichen Grüßen'],
  ['Guten Tag, Frau Weber,', 'de', 'DE', 'warm', 'thank_you', 'Freundliche Grüße'],
  ['Lieber Herr Nguyen,', 'de', 'DE', 'plain', 'thank_you', 'Viele Grüße'],
  ['Hallo Sascha,', 'de', 'DE', 'warm', 'thank_you', 'Herzliche Grüße'],
  ['Sehr geehrte Frau Huber,', 'de-AT', 'AT', 'plain', 'recovery', 'Mit freundlichen Grüßen'],
  ['Sehr geehrte Frau Ammann', 'de-CH', 'CH', 'plain', 'recovery', 'Freundliche Grüsse'],
  ['Lieber Herr Frei', 'de', 'CH', 'warm', 'thank_you', 'Herzliche Grüsse']
])('“%s” (%s %s %s %s) closes “%s”', (salutation, language, country, tone, kind, wanted) => {
  const given = closings(salutation, { language, country, tone, kind }, readClosingWords(resourcesFolder, language));
  expect(given[0]).toBe(wanted);
  expect(new Set(given).size).toBe(given.length);
  if (country === 'CH') expect(given.join()).not.toMatch(/ß/);
  // Who is not named is not greeted sincerely in Britain, and who is named not faithfully.
  if (/^Dear (?:Ms|Mr|Dr|Anjali)/.test(salutation)) expect(given.join()).not.toMatch(/faithfully/);
});
