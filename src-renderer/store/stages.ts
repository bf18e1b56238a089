/** The seven stages as the screens call them. Written out here so that the renderer need not load the contract's schemas. */
import type { Stage } from '$contract';
import { t } from '../i18n/messages';

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
  capture: t('stages.capture'),
  perspective: t('stages.perspective'),
  fit: t('stages.fit'),
  debrief: t('stages.debrief'),
  proof: t('stages.proof'),
  letter: t('stages.letter'),
  sent: t('stages.sent')
};
