import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stages } from '../../../../src-main/contract';
import { furthestStage, progressOf } from '../../../../src-main/core/interviews/progress';
import type { Signs } from '../../../../src-main/core/kernel/kinds/signs';

const nothing: Signs = {
  captureAny: false,
  captureDone: false,
  perspectiveAny: false,
  secondRating: false,
  fitAny: false,
  decided: false,
  debriefAny: false,
  betterAnswer: false,
  proofAny: false,
  proofOwn: false,
  sourcedFact: false,
  letterAny: false,
  letterExported: false,
  sentAny: false,
  sent: false,
  sentOrAnswered: false
};
const anySigns = fc.record(
  Object.fromEntries(Object.keys(nothing).map((key) => [key, fc.boolean()]))
) as fc.Arbitrary<unknown> as fc.Arbitrary<Signs>;

describe('progress', () => {
  it('is empty all along for an empty interview, which stands at capture', () => {
    expect(new Set(Object.values(progressOf(nothing)))).toEqual(new Set(['empty']));
    expect(furthestStage(nothing)).toBe('capture');
  });

  it.each([
    ['perspective', 'perspectiveAny', 'secondRating'],
    ['fit', 'fitAny', 'decided'],
    ['debrief', 'debriefAny', 'betterAnswer'],
    ['proof', 'proofAny', 'sourcedFact'],
    ['letter', 'letterAny', 'letterExported'],
    ['letter', 'letterAny', 'sent'],
    ['sent', 'sentAny', 'sent']
  ] as const)('of %s is started by %s and done by %s', (stage, any, done) => {
    expect(progressOf({ ...nothing, [any]: true })[stage]).toBe('started');
    expect(progressOf({ ...nothing, [any]: true, [done]: true })[stage]).toBe('done');
  });

  it('does not move on to proof for what an earlier round brought along', () => {
    expect(furthestStage({ ...nothing, captureAny: true, proofAny: true, sourcedFact: true })).toBe('capture');
    expect(furthestStage({ ...nothing, proofAny: true, proofOwn: true })).toBe('proof');
  });

  it('does not move on to sent for a day to ask again', () => {
    expect(furthestStage({ ...nothing, letterAny: true, sentAny: true })).toBe('letter');
    expect(furthestStage({ ...nothing, sentAny: true, sentOrAnswered: true })).toBe('sent');
  });

  it('never names an empty stage as the furthest, except capture, nor leaves out a later one', () => {
    fc.assert(
      fc.property(anySigns, (signs) => {
        const consistent = {
          ...signs,
          captureAny: signs.captureAny || signs.captureDone,
          perspectiveAny: signs.perspectiveAny || signs.secondRating,
          fitAny: signs.fitAny || signs.decided,
          debriefAny: signs.debriefAny || signs.betterAnswer,
          proofAny: signs.proofAny || signs.proofOwn || signs.sourcedFact,
          letterAny: signs.letterAny || signs.letterExported || signs.sent,
          sentOrAnswered: signs.sentOrAnswered || signs.sent,
          sentAny: signs.sentAny || signs.sentOrAnswered || signs.sent
        };
        const progress = progressOf(consistent);
        const furthest = furthestStage(consistent);
        if (furthest !== 'capture') expect(progress[furthest]).not.toBe('empty');
        const later = stages
          .slice(stages.indexOf(furthest) + 1)
          .filter((stage) => stage !== 'proof' && stage !== 'sent');
        for (const stage of later) expect(progress[stage]).toBe('empty');
      })
    );
  });
});
