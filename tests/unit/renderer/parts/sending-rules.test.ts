/** Which text was sent, whether its moment can be right, and how a kept copy is called. */
import { describe, expect, it } from 'vitest';
import type { SentCopy } from '$contract';
import { momentInWords } from '../../../../src-renderer/parts/moments';
import {
  asItIsNow,
  copyMoment,
  likelyText,
  momentDoubt,
  textChoices
} from '../../../../src-renderer/parts/sending-rules';

const now = new Date('2026-11-29T11:00:00Z');
const inWords = (at: string): string => momentInWords(at, now);
const left = (versionId: string, time: string, same = false) => ({
  versionId,
  exportedAt: `2026-11-29T${time}Z`,
  same
});

describe('the text that was sent', () => {
  it('needs no question where nothing left, or nothing changed since', () => {
    expect(textChoices([], now)).toEqual([]);
    expect(textChoices([left('b', '10:40:00', true), left('a', '10:00:00')], now)).toEqual([]);
    expect(likelyText([left('b', '10:40:00', true)], null)).toBe(asItIsNow);
  });

  it('is asked for where the letter was changed after it left', () => {
    expect(textChoices([left('b', '10:40:00'), left('a', '10:00:00')], now)).toEqual([
      { value: 'b', label: `As you saved or printed it ${inWords('2026-11-29T10:40:00Z')}` },
      { value: 'a', label: `As you saved or printed it ${inWords('2026-11-29T10:00:00Z')}` },
      { value: asItIsNow, label: 'As it is now' }
    ]);
  });

  it.each([
    ['2026-11-29T10:50:00Z', 'b'],
    ['2026-11-29T10:20:00Z', 'a'],
    ['2026-11-29T10:40:00Z', 'b'],
    ['2026-11-29T09:00:00Z', 'b'],
    [null, 'b']
  ])('sent at %s is likely the export %s', (sentAt, versionId) =>
    expect(likelyText([left('b', '10:40:30'), left('a', '10:00:00')], sentAt)).toBe(versionId)
  );
});

it.each([
  [null, '2026-11-29T09:00:00Z', ''],
  [
    '2026-11-27T10:53:00Z',
    '2026-11-29T09:00:00Z',
    `That is before the interview (${inWords('2026-11-29T09:00:00Z')}). Is the day right?`
  ],
  ['2026-11-29T10:00:00Z', '2026-11-29T09:00:00Z', ''],
  ['2026-11-29T10:00:00Z', null, ''],
  ['2026-12-01T10:00:00Z', null, 'That moment is still to come. Is it right?']
])('sent at %s, interview at %s', (sentAt, interviewAt, doubt) => {
  const interview = { startsAt: interviewAt, timeKnown: true, timeZone: 'UTC' };
  expect(momentDoubt(sentAt, interview, now)).toBe(doubt);
});

it('a letter of the morning is no doubt where only the interview’s day is known, and no time is said of it', () => {
  const interview = { startsAt: '2026-11-29T12:00:00Z', timeKnown: false, timeZone: 'UTC' };
  expect(momentDoubt('2026-11-29T08:00:00Z', interview, now)).toBe('');
  const doubt = momentDoubt('2026-11-27T10:53:00Z', interview, now);
  expect(doubt).toContain('before the interview');
  expect(doubt).not.toMatch(/12:00|\d:\d\d/);
});

describe('a kept copy', () => {
  const copy = (id: string, letterId: string, sentAt: string) => ({ id, letterId, sentAt }) as SentCopy;
  const copies = [copy('2', 'l', '2026-11-29T10:40:00Z'), copy('1', 'l', '2026-11-28T08:00:00Z')];
  const noted = { sentAt: '2026-11-27T10:53:00Z', sentLetterId: 'l' };

  it('has one date: the one that is noted', () => {
    expect(copyMoment(copies[0]!, copies, noted, now)).toBe(`Sent ${inWords(noted.sentAt)}`);
    expect(copyMoment(copies[1]!, copies, noted, now)).toBe(
      `Kept when you marked it as sent ${inWords('2026-11-28T08:00:00Z')}`
    );
    expect(copyMoment(copies[0]!, copies, { ...noted, sentLetterId: null }, now)).toMatch(/^Kept when/);
  });
  it('is called none where it is noted as not sent', () => {
    expect(copyMoment(copies[0]!, copies, { sentAt: null, sentLetterId: null }, now)).toMatch(/marked it as not sent$/);
  });
});
