/** The name as the screen says it; its day is the day where the interview was. */
import { describe, expect, it } from 'vitest';
import { besideName, interviewName } from '../../../../src-renderer/parts/interview-name';

const now = new Date('2026-11-24T12:00:00Z');
const nothing = {
  company: '',
  role: '',
  round: '',
  person: '',
  startsAt: null as string | null,
  createdAt: '2026-11-22T10:00:00.000Z',
  timeZone: 'Europe/Berlin',
  stage: 'sent'
};

describe('the name of an interview', () => {
  it('says with whom or when it was, where neither company nor role is known', () => {
    expect(interviewName({ ...nothing, person: 'Ruth Adler' }, now)).toBe('Interview with Ruth Adler');
    expect(interviewName({ ...nothing, startsAt: '2026-11-20T23:30:00Z' }, now)).toBe('Interview on Nov 21');
    expect(interviewName({ ...nothing, startsAt: '2025-11-20T10:00:00Z' }, now)).toBe('Interview on Nov 20, 2025');
    expect(interviewName(nothing, now)).toBe('Interview noted on Nov 22');
  });

  it('is not said a second time beside itself', () => {
    expect(besideName({ ...nothing, company: 'Elbe Klinik', role: 'Nurse', round: 'Second' })).toEqual([
      'Nurse',
      'Second'
    ]);
    expect(besideName({ ...nothing, role: 'Nurse', round: 'Second' })).toEqual(['Second']);
  });
});
