/** Each check speaks up where it should and is silent where it shouldn't; a fix puts its finding right. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, LetterFacts } from '$shared/letter/checks/check';
import { checks, runChecks } from '$shared/letter/checks/run-checks';
import { claimMarkdown, factKey } from '$shared/letter/claims/links';
import { languages } from '../../../../support/languages';
import { timed } from '../../../../support/timed';
import { message } from '$shared/messages/message';
import { said } from '../../../../support/said';

const id = '01980000-0000-7000-8000-009c1e22ab10';
const fact = {
  ...{ id, key: factKey(id), statement: 'The wait fell', figure: '78', unit: '%', period: '2026', quote: '' },
  ...{
    source: 'Report',
    sourcePage: null,
    retractedBecause: null,
    sharing: 'yes' as const,
    evidenceTrouble: null,
    notQuotable: null,
    evidenceIds: []
  }
};
const good = [
  'Dear Ms Lindqvist,',
  'Thank you for the time you took to talk with me about the Shift Lead position at Halden & Rowe. One of my answers told you less than the facts do, so here it is again. You asked where I took charge of something in my own way, and I told you about the plan instead of the result.',
  `In spring I took over a returns line on which parcels waited too long. I had them sorted by fault and not by customer, put more people on opening, and hung the count of the day at the gate for all to see. ${claimMarkdown('By the end of May the wait was down by 78 %', id)}, while more parcels came in than before. Ines Moreau, the depot manager, can confirm it, and the report is enclosed. Nobody was added to the shift for it, and nobody stayed longer than planned.`,
  'I want this job, and our talk has made me surer of it. I will gladly go through the report with you, by phone or in person, and bring the papers. Please tell me which day suits you; I can come on any of them.',
  'Kind regards',
  'Nadia Ferreira'
].join('\n\n');

const letter = (change: Partial<LetterFacts> = {}): LetterFacts => ({
  ...{ body: good, subject: 'What I should have told you', kind: 'recovery', language: 'en-GB' },
  ...{
    company: 'Halden & Rowe',
    role: 'Shift Lead',
    people: [{ name: 'Marta Lindqvist', title: 'Head of Operations' }],
    sender: ''
  },
  ...{ facts: [fact], passages: [], interviewOn: '2026-11-12', today: '2026-11-13', sinceInterview: 20 * 3_600_000 },
  ...{ windowMs: 24 * 3_600_000, sent: false, pages: 1, unprintable: null },
  ...change
});
const found = (change: Partial<LetterFacts>): Finding[] => runChecks(letter(change), languages).findings;
const ids = (change: Partial<LetterFacts>): string[] => [...new Set(found(change).map(({ checkId }) => checkId))];
const withBody = (from: string, to: string) => ({ body: good.replace(from, to) });

/** Milliseconds that this process has worked: unlike the clock, it doesn't count what else the machine does meanwhile. */

