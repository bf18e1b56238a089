/** Names: found however they are written, told from ordinary words, and offered as they should be where they are misspelt. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closest, editDistance, holds, partsOf, shortNames } from '$shared/letter/checks/names';
import { runChecks } from '$shared/letter/checks/run-checks';
import { languages } from '../../../../support/languages';
import { said } from '../../../../support/said';

const saidOf = (body: string, ...names: string[]): string[] =>
  runChecks(
    {
      ...{
        body,
        subject: '',
        kind: 'recovery',
        language: 'en-GB',
        company: 'Halden & Rowe Ltd',
        sender: '',
        role: '',
        facts: [],
        passages: []
      },
      ...{ people: names.map((name) => ({ name, title: '' })), interviewOn: null, today: '2026-11-13' },
      ...{ sinceInterview: null, windowMs: 86_400_000, sent: false, pages: 1, unprintable: null }
    },
    languages
  )
    .findings.filter(({ checkId }) => checkId === 'content.people')
    .map(({ message }) => said(message));

describe('names', () => {
  it('measures slips as people make them', () => {
    expect(editDistance('lindqvist', 'lindquist', 2)).toBe(1);
    expect(editDistance('achebe', 'acheeb', 2)).toBe(1);
    expect(editDistance('abc', 'xyz', 2)).toBe(3);
    fc.assert(
      fc.property(
        fc.string({ maxLength: 8 }),
        fc.string({ maxLength: 8 }),
        (a, b) => editDistance(a, b, 20) === editDistance(b, a, 20)
      )
    );
  });

  it('finds a misspelt name, and no ordinary word', () => {
    expect(closest('Dear Ms Lindquist,', 'Lindqvist')).toMatchObject({ from: 8, to: 17 });
    expect(closest('Dear Ms Lindqvist,', 'Lindqvist')).toBeNull();
    expect(closest('They ran the mill.', 'Hill')).toBeNull();
    expect(closest('at Halden and Rowe', 'Haldan')).toMatchObject({ text: 'Halden' });
  });

  it('knows a company and a role by what people call them', () => {
    expect(shortNames('Halden & Rowe Ltd')).toEqual(
      expect.arrayContaining(['Halden & Rowe Ltd', 'Halden & Rowe', 'Halden and Rowe'])
    );
    expect(shortNames('The Foundry, Inc.')).toContain('Foundry');
    expect(shortNames('Staff Nurse (m/f/d)')).toContain('Staff Nurse');
    expect(shortNames('Shift Lead – Returns')).toContain('Shift Lead');
    expect(holds('the customer', 'Tom')).toBe(false);
    expect(partsOf('Prof. Dr. A. Weiß-Lund', ['Dr', 'Prof'])).toEqual(['Weiß-Lund']);
  });

  it.each([
    ['Dear Ms Okonkwo-Hart,', ['Ada Okonkwo-Hart'], []],
    ['Dear Ms Okonkwo Hart,', ['Ada Okonkwo-Hart'], ['“Okonkwo Hart” may be a misspelling of “Okonkwo-Hart”.']],
    ['I liked Ms Okonkwo-Hart’s tour.', ['Ada Okonkwo-Hart'], []],
    [
      'I liked Ms Okonkwo-Harts’ tour.',
      ['Ada Okonkwo-Hart'],
      ['“Okonkwo-Harts” may be a misspelling of “Okonkwo-Hart”.']
    ],
    ['Dear Dr. Lindqvist,', ['Dr. Marta Lindqvist'], []],
    ['Dear Dr. Lindquist,', ['Dr. Marta Lindqvist'], ['“Lindquist” may be a misspelling of “Lindqvist”.']],
    ['Dear Ms lindqvist,', ['Marta Lindqvist'], ['“lindqvist” may be a misspelling of “Lindqvist”.']],
    ['Dear Ms lindquist,', ['Marta Lindqvist'], ['“lindquist” may be a misspelling of “Lindqvist”.']],
    ["Dear Mr O'Brien,", ['Sean O’Brien'], []],
    ['Dear Mr Obrien,', ['Sean O’Brien'], ['“Obrien” may be a misspelling of “O’Brien”.']],
    ['Dear Ms Müller,', ['Eva Müller'], []],
    ['Dear Ms Muller,', ['Eva Müller'], ['“Muller” may be a misspelling of “Müller”.']],
    ['Dear Mr Moore,', ['Dean Moore'], []],
    ['Dear all, thank you.', ['Dean Moore'], ['None of the people you met is named: Dean Moore.']],
    ['Dear all, I will mark the date.', ['Will Mark'], ['None of the people you met is named: Will Mark.']],
    ['Dear Will, thank you.', ['Will Mark'], []],
    ['Dear Ada, the Hall was full.', ['Ada Hill'], []],
    ['Dear Ada Hall, thank you.', ['Ada Hill'], ['“Hall” may be a misspelling of “Hill”.']],
    ['Dear Tom Achebe, dear Mr Acheba,', ['Tom Achebe', 'Jo Acheba'], []],
    ['Dear team, thank you.', [], []],
    ['Dear team, thank you.', ['', ' '], []]
  ])('“%s” with %j met: %j', (body, names, expected) => {
    expect(saidOf(body, ...names)).toEqual(expected);
  });
});
