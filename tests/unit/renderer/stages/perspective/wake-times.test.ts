import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wakeChoices } from '../../../../../src-renderer/stages/perspective/wake-times';

const at = (text: string): Date => new Date(text);
const ids = (now: string, latest: string | null): string[] =>
  wakeChoices(at(now), latest ? at(latest) : null).map((choice) => choice.id);

describe('the pauses on offer', () => {
  it('are a walk, the evening and the night when there is time for all', () => {
    expect(ids('2025-11-21T14:00:00', null)).toEqual(['walk', 'evening', 'sleep']);
  });

  it('leave out an evening that is nearly there', () => {
    expect(ids('2025-11-21T18:00:00', null)).toEqual(['walk', 'sleep']);
  });

  it('end a night begun after midnight on the same day', () => {
    const choices = wakeChoices(at('2025-11-22T01:30:00'), null);
    expect(choices.map((choice) => choice.id)).toEqual(['walk', 'sleep']);
    expect(choices[1]?.at).toEqual(at('2025-11-22T09:00:00'));
  });

  it('cut the night short so that two hours stay for writing', () => {
    const choices = wakeChoices(at('2025-11-21T22:00:00'), at('2025-11-22T07:00:00'));
    expect(choices.map((choice) => choice.id)).toEqual(['walk', 'latest']);
    expect(choices[1]?.at).toEqual(at('2025-11-22T05:00:00'));
  });

  it('are none once the window is over', () => {
    expect(ids('2025-11-21T14:00:00', '2025-11-21T13:00:00')).toEqual([]);
  });

  it('never wake later than the letter window allows, and always later than now', () => {
    const year = { min: at('2025-01-01T00:00:00'), max: at('2026-01-01T00:00:00'), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(year), fc.integer({ min: -600, max: 20_000 }), (now, minutes) => {
        const latest = new Date(now.getTime() + minutes * 60_000);
        const choices = wakeChoices(now, latest);
        for (const choice of choices) {
          expect(choice.at.getTime()).toBeLessThanOrEqual(latest.getTime());
          expect(choice.at.getTime()).toBeGreaterThan(now.getTime());
        }
        expect(choices.map((choice) => +choice.at)).toEqual(choices.map((choice) => +choice.at).sort((a, b) => a - b));
      })
    );
  });
});
