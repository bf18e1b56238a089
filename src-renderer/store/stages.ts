/** The seven stages as the screens call them. Written out here so that the renderer need not load the contract's schemas. */
import type { Stage } from '$contract';

export type { Stage };

export const stages = [
  'capture',
  'perspective',
  'fit',
  'debrief',
  'proof',
  'letter',
  'sent'
] as const satisfies readonly Stage[];

/** Fails to compile when the contract gets a stage that is not listed above. */
type Missing = Exclude<Stage, (typeof stages)[number]>;
const complete: [Missing] extends [never] ? true : Missing = true;
void complete;

export const stageNames: Record<Stage, string> = {
  capture: 'Capture',
  perspective: 'Perspective',
  fit: 'Fit',
  debrief: 'Debrief',
  proof: 'Proof',
  letter: 'Letter',
  sent: 'Sent'
};
