/** What stands behind a claim: a number, and a page where the enclosure has several. */
import { expect, test } from 'vitest';
import { checkWords } from '$shared/letter/enclosures/check-words';
import { claimMarks, pageOf } from '$shared/letter/enclosures/claim-marks';
import {
  claimAddress,
  enclosureAddress,
  listedAddress,
  packetHost,
  packetTarget
} from '$shared/letter/enclosures/packet-addresses';

const listed = (
  number: number | null,
  pages: string,
  pageCount: number | null,
  claimPages: Record<string, number>
) => ({
  ...{ number, pages, pageCount, claimPages },
  claimKeys: ['a', 'b']
});
const marks = (list: ReturnType<typeof listed>[], language = 'en-GB') => [...claimMarks(list, language).values()];

test('the page is named where several go along, and the one of the fact among them', () => {
  expect(marks([listed(3, '', 5, { a: 2 })])).toEqual(['3,\u00a0p.\u00a02', '3']);
  expect(marks([listed(3, '2', 5, { a: 2, b: 2 })])).toEqual(['3', '3']);
  expect(marks([listed(3, '1-2', 5, { a: 2, b: 4 })], 'de-AT')).toEqual(['3,\u00a0S.\u00a02', '3']);
  // A file that goes along beside the packet has no pages here.
  expect(marks([listed(12, '', null, { a: 2 })])).toEqual(['12', '12']);
});

test('the first enclosure that goes along gives the number', () => {
  expect(marks([listed(null, '', 2, { a: 1 }), listed(1, '', 2, { b: 1 }), listed(2, '', 2, { a: 1 })])).toEqual([
    '1',
    '1,\u00a0p.\u00a01'
  ]);
  expect(pageOf(listed(1, '1', 3, { a: 3 }), 'a')).toBeNull();
  expect(pageOf({ pages: '', pageCount: 3 }, 'a')).toBeNull();
});

test('every language says it in its own words, others in English', () => {
  const languages = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'sv', 'da', 'nb', 'fi', 'pl', 'cs'];
  const titles = languages.map((language) => checkWords(language).title);
  expect(new Set(titles).size).toBe(languages.length);
  for (const language of languages) {
    const { apart, passage } = checkWords(language);
    for (const phrase of [apart, passage]) expect(phrase, language).toContain('{{name}}');
  }
  expect(checkWords('ja').title).toBe(checkWords('en').title);
});

test('only the addresses of one packet lead into it', () => {
  const host = packetHost('0197a000-0000-7000-8000-000000000001');
  expect(packetTarget(host, claimAddress(host, '0123456789'))).toEqual({ kind: 'claim', key: '0123456789' });
  expect(packetTarget(host, listedAddress(host, '0123456789'))).toEqual({ kind: 'listed', key: '0123456789' });
  expect(packetTarget(host, enclosureAddress(host, 12))).toEqual({ kind: 'enclosure', number: 12 });
  const others = [
    `https://${host}/claim/../x`,
    `https://${host}`,
    `https://${host}/other/1`,
    'https://example.org/claim/0123456789'
  ];
  expect(others.map((address) => packetTarget(host, address))).toEqual([null, null, null, null]);
});
