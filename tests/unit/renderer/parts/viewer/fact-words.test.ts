/** What a fact is called, and what it lacks before somebody else could check it. */
import { describe, expect, test } from 'vitest';
import { missingFrom, nameOfFact, quoteBeside, sourceWords } from '../../../../../src-renderer/parts/viewer/fact-words';

test('a fact is called by its statement, in one short line', () => {
  expect(nameOfFact({ statement: ' Returns\n fell. ', figure: '23', unit: '%' })).toBe('Returns fell.');
  expect(nameOfFact({ statement: '', figure: '23', unit: '%' })).toBe('23%');
  expect(nameOfFact({ statement: 'a'.repeat(300), figure: '', unit: '' }).length).toBeLessThan(85);
});

test('the words of the source stand beside a statement that says it differently', () => {
  const statement = 'Waste fell by 32 % in 2026.';
  for (const quote of ['', ' Waste fell by 32 % in 2026. ', '“waste fell by 32 %”', 'fell by 32 %'])
    expect([quote, quoteBeside({ statement, quote })]).toEqual([quote, '']);
  for (const quote of ['Waste fell by 3', 'Waste fell by 31 %', 'A third less waste'])
    expect(quoteBeside({ statement, quote: ` ${quote} ` })).toBe(quote);
});

test('a source names file, page and person', () => {
  expect(
    sourceWords({ sourcePage: 4, sourceMomentMs: null, sourcePerson: 'Dana Ruiz', verifiableBy: '' }, 'Report')
  ).toBe('Report, page 4 · Dana Ruiz');
  expect(sourceWords({ sourcePage: 4, sourceMomentMs: null, sourcePerson: '', verifiableBy: '' }, null)).toBe('');
  expect(sourceWords({ sourcePage: null, sourceMomentMs: 249_500, sourcePerson: '', verifiableBy: '' }, 'Call')).toBe(
    'Call, at 4:09'
  );
});

describe('missingFrom', () => {
  const whole = {
    statement: 'Returns fell.',
    sourceEvidenceId: 'x',
    sourcePerson: '',
    evidenceIds: [],
    verifiableBy: 'Dana'
  };
  test('nothing, when sentence, source and somebody who can confirm are there', () => {
    expect(missingFrom(whole)).toEqual([]);
  });
  test('a person or a linked file is a source too', () => {
    expect(missingFrom({ ...whole, sourceEvidenceId: null, sourcePerson: 'Tom' })).toEqual([]);
    expect(missingFrom({ ...whole, sourceEvidenceId: null, evidenceIds: ['y'] })).toEqual([]);
    expect(missingFrom({ ...whole, sourceEvidenceId: null })).toEqual([]);
    expect(missingFrom({ ...whole, sourceEvidenceId: null, verifiableBy: ' ' })).toEqual(['source', 'verifier']);
  });
  test('in the order in which to add it', () => {
    const empty = { statement: ' ', sourceEvidenceId: null, sourcePerson: '', evidenceIds: [], verifiableBy: '' };
    expect(missingFrom(empty)).toEqual(['statement', 'source', 'verifier']);
  });
});
