/** How far each stage of an interview is, and which is the furthest with anything in it. */
import { stages, type Stage, type StageState } from '../../contract';

/** What the rule looks at. Trashed things count for nothing; `…Any` says that a stage holds something at all. */
export interface Signs {
  captureAny: boolean;
  /** Company, role and date are known and the gut rating is given. */
  captureDone: boolean;
  perspectiveAny: boolean;
  secondRating: boolean;
  fitAny: boolean;
  /** The newest decision is another than `undecided`. */
  decided: boolean;
  debriefAny: boolean;
  /** At least one card says what the user wishes they had said. */
  betterAnswer: boolean;
  proofAny: boolean;
  /** Anything of the proof was made for this interview, not brought over from an earlier round. */
  proofOwn: boolean;
  /** At least one fact that is not retracted has a source: an evidence file or a person. */
  sourcedFact: boolean;
  /** A letter to the employer, drafted at least; request drafts belong to the proof. */
  letterAny: boolean;
  letterExported: boolean;
  sentAny: boolean;
  /** Something was marked as sent. */
  sent: boolean;
  /** Something was sent, or an answer came without it. */
  sentOrAnswered: boolean;
}

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
