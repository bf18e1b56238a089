/** A letter's content for the tests of outputs. */
import type { LetterContent } from '../../../../src-main/contract';
import { initialSettings } from '../../../../src-main/shared/letter/sheet/settings';
import type { OutputSource } from '../../../../src-main/core/outputs/source';

export const content = (given: Partial<LetterContent> = {}): LetterContent => ({
  subject: 'Shift Lead: what I should have told you',
  body: 'Dear Marta Lindqvist,\n\nThank you.\n\nKind regards\n\nAsha Example\n',
  sender: 'Asha Example\n12 Mill Lane\nTarn Bridge TB4 7QN',
  recipient: 'Marta Lindqvist\nHead of Operations\nHalden & Rowe Logistics',
  datedOn: '2026-11-23',
  language: 'en-GB',
  tone: 'plain',
  ...initialSettings,
  ...given
});

export const enclosed = (
  number: number,
  title: string,
  claimKeys: string[] = []
): OutputSource['enclosures'][number] => ({
  number,
  title,
  claimKeys,
  pages: '',
  pageCount: 3
});

export const source = (
  given: Partial<LetterContent> = {},
  enclosures: OutputSource['enclosures'] = []
): OutputSource => ({
  content: content(given),
  enclosures,
  signature: '',
  now: new Date('2026-11-23T10:00:00Z')
});
