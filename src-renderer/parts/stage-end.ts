/** Where a stage leads once it is done. */
import type { Decision } from '$contract';

export type EndingStage = 'debrief' | 'proof';

interface Step {
  stage: 'proof' | 'letter';
  label: 'stages.goOnToProof' | 'stages.goOnToLetter';
}

/** Whoever thanks or declines has nothing to prove. */
export function stepAfter(stage: EndingStage, decision: Decision): Step {
  const proves = decision === 'recover' || decision === 'undecided';
  return stage === 'debrief' && proves
    ? { stage: 'proof', label: 'stages.goOnToProof' }
    : { stage: 'letter', label: 'stages.goOnToLetter' };
}
