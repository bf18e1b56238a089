/** Which country an address is in, and whether a letter in a language fits it. The addresses were written before the rule. */
import { expect, test } from 'vitest';
import { countryOfAddress, suggestedLanguage } from '../../../../../src-main/shared/letter/language/countries';

test.each([
  ['Frau Weber\nNordlicht GmbH\nAm Wall 12\n28195 Bremen\nDeutschland', 'DE'],
  ['Frau Weber\nNordlicht GmbH\nAm Wall 12\n28195 Bremen\nGermany', 'DE'],
  ['Frau Weber\nNordlicht GmbH\nAm Wall 12\n28195 Bremen\nGERMANY', 'DE'],
  ['Frau Weber\nNordlicht GmbH\nD-28195 Bremen', 'DE'],
  ['Frau Weber\nNordlicht GmbH\nHauptstraße 4\n28195 Bremen', 'DE'],
  ['Frau Weber\nNordlicht GmbH\nHauptstr. 4a\n28195 Bremen', 'DE'],
  ['Herr Huber\nHuber Bau\nA-1010 Wien', 'AT'],
  ['Herr Huber\nHuber Bau\n1010 Wien\nÖsterreich', 'AT'],
  ['Herr Huber\nHuber Bau\nMariahilfer Straße 1\n1060 Wien', 'AT'],
  ['Frau Ammann\nAmmann AG\nBahnhofstrasse 4\n8001 Zürich', 'CH'],
  ['Frau Ammann\nAmmann AG\nCH-3011 Bern', 'CH'],
  ['Ms Rao\nNorthgate\n4 Mill Lane\nLeeds LS1 4AP', 'GB'],
  ['Ms Rao\nNorthgate\nLEEDS\nLS1 4AP\nUnited Kingdom', 'GB'],
  ['Ms Rao\nNorthgate\nLeeds\nUK', 'GB'],
  ['Ms Rao\nNorthgate\nEdinburgh\nScotland', 'GB'],
  ['Mr Kelly\n2 Dock Road\nDublin\nD02 X285', 'IE'],
  ['Mr Kelly\n2 Dock Road\nGalway\nIreland', 'IE'],
  ['Ms. Cruz\nAcme Inc.\n12 Main St\nSpringfield, IL 62701', 'US'],
  ['Ms. Cruz\nAcme Inc.\nSpringfield, IL 62701-1234\nUSA', 'US'],
  ['M. Tremblay\n4 rue Peel\nMontréal QC  H3Z 2Y7', 'CA'],
  ['Ms Brandt\n1 George St\nSydney NSW 2000', 'AU'],
  ['Mme Leroux\n12 rue de Rivoli\n75004 Paris', 'FR'],
  ['Mme Leroux\n12 rue de Rivoli\n75004 Paris\nFrance', 'FR'],
  ['Dhr. Van Doorn\nKeizersgracht 5\n1015 CJ Amsterdam', 'NL'],
  ['Sig. Rossi\nVia Roma 5\n20121 Milano', 'IT'],
  ['Sra. García\nCalle Mayor 5\n28013 Madrid', 'ES'],
  ['Pani Nowak\nul. Długa 5\n00-238 Warszawa', 'PL'],
  ['Frau Weber, Bremen, Germany', ''],
  ['Frau Weber\nBremen, Germany', 'DE'],
  // What tells nothing stays open.
  ['', ''],
  ['Ms Rao', ''],
  ['Ms Rao\nNorthgate', ''],
  ['Ms Rao\nSite Director\nNorthgate Fulfilment Ltd', ''],
  ['Germany', ''],
  ['Ms Rao\nTurkey Trading Ltd\nLeeds LS1 4AP', 'GB'],
  ['Ms Rao\nrao@example.org', '']
])('%j is in “%s”', (address, country) => expect(countryOfAddress(address)).toBe(country));

test.each([
  ['Frau Weber\nGermany', 'en-GB', 'de-DE'],
  ['Frau Weber\nAustria', 'en-GB', 'de-AT'],
  ['Frau Weber\nGermany', 'de-DE', null],
  ['Frau Ammann\nSwitzerland', 'de-DE', null],
  ['Frau Ammann\nSwitzerland', 'fr-FR', null],
  ['Frau Ammann\nSwitzerland', 'en-GB', 'de-CH'],
  ['Ms Rao\nUK', 'de-DE', 'en-GB'],
  ['Ms Rao\nUK', 'en-US', null],
  ['Mme Leroux\nFrance', 'en-GB', 'fr-FR'],
  ['Ms Rao\nNorthgate', 'de-DE', null],
  ['Ms Rao\nAtlantis', 'en-GB', null]
])('%j in %s: %s', (address, language, wanted) =>
  expect(suggestedLanguage(address, language)?.language ?? null).toBe(wanted)
);
