/** The signs by which an interview's progress is told; each kind of thing says which of them its rows are. */

/** What the rule looks at. Trashed things count for nothing; `…Any` says that a stage holds something at all. */
export const signNames = [
  'captureAny',
  /** Company, role and date are known and the gut rating is given. */
  'captureDone',
  'perspectiveAny',
  'secondRating',
  'fitAny',
  /** The newest decision is another than `undecided`. */
  'decided',
  'debriefAny',
  /** At least one card says what the user wishes they had said. */
  'betterAnswer',
  'proofAny',
  /** Anything of the proof was made for this interview, not brought over from an earlier round. */
  'proofOwn',
  /** At least one fact that is not retracted has a source: an evidence file or a person. */
  'sourcedFact',
  /** A letter to the employer, drafted at least; request drafts belong to the proof. */
  'letterAny',
  'letterExported',
  'sentAny',
  /** Something was marked as sent. */
  'sent',
  /** Something was sent, or an answer came without it. */
  'sentOrAnswered'
] as const;

export type Signs = Record<(typeof signNames)[number], boolean>;
