import { describe, expect, it } from 'vitest';
import { isOverdue, suggestFollowUp } from '../../../../../src-renderer/stages/sent/follow-up';

describe('the suggested follow-up day', () => {
  it.each([
    ['a Wednesday', '2025-11-19T23:30:00', '2025-11-26'],
    ['a Saturday, moved to Monday', '2025-11-22T09:00:00', '2025-12-01'],
    ['a Sunday, moved to Monday', '2025-11-23T09:00:00', '2025-12-01'],
    ['across the year’s end', '2025-12-29T09:00:00', '2026-01-05']
  ])('after sending on %s', (_, sentAt, day) => {
    expect(suggestFollowUp(new Date(sentAt))).toBe(day);
  });

  it('is overdue from the day after, unless done', () => {
    expect(isOverdue('2025-11-26', false, new Date('2025-11-26T23:00:00'))).toBe(false);
    expect(isOverdue('2025-11-26', false, new Date('2025-11-27T00:10:00'))).toBe(true);
    expect(isOverdue('2025-11-26', true, new Date('2025-12-27T00:10:00'))).toBe(false);
    expect(isOverdue(null, false, new Date())).toBe(false);
  });
});
