/** The line under the letter: words, pages, and hours rounded so that nobody is promised too much. */
import { describe, expect, it } from 'vitest';
import { hoursReading, pageReading, wordReading } from '../../../../../src-renderer/stages/letter/paper/meter';

const hour = 3_600_000;

describe('readings', () => {
  it('says quietly when a letter is short or long, and nothing while it is empty', () => {
    expect(wordReading(0).outside).toBe(false);
    expect(wordReading(109).outside).toBe(true);
    expect(wordReading(110).outside).toBe(false);
    expect(wordReading(250).outside).toBe(false);
    expect(wordReading(251)).toEqual({ text: '251 words, rather long', outside: true });
  });

  it('fills the bar with one page', () => {
    expect(pageReading(1, 0.5)).toEqual({ text: '50% of a page', outside: false, share: 0.5 });
    expect(pageReading(2, 0.1)).toMatchObject({ outside: true, share: 1 });
  });

  it('rounds hours down and is silent before the interview and once sent', () => {
    const window = { opensAt: '2026-11-20T10:00:00Z', closesAt: '2026-11-21T10:00:00Z', exact: true, sent: false };
    const opens = Date.parse(window.opensAt);
    expect(hoursReading(window, opens + 6.9 * hour)?.text).toBe('6 h since the interview, 17 h left');
    expect(hoursReading(window, opens + 25 * hour)).toEqual({ text: '25 h since the interview', outside: false });
    expect(hoursReading(window, opens + 400 * 24 * hour)).toBeNull();
    expect(hoursReading({ ...window, exact: false }, opens + hour)).toBeNull();
    expect(hoursReading(window, opens - 1)).toBeNull();
    expect(hoursReading({ ...window, sent: true }, opens + hour)).toBeNull();
    expect(hoursReading(null, opens)).toBeNull();
  });
});

it('calls only letters that prove something too short', () => {
  expect([wordReading(60, 'recovery').outside, wordReading(60, 'thank_you').outside]).toEqual([true, true]);
  expect([wordReading(60, 'request').outside, wordReading(60, 'decline').outside]).toEqual([false, false]);
  expect(wordReading(300, 'request').outside).toBe(true);
});
