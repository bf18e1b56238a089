/** What the debrief's kinds, tags and marks are called on the screen. */
import type { QuestionCard, questionKinds, wentWrongKinds } from '$contract';

type Option<Value> = { value: Value; label: string };

export const kindOptions: Option<(typeof questionKinds)[number]>[] = [
  { value: 'opening', label: 'About yourself' },
  { value: 'experience', label: 'What you have done' },
  { value: 'behavioural', label: 'Tell me about a time' },
  { value: 'technical', label: 'What you know' },
  { value: 'motivation', label: 'Why us, why this job' },
  { value: 'weakness', label: 'Weakness or gap' },
  { value: 'salary', label: 'Salary and terms' },
  { value: 'their_questions', label: 'Any questions for us?' },
  { value: 'other', label: 'Something else' }
];

export const wentWrongOptions: Option<(typeof wentWrongKinds)[number]>[] = [
  { value: 'blank', label: 'Went blank' },
  { value: 'rambled', label: 'Rambled' },
  { value: 'no_example', label: 'No example' },
  { value: 'no_figures', label: 'No figures' },
  { value: 'wrong_fact', label: 'Wrong fact' },
  { value: 'did_not_know', label: 'Didn’t know' },
  { value: 'nerves', label: 'Nerves' }
];

export const scoreEnds: [string, string] = ['Badly', 'Well'];

/** How a card is called in lists and announcements: its question, shortened, or its number. */
export function nameOf(card: Pick<QuestionCard, 'question' | 'position'>): string {
  const line = card.question.trim().split('\n', 1)[0] ?? '';
  if (line === '') return `Question ${card.position + 1}`;
  return line.length > 90 ? `${line.slice(0, 88).trimEnd()}…` : line;
}

/** `3 of 5`, as a screen reader says the row of marks. */
export function scoreWords(score: number | null): string {
  return score === null ? 'not rated yet' : `went ${score} of 5`;
}

/**
 * What to say about a story whose ends are thin, null where nothing is. Situation and Task come easily; the Action and the Result
 * are what listeners judge (Bangerter et al. 2014).
 */
export function thinWords(thin: QuestionCard['thin']): string | null {
  const action = thin.includes('action');
  const result = thin.includes('result');
  if (action && result) {
    return 'The story is set up well. What did you do, and what came of it? Those two lines carry the answer.';
  }
  if (action) return 'The action is thin: what exactly did you do, step by step?';
  if (result) return 'The result is thin: what changed, by how much, and who would confirm it?';
  return null;
}
