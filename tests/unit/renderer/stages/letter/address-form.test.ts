/** The town's line, country by country, and nothing touched that is not understood. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressAsIn, countryName } from '../../../../../src-renderer/stages/letter/recipient/address-form';

test.each([
  ['en-GB', 'Gate 3\nTarn Bridge TB4 7QN', 'Gate 3\nTARN BRIDGE\nTB4 7QN'],
  ['en-GB', '10 Hill St\nLONDON\nsw1a2aa', '10 Hill St\nLONDON\nSW1A 2AA'],
  ['en-US', '5 Oak Ave\nSpringfield IL 62701', '5 Oak Ave\nSpringfield, IL 62701'],
  ['en-CA', '1 Rue X\nMontréal, QC H3Z2Y7', '1 Rue X\nMONTRÉAL QC  H3Z 2Y7'],
  ['en-AU', '1 Bay Rd\nSydney, NSW 2000', '1 Bay Rd\nSYDNEY NSW 2000'],
  ['de-DE', 'Torstraße 5\nBerlin 10115', 'Torstraße 5\n10115 Berlin'],
  ['de-CH', 'Gasse 1\nZürich, CH-8001', 'Gasse 1\nCH-8001 Zürich'],
  ['fr-FR', '3 rue Y\n75002 Paris', '3 rue Y\n75002 PARIS'],
  ['nl-NL', 'Dam 1\n1012 JS Amsterdam', 'Dam 1\n1012 JS AMSTERDAM'],
  ['pl-PL', 'Rynek 2\nKraków 31-042', 'Rynek 2\n31-042 Kraków'],
  ['sv-SE', 'Gatan 4\nStockholm 111 29', 'Gatan 4\n111 29 Stockholm'],
  ['ja-JP', '1-1 Chiyoda\nTokyo 100-8111', '1-1 Chiyoda\nTokyo 100-8111'],
  ['de-DE', 'Torstraße 5', 'Torstraße 5']
])('%s: %j', (language, given, written) => expect(addressAsIn(given, language)).toBe(written));

test('once written so, it stays so, whatever it was', () =>
  fc.assert(
    fc.property(fc.constantFrom('en-GB', 'en-US', 'de-DE', 'fr-FR', 'nl-NL', 'zz'), fc.string(), (language, text) => {
      const once = addressAsIn(text, language);
      expect(addressAsIn(once, language)).toBe(once);
    })
  ));

test('the country has a name', () => expect(countryName('de-AT')).toBe('Austria'));
