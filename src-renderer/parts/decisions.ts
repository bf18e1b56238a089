/** The four decisions, what each opens, and where the user goes next. */
import type { Decision, Stage } from '$contract';
import { t } from '../i18n/messages';

interface DecisionChoice {
  value: Decision;
  label: string;
  /** One sentence: what this opens. */
  opens: string;
  next: { stage: Stage; label: string };
}

export const decisionChoices: readonly DecisionChoice[] = [
  {
    value: 'recover',
    label: t('review.recoverChoice'),
    opens: t('review.recoverOpens'),
    next: { stage: 'debrief', label: t('review.recoverNext') }
  },
  {
    value: 'thank_only',
    label: t('review.thankChoice'),
    opens: t('review.thankOpens'),
    next: { stage: 'letter', label: t('review.thankNext') }
  },
  {
    value: 'decline',
    label: t('review.declineChoice'),
    opens: t('review.declineOpens'),
    next: { stage: 'letter', label: t('review.declineNext') }
  },
  {
    value: 'undecided',
    label: t('review.undecidedChoice'),
    opens: t('review.undecidedOpens'),
    next: { stage: 'debrief', label: t('review.undecidedNext') }
  }
];

export const choiceFor = (decision: Decision): DecisionChoice =>
  decisionChoices.find((choice) => choice.value === decision) ?? decisionChoices[3]!;

/** Short names for the list of earlier decisions and for the timeline. */
export const decisionNames: Record<Decision, string> = {
  recover: t('review.recover'),
  thank_only: t('review.thank'),
  decline: t('review.decline'),
  undecided: t('review.undecided')
};
