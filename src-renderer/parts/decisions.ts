/** The four decisions, what each opens, and where the user goes next. */
import type { Decision, Stage } from '$contract';

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
    label: 'I want this job. Recover it.',
    opens: 'Opens the debrief and the proof, and a recovery letter built from both.',
    next: { stage: 'debrief', label: 'Go on to Debrief' }
  },
  {
    value: 'thank_only',
    label: 'Thank them, and leave it there',
    opens: 'Opens a short thank-you letter that doesn’t go back over the interview.',
    next: { stage: 'letter', label: 'Write the thank-you' }
  },
  {
    value: 'decline',
    label: 'It’s not for me. Tell them so.',
    opens: 'Opens a letter that thanks them, says why it’s not a match at present, and lets them correct you.',
    next: { stage: 'letter', label: 'Write the letter' }
  },
  {
    value: 'undecided',
    label: 'I can’t say yet',
    opens: 'Keeps everything open. The debrief often makes it clearer.',
    next: { stage: 'debrief', label: 'Look at the debrief' }
  }
];

export const choiceFor = (decision: Decision): DecisionChoice =>
  decisionChoices.find((choice) => choice.value === decision) ?? decisionChoices[3]!;

/** Short names for the list of earlier decisions and for the timeline. */
export const decisionNames: Record<Decision, string> = {
  recover: 'Recover',
  thank_only: 'Thank only',
  decline: 'Decline',
  undecided: 'Undecided'
};
