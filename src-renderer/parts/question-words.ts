/** What the debrief's kinds, tags and marks are called on the screen. */
import type { QuestionCard, questionKinds, wentWrongKinds } from '$contract';
import { t } from '../i18n/messages';

type Option<Value> = { value: Value; label: string };

export const kindOptions: Option<(typeof questionKinds)[number]>[] = [
  { value: 'opening', label: t('debrief.kindOpening') },
  { value: 'experience', label: t('debrief.kindExperience') },
  { value: 'behavioural', label: t('debrief.kindBehavioural') },
  { value: 'technical', label: t('debrief.kindTechnical') },
  { value: 'motivation', label: t('debrief.kindMotivation') },
  { value: 'weakness', label: t('debrief.kindWeakness') },
  { value: 'salary', label: t('debrief.kindSalary') },
  { value: 'their_questions', label: t('debrief.kindTheirQuestions') },
  { value: 'other', label: t('debrief.kindOther') }
];

export const wentWrongOptions: Option<(typeof wentWrongKinds)[number]>[] = [
  { value: 'blank', label: t('debrief.wrongBlank') },
  { value: 'rambled', label: t('debrief.wrongRambled') },
  { value: 'no_example', label: t('debrief.wrongNoExample') },
  { value: 'no_figures', label: t('debrief.wrongNoFigures') },
  { value: 'wrong_fact', label: t('debrief.wrongFact') },
  { value: 'did_not_know', label: t('debrief.wrongDidNotKnow') },
  { value: 'nerves', label: t('debrief.wrongNerves') }
];

export const scoreEnds: [string, string] = [t('debrief.scoreLow'), t('debrief.scoreHigh')];

/** How a card is called in lists and announcements: its question, shortened, or its number. */
export function nameOf(card: Pick<QuestionCard, 'question' | 'position'>): string {
  const line = card.question.trim().split('\n', 1)[0] ?? '';
  if (line === '') return t('debrief.numbered', { number: card.position + 1 });
  return line.length > 90 ? `${line.slice(0, 88).trimEnd()}…` : line;
}

/** `3 of 5`, as a screen reader says the row of marks. */
export function scoreWords(score: number | null): string {
  return score === null ? t('debrief.notScored') : t('debrief.scored', { score });
}

/**
 * What to say about a story whose ends are thin, null where nothing is. Situation and Task come easily; the Action and the Result
 * are what listeners judge (Bangerter et al. 2014).
 */
export function thinWords(thin: QuestionCard['thin']): string | null {
  const action = thin.includes('action');
  const result = thin.includes('result');
  if (action && result) return t('debrief.thinBoth');
  if (action) return t('debrief.thinAction');
  if (result) return t('debrief.thinResult');
  return null;
}