describe('checks of a letter', () => {
  it('finds nothing in a good letter, and says what is fine', () => {
    const report = runChecks(letter(), languages);
    expect(report.findings).toEqual([]);
    expect(report).toMatchObject({ backed: 1, needed: 1 });
    expect(report.fine.length).toBeGreaterThan(20);
  });

  it('gives every check a reason, a source and its own id', () => {
    expect(new Set(checks.map((check) => check.id)).size).toBe(checks.length);
    for (const { reason, source, title } of checks) {
      expect([reason, source.citation, title].map(said).every(Boolean)).toBe(true);
    }
  });

  it.each<[string, Partial<LetterFacts>]>([
    ['claims.unsupported', withBody('Nobody was added', 'We handled 300 parcels a day. Nobody was added')],
    ['claims.retracted', { facts: [{ ...fact, retractedBecause: 'counted wrongly' }] }],
    ['claims.private', { facts: [{ ...fact, sharing: 'no' }] }],
    ['claims.ask', { facts: [{ ...fact, sharing: 'ask' }] }],
    [
      'claims.evidence',
      { facts: [{ ...fact, evidenceTrouble: message('findings.evidenceMissing', { name: 'Report' }) }] }
    ],
    ['claims.quoted', { passages: [{ who: 'Ines Moreau', text: good }] }],
    ['claims.permission', { facts: [{ ...fact, notQuotable: 'Ines Moreau' }] }],
    ['claims.contradicts', { facts: [{ ...fact, figure: '87' }] }],
    ['claims.unsaid', { facts: [{ ...fact, figure: '', statement: 'Something else altogether' }] }],
    ['claims.unknown', { facts: [] }],
    [
      'claims.amount',
      withBody(claimMarkdown('By the end of May the wait was down by 78 %', id), 'The wait was shorter')
    ],
    ['content.placeholders', withBody('the report is enclosed', '[what is enclosed]')],
    ['content.placeholders', { subject: 'About [role]' }],
    ['content.company', { company: 'Tarn Freight' }],
    ['content.role', { role: 'Planner' }],
    ['content.people', { people: [{ name: 'Tom Achebe', title: '' }] }],
    ['content.people', withBody('Dear Ms Lindqvist', 'Dear Ms Lindquist')],
    ['content.interest', withBody('I want this job, and our talk has made me surer of it. ', '')],
    [
      'content.next-step',
      { body: 'Dear Ms Lindqvist,\n\nThank you for telling me about the Shift Lead position at Halden & Rowe.' }
    ],
    ['content.apologies', withBody('Nobody was added', 'I am sorry. I apologise again. Nobody was added')],
    ['content.self-blame', withBody('Nobody was added', 'It was my fault. Nobody was added')],
    ['content.blame', withBody('Nobody was added', 'You never asked me about it. Nobody was added')],
    ['content.negative', withBody('Nobody was added', 'Although I have little experience, nobody was added')],
    ['content.subject', { subject: ' ' }],
    ['content.subject', { subject: 'one two three four five six seven eight nine ten eleven twelve thirteen' }],
    ['content.hours', { sinceInterview: 30 * 3_600_000 }],
    ['length.words', { body: good + `\n\n${good}` }],
    ['length.words', { body: 'Dear Ms Lindqvist,\n\nThank you.' }],
    ['length.pages', { pages: 2 }],
    [
      'length.paragraphs',
      {
        body: Array.from({ length: 7 }, () => 'This is one short paragraph of the letter, and it ends here.').join(
          '\n\n'
        )
      }
    ],
    ['length.paragraph', { body: 'We sorted them well and sent them on. '.repeat(20) }],
    ['length.sentence', { body: `I ${'and then we sorted '.repeat(12)}them.` }],
    ['language.cliches', withBody('Nobody was added', 'I am a team player. Nobody was added')],
    ['language.hedges', withBody('Nobody was added', 'Hopefully nobody was added')],
    ['language.figures', withBody('Nobody was added', 'We had twenty-three suppliers. Nobody was added')],
    [
      'language.reading-ease',
      {
        body: 'Organisational responsibilities necessitated comprehensive interdepartmental communication. '.repeat(12)
      }
    ]
  ])('%s speaks up for %j', (checkId, change) => {
    expect(ids(change)).toContain(checkId);
  });

  it('is silent about wording in a language that it has no words for, not about figures', () => {
    const body = 'Madame,\n\nje suis un team player et les coûts ont baissé de 32 %.';
    const there = ids({ body, language: 'fr-FR' });
    expect(there).toContain('claims.unsupported');
    expect(there.filter((each) => each.startsWith('language.'))).toEqual([]);
  });

  it('knows the wording of each language that has a file', () => {
    const body = 'Sehr geehrte Frau Lindqvist,\n\nich bin ein Teamplayer und habe zweiunddreißig Filialen beliefert.';
    expect(ids({ body, language: 'de-DE' })).toEqual(
      expect.arrayContaining(['claims.unsupported', 'language.cliches', 'language.figures'])
    );
  });

  it('allows one apology, and asks a request to a third party for less', () => {
    expect(ids(withBody('Nobody was added', 'I came late, and I am sorry for that. Nobody was added'))).toEqual([]);
    const body = `${good}\n\nMay I quote you?`;
    expect(ids({ kind: 'request', body, company: 'Elsewhere', sinceInterview: 9e9 })).toEqual([]);
  });

  it('asks of each kind of letter what that kind needs', () => {
    const bare = (greeting: string) => ({
      body: `${greeting},\n\nThank you for the talk. It was good of you all.`,
      subject: 'Our talk'
    });
    const content = (kind: LetterFacts['kind'], greeting = 'Dear Ms Lindqvist') =>
      ids({ ...bare(greeting), kind }).filter((id) => id.startsWith('content.') || id === 'length.words');
    // Who is greeted by name knows which talk is meant.
    expect(content('recovery')).toEqual(['content.interest', 'content.next-step', 'length.words']);
    expect(content('thank_you')).toEqual(['content.interest', 'length.words']);
    // In a dozen words anything is curt.
    expect(content('follow_up')).toEqual(['content.interest', 'content.next-step', 'length.words']);
    expect(content('decline')).toEqual(['length.words']);
    expect(content('decline', 'Dear Sir or Madam')).toContain('content.company');
    expect(content('request', 'Dear Mr Okonjo')).toEqual([
      'content.next-step',
      'content.ask-permission',
      'length.words'
    ]);
    // Whoever led the talk is asked how it went, not for proof.
    expect(content('request')).toEqual(['content.next-step', 'length.words']);
    // Who is asked to confirm a figure need not be shown the proof of it.
    const asking = {
      kind: 'request',
      body: 'Did the wait fall by 78 % in 14 months?\n\nI cut costs by 32 %.'
    } as const;
    expect(runChecks(letter(asking), languages)).toMatchObject({ backed: 0, needed: 0 });
    expect(ids(asking).filter((id) => id.startsWith('claims.'))).toEqual([]);
    expect(ids({ kind: 'request', body: `${good}\n\n${good}\n\nMay I quote you?` })).toContain('length.short');
  });

  it('asks for what is still to fill in, and leaves quotations alone', () => {
    const open = (body: string) => found({ body }).filter(({ checkId }) => checkId === 'content.placeholders').length;
    for (const text of ['[your name]', '{{role}}', '<Company>', 'on XXX', 'TBD', 'in ____', 'at ???'])
      expect([text, open(`Dear ${text}, thank you.`)]).toEqual([text, 1]);
    for (const text of ['“a […] plan”', '“recieve [sic]”', '[the report](https://example.org)', '5 < 6', 'Really?'])
      expect([text, open(`Dear ${text}, thank you.`)]).toEqual([text, 0]);
  });

  it('offers your own name where the draft left it open, once it is known', () => {
    const body = 'Thank you.\n\n[your name], [why it is not a match]';
    const offers = (sender: string, language = 'en-GB') =>
      found({ body, sender, language }).flatMap(({ checkId, fixes = [] }) =>
        checkId === 'content.placeholders'
          ? [fixes.map(({ label, from, to }) => [said(label), body.slice(from, to)])]
          : []
      );
    expect(offers('Nadia Ferreira')).toEqual([[['Write “Nadia Ferreira”', '[your name]']], []]);
    expect(offers('')).toEqual([[], []]);
  });

  it('puts right what its fixes offer to put right', () => {
    for (const change of [
      withBody('Dear Ms Lindqvist', 'Dear Ms Lindquist'),
      { ...withBody('Nadia Ferreira', '[Your name]'), sender: 'Nadia Ferreira' },
      { facts: [{ ...fact, figure: '87' }] },
      { facts: [{ ...fact, retractedBecause: 'x' }] },
      withBody('Nobody was added', 'We had twenty-three suppliers. Nobody was added')
    ]) {
      const finding = found(change).find(({ fixes }) => fixes?.length);
      const fix = finding?.fixes?.[0];
      if (!finding || !fix) throw new Error('There is no fix.');
      const { body } = letter(change);
      const mended = body.slice(0, fix.from) + fix.insert + body.slice(fix.to);
      expect(ids({ ...change, body: mended })).not.toContain(finding.checkId);
    }
  });

  it('never stumbles, and every place lies in the text', () => {
    const parts = [
      'Dear',
      'Ms',
      '[',
      ']',
      `(fact:${fact.key})`,
      '32 %',
      '\n\n',
      '> ',
      '“',
      '?',
      '”',
      '...',
      '私は',
      'شكرا',
      '🙂',
      '- ',
      '**',
      '<b>',
      '{{',
      '}}'
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 40 }), (pieces) => {
        const body = pieces.join(' ');
        for (const { at } of found({ body })) {
          if (at) expect(at.from >= 0 && at.from <= at.to && at.to <= body.length).toBe(true);
        }
      })
    );
  });

  // Texts that make a careless pattern go back over all it has read.
  it.each(['I ', 'a'.repeat(9), '[', '“', 'very ', 'I would very much ', '?', '.', '1,', 'my own ', '- ', 'Ä '])(
    'comes to an end with 200,000 signs of %j',
    (piece) => {
      const body = piece.repeat(Math.ceil(200_000 / piece.length)).slice(0, 200_000);
      expect(() =>
        timed(`checks of ${piece}`, () => found({ body, people: [{ name: 'Marta Lindqvist', title: '' }] }))
      ).not.toThrow();
    }
  );

  it('reads a 40-page letter and one with 10,000 links, and lists no more than can be read', () => {
    const long = Array.from({ length: 60 }, () => good).join('\n\n');
    const links = Array.from(
      { length: 10_000 },
      (_, index) => `${claimMarkdown('cut costs by 31 %', id)} in case ${index}.`
    ).join('\n');
    for (const [name, body] of [
      ['40 pages', long],
      ['10,000 links', links]
    ] as const) {
      const { findings } = timed(`checks of ${name}`, () => runChecks(letter({ body }), languages));
      expect(findings.length).toBeLessThan(2500);
    }
  });
});
