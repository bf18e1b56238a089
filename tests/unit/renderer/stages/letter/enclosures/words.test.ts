/** What is said about enclosures, on the list and on the paper. */
import { expect, test } from 'vitest';
import { enclosureProblem, type Enclosure, type EnclosureProblem } from '../../../../../../src-main/contract';
import { enclosureEntry, enclosureHeading, enclosureNumbers, namesEnclosures } from '$shared/letter/enclosures/list';
import { pagesIn, pagesInWords } from '$shared/letter/enclosures/pages';
import { isShowable, pagesProblem } from '../../../../../../src-renderer/stages/letter/enclosures/words';
import { message } from '$shared/messages/catalogue';

test('pages: each once, in the order named, none that the file does not have', () => {
  expect(pagesIn('', 3)).toEqual([1, 2, 3]);
  expect(pagesIn('3, 1-2, 2', 3)).toEqual([3, 1, 2]);
  expect(pagesIn('3-1', 5)).toEqual([1, 2, 3]);
  expect(pagesIn('4-999999999', 5)).toEqual([4, 5]);
  expect(pagesIn('9', 5)).toEqual([]);
  expect(pagesInWords('1 - 3,5', 9)).toBe('pages 1–3, 5');
  expect(pagesInWords('1-2', 2)).toBe('');
  expect([pagesProblem('1-', 3), pagesProblem('7', 3), pagesProblem('2', 3)]).toEqual([
    'Write pages like 1-3, 5.',
    'The file has 3 pages.',
    null
  ]);
});

test('the list on the paper speaks the letter’s language and gives way to the user’s own', () => {
  const report = { title: 'Bericht', pages: '1-2', pageCount: 5 };
  expect(enclosureHeading('de-AT', 2)).toBe('Anlagen');
  expect(enclosureEntry(report, 'de-AT')).toBe('Bericht (1–2)');
  expect(enclosureEntry(report, 'en-GB')).toBe('Bericht (pages 1–2)');
  expect(namesEnclosures(['Kind regards', 'Nadia', 'Encl. (2): report, record'])).toBe(true);
  expect(namesEnclosures(['What proves it is enclosed.', 'Nadia'])).toBe(false);
});

test('a claim carries the number of its first enclosure that goes along', () => {
  const numbers = enclosureNumbers([
    { number: null, claimKeys: ['a'] },
    { number: 1, claimKeys: ['a', 'b'] },
    { number: 2, claimKeys: ['b'] }
  ]);
  expect([...numbers]).toEqual([
    ['a', 1],
    ['b', 1]
  ]);
});

test('only what can be opened is offered for blacking out, whatever is said about it', () => {
  const enclosure = (problemCode: EnclosureProblem | null): Enclosure => ({
    ...{ id: '', letterId: '', evidenceId: '', position: 0, number: 1, origin: 'hand', included: true, label: '' },
    ...{
      pages: '',
      redactions: [],
      way: 'attached',
      title: 'Scan',
      fileName: 'scan.pdf',
      mediaType: 'application/pdf'
    },
    ...{ bytes: 1, view: 'pdf', pageCount: 1, claimKeys: [], problemCode, problem: message('enclosed.large') }
  });
  expect(enclosureProblem.options.filter((code) => isShowable(enclosure(code)))).toEqual([
    'no_such_pages',
    'too_many_pages'
  ]);
  expect(isShowable(enclosure(null))).toBe(true);
});
