/** How far each stage of an interview is, and which is the furthest with anything in it. */
import { stages, type Stage, type StageState } from '../../contract';
import type { Signs } from '../kernel/kinds/signs';

type Progress = Record<Stage, StageState>;

export function progressOf(signs: Signs): Progress {
  const state = (any: boolean, done: boolean): StageState => (done ? 'done' : any ? 'started' : 'empty');
  return {
    capture: state(signs.captureAny, signs.captureDone),
    perspective: state(signs.perspectiveAny, signs.secondRating),
    fit: state(signs.fitAny, signs.decided),
    debrief: state(signs.debriefAny, signs.betterAnswer),
    proof: state(signs.proofAny, signs.sourcedFact),
    letter: state(signs.letterAny, signs.letterExported || signs.sent),
    sent: state(signs.sentAny, signs.sent)
  };
}

/** What puts an interview at a stage; at capture are all that nothing else puts anywhere. */
export const reaches: Record<Exclude<Stage, 'capture'>, keyof Signs> = {
  perspective: 'perspectiveAny',
  fit: 'fitAny',
  debrief: 'debriefAny',
  proof: 'proofOwn',
  letter: 'letterAny',
  sent: 'sentOrAnswered'
};

/**
 * The furthest stage with anything in it; `capture` for an empty interview. Proof that a further round merely brought along does
 * not count: that interview has just begun. Nor does a day to ask again where nothing was sent: the list would say that it was.
 */
export function furthestStage(signs: Signs): Stage {
  return stages.findLast((stage) => stage !== 'capture' && signs[reaches[stage]]) ?? 'capture';
}
