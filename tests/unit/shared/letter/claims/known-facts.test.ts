/** What speaks against claiming a fact: its files, and whoever has not said that they may be quoted. */
import { describe, expect, it } from 'vitest';
import type { Fact } from '$contract';
import { knownFacts, withOpened } from '$shared/letter/claims/known-facts';
import { said } from '../../../../support/said';

const fact: Fact = {
  ...{ id: '01980000-0000-7000-8000-009c1e22ab10', statement: 'Costs fell', figure: '32', unit: '%', period: '' },
  ...{
    sourceEvidenceId: 'report',
    sourcePage: 2,
    sourceMomentMs: null,
    sourceBox: null,
    quote: '',
    quoteFrom: 'written',
    sourcePerson: '',
    trashedSource: ''
  },
  ...{ sharing: 'yes', verifiableBy: '', retractedAt: null, retractedBecause: '', cardIds: [], evidenceIds: [] }
};
const whole = { state: 'whole' as const, bytes: 4000, words: 'searchable' as const };
const report = { id: 'report', title: 'Report', fileName: 'r.pdf', mediaType: 'application/pdf', ...whole };
const photo = { id: 'photo', title: '', fileName: 'photo.png', mediaType: 'image/png', ...whole };
const asked = {
  factId: fact.id,
  state: 'received' as const,
  mayQuote: false,
  who: 'Ines Moreau',
  answerEvidenceId: null
};

const read = (
  change: Partial<Fact> = {},
  files: Parameters<typeof knownFacts>[1] = [report, photo],
  requests: Parameters<typeof knownFacts>[2] = []
) => knownFacts([{ ...fact, ...change }], files, requests)[0]!;

describe('files behind a fact', () => {
  it.each([
    ['', {}, [report]],
    ['“Report” is missing', {}, [{ ...report, state: 'missing' as const }]],
    ['“Report” was changed on the disk', {}, [{ ...report, state: 'changed' as const }]],
    ['“Report” is empty', {}, [{ ...report, bytes: 0 }]],
    ['“Report” can’t be opened: it is damaged', {}, [{ ...report, words: 'damaged' as const }]],
    ['“Report” can’t be opened', {}, [{ ...report, mediaType: 'application/octet-stream' }]],
    ['“photo.png” is empty', { evidenceIds: ['photo'] }, [report, { ...photo, bytes: 0 }]],
    ['', {}, [{ ...report, words: 'locked' as const }]],
    ['', {}, [{ ...report, words: 'waiting' as const }]],
    ['“Report” is in the trash', { sourceEvidenceId: null, trashedSource: 'Report' }, []],
    ['The file behind this is missing', {}, []],
    ['“photo.png” was changed', { evidenceIds: ['photo'] }, [report, { ...photo, state: 'changed' as const }]],
    ['', { sourceEvidenceId: null, sourcePerson: 'Ines Moreau' }, []]
  ])('says “%s” for %j', (message, change, files) => {
    const { evidenceTrouble } = read(change, files);
    if (message) expect(evidenceTrouble && said(evidenceTrouble)).toContain(message);
    else expect(evidenceTrouble).toBeNull();
  });

  it('names every file that it leans on once', () => {
    expect(read({ evidenceIds: ['photo', 'report'] }).evidenceIds).toEqual(['report', 'photo']);
  });
});

describe('permission to quote', () => {
  it.each([
    ['nobody was asked', {}, [], null],
    ['the answer is here, the permission not', {}, [asked], 'Ines Moreau'],
    ['nobody answered yet', {}, [{ ...asked, state: 'asked' as const }], null],
    ['they refused', {}, [{ ...asked, state: 'refused' as const }], 'Ines Moreau'],
    ['the permission is ticked', {}, [{ ...asked, mayQuote: true }], null],
    ['the fact was made from an answer', {}, [{ ...asked, factId: null, answerEvidenceId: 'report' }], 'Ines Moreau'],
    ['the request is about another fact', {}, [{ ...asked, factId: 'other' }], null],
    [
      'its source is a person who was asked in general',
      { sourceEvidenceId: null, sourcePerson: 'ines moreau ' },
      [{ ...asked, factId: null, state: 'to_ask' as const }],
      'ines moreau'
    ],
    [
      'its source is a person who allowed it',
      { sourceEvidenceId: null, sourcePerson: 'Ines Moreau' },
      [
        { ...asked, factId: null, state: 'asked' as const },
        { ...asked, factId: null, mayQuote: true }
      ],
      null
    ],
    ['its source is a person whom nobody asked', { sourcePerson: 'Tom Achebe' }, [{ ...asked, factId: null }], null]
  ])('%s', (_, change, requests, who) => {
    expect(read(change, [report], requests).notQuotable).toBe(who);
  });
});

describe('what opening the files as enclosures found', () => {
  const opened = (problemCode: Parameters<typeof withOpened>[1][number]['problemCode']) =>
    withOpened([read()], [{ evidenceId: 'report', title: 'Report', problemCode }])[0]!.evidenceTrouble;

  it.each(['damaged', 'empty', 'missing', 'changed'] as const)('%s: it proves nothing', (code) =>
    expect(opened(code)?.params).toEqual({ name: 'Report' })
  );
  it.each([null, 'locked', 'large', 'too_many_pages'] as const)('%s: it is proof all the same', (code) =>
    expect(opened(code)).toBeNull()
  );
});
