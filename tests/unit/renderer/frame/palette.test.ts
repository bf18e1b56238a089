/** The palette must find what people type, with accents or without, and leave out what can't be done now. */
import { describe, expect, it } from 'vitest';
import type { InterviewSummary, SearchHit } from '../../../../src-main/contract';
import { matchingCommands, matchingInterviews, paletteGroups, score } from '../../../../src-renderer/frame/palette';
import type { Command } from '../../../../src-renderer/store/commands.svelte';

const command = (id: string, label: string, more: Partial<Command> = {}): Command => ({
  id,
  label,
  run: () => undefined,
  ...more
});
const interview = (company: string): InterviewSummary =>
  ({ company, role: '', person: '', round: '' }) as InterviewSummary;

describe('palette', () => {
  it('folds case and accents and wants every word', () => {
    expect(score('muller', 'Müller & Söhne')).toBeGreaterThan(0);
    expect(score('sohne MÜLLER', 'Müller & Söhne')).toBeGreaterThan(0);
    expect(score('müller x', 'Müller & Söhne')).toBe(0);
    expect(score('new', 'New interview')).toBeGreaterThan(score('new', 'Renew'));
  });

  it('shows only what can be done, best first, by other words too', () => {
    const list = [
      command('a', 'Open the trash', { keywords: 'deleted' }),
      command('b', 'Delete this', { enabled: () => false }),
      command('c', 'Find anything', { hidden: true }),
      command('d', 'Undo a deletion')
    ];
    expect(matchingCommands('', list).map(({ id }) => id)).toEqual(['a', 'd']);
    expect(matchingCommands('delet', list).map(({ id }) => id)).toEqual(['a', 'd']);
    expect(matchingCommands('etion', list).map(({ id }) => id)).toEqual(['d']);
  });

  it('offers actions first while nothing is asked, else what bears the name; an interview is never listed twice', () => {
    const gone: string[] = [];
    const hit = (kind: SearchHit['kind'], title: string): SearchHit =>
      ({ id: title, interviewId: 'one', kind, title, where: 'Acme · Clerk', snippet: [] }) as unknown as SearchHit;
    const from = {
      commands: [command('a', 'Ask Acme'), command('b', 'Open the trash')],
      interviews: [{ ...interview('Acme'), id: 'one', stage: 'letter' } as InterviewSummary],
      hits: [hit('interview', 'Acme'), hit('fact', '')],
      onInterview: (id: string, stage: string) => void gone.push(`${id} ${stage}`),
      onHit: ({ kind }: SearchHit) => void gone.push(kind)
    };
    const titles = (question: string): string[] => paletteGroups(question, from).map(({ title }) => title);
    expect(titles('')).toEqual(['Actions', 'Interviews', 'Text']);
    expect(titles('acme')).toEqual(['Interviews', 'Actions', 'Text']);
    expect(titles('trash')).toEqual(['Actions', 'Text']);
    const [interviews, , text] = paletteGroups('acme', from);
    expect(text?.entries.map(({ label, detail }) => [label, detail])).toEqual([['Fact cards', 'Acme']]);
    for (const entry of [...interviews!.entries, ...text!.entries]) void entry.run();
    expect(gone).toEqual(['one letter', 'fact']);
  });

  it('lists an interview whose notes or advertisement hold the words, though its name does not', () => {
    const hit = (kind: SearchHit['kind'], id: string): SearchHit =>
      ({
        id,
        interviewId: 'one',
        kind,
        title: 'Acme Clerk',
        where: 'Acme · Clerk',
        snippet: []
      }) as unknown as SearchHit;
    const from = {
      commands: [],
      interviews: [{ ...interview('Acme'), id: 'one', stage: 'letter' } as InterviewSummary],
      hits: [hit('interview', 'one'), hit('perspective', 'one'), hit('fit', 'one')],
      onInterview: () => undefined,
      onHit: () => undefined
    };
    const entries = (question: string) =>
      paletteGroups(question, from).map(({ title, entries }) => [title, entries.map(({ id }) => id)]);
    expect(entries('parkhaus')).toEqual([['Text', ['interview/one', 'perspective/one', 'fit/one']]]);
    expect(entries('acme')).toEqual([
      ['Interviews', ['one']],
      ['Text', ['perspective/one', 'fit/one']]
    ]);
  });

  it('stops at the limit', () => {
    const many = Array.from({ length: 100 }, (_, index) => interview(`Company ${index}`));
    expect(matchingInterviews('comp', many, 5)).toHaveLength(5);
    expect(matchingInterviews('99', many)[0]?.company).toBe('Company 99');
  });
});
