import { describe, expect, it } from 'vitest';
import { jobLine, peopleLine, textLine, whenLine } from '../../../../../src-renderer/stages/capture/summaries';

describe('one line for what is known', () => {
  it('names the job with what there is', () => {
    expect(jobLine({ role: 'Analyst', company: 'Northlight', round: 'Second' })).toBe('Analyst at Northlight · Second');
    expect(jobLine({ role: '', company: 'Northlight', round: '' })).toBe('Northlight');
    expect(jobLine({ role: '', company: '', round: '' })).toBe('');
  });

  it('tells the time in the interview’s own zone and names a zone that is not this computer’s', () => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone === 'Asia/Tokyo' ? 'Asia/Seoul' : 'Asia/Tokyo';
    const when = {
      startsAt: '2025-11-21T05:00:00Z',
      timeKnown: true,
      timeZone: zone,
      durationMinutes: 1,
      format: 'video',
      place: ''
    } as const;
    const line = whenLine(when, new Date('2025-11-25T00:00:00Z'));
    expect(line).toMatch(/14:00|2:00/);
    expect(line).toContain(zone);
    expect(line).toContain('1 minute · Video');
  });

  it('says nothing about a time zone while there is no time', () => {
    const none = {
      ...{ startsAt: null, timeKnown: true, timeZone: 'Asia/Tokyo', durationMinutes: null, format: null },
      place: ''
    };
    expect(whenLine(none)).toBe('');
    const dayOnly = { ...none, startsAt: '2025-11-21T03:00:00Z', timeKnown: false };
    expect(whenLine(dayOnly, new Date('2025-11-25T00:00:00Z'))).toMatch(/^Fri, (21 November|November 21)$/);
  });

  it('names people and counts those without a name', () => {
    const jana = { name: 'Jana Krüger', title: 'Head of Data' };
    const nobody = { name: '', title: '' };
    expect(peopleLine([jana])).toBe('Jana Krüger (Head of Data)');
    expect(peopleLine([jana, nobody])).toBe('Jana Krüger (Head of Data), 1 more');
    expect(peopleLine([nobody, nobody])).toBe('2 people');
    expect(peopleLine([])).toBe('');
  });

  it('counts words', () => {
    expect(textLine('  ')).toBe('');
    expect(textLine('one\ntwo')).toBe('2 words');
  });
});
