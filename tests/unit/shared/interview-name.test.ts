/** Whoever did something is never left with “New interview”: it is called by the best that is known of it. */
import { describe, expect, it } from 'vitest';
import { nameInterview } from '$shared/interview-name';

const nothing = {
  company: '',
  role: '',
  person: '',
  startsAt: null,
  createdAt: '2026-11-22T10:00:00.000Z',
  stage: 'capture'
};

describe('an interview', () => {
  it('is called by its company, else its role, else the person met, else its day', () => {
    const all = {
      ...nothing,
      company: 'Elbe Klinik',
      role: 'Ward nurse',
      person: 'Ruth Adler',
      startsAt: '2026-11-21T08:00:00Z'
    };
    expect(nameInterview(all)).toEqual({ by: 'company', words: 'Elbe Klinik' });
    expect(nameInterview({ ...all, company: ' ' })).toEqual({ by: 'role', words: 'Ward nurse' });
    expect(nameInterview({ ...all, company: '', role: '' })).toEqual({ by: 'person', words: 'Ruth Adler' });
    expect(nameInterview({ ...nothing, startsAt: all.startsAt })).toEqual({ by: 'day', at: all.startsAt });
  });

  it('is new only while nothing but its first notes is there', () => {
    expect(nameInterview(nothing)).toEqual({ by: 'new' });
    for (const stage of ['perspective', 'fit', 'debrief', 'proof', 'letter', 'sent']) {
      expect(nameInterview({ ...nothing, stage }), stage).toEqual({ by: 'begun', at: nothing.createdAt });
    }
  });
});
