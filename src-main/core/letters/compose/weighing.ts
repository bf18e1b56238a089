/** What points of a letter weigh against each other. */
import type { Passage, Point } from '../../../contract';

export interface WeighedPoint extends Point {
  weight: number;
  /** Whether the user marked it for the letter. */
  marked: boolean;
  /** Whether it may be proposed where the user marked no question at all. */
  mayStandUnmarked: boolean;
  /** Wordings that tell more and can be sent. */
  longer: Passage[];
  /** A reason for wanting the job: it stands among the interest, unless the user takes it as a point. */
  isMotivation: boolean;
}

/**
 * A rule of thumb, made plain by numbers: marked for the letter counts most, then a fact behind it, then what the advertisement asks
 * for, then how badly the answer went. A figure that the employer can check outweighs a story without one.
 */
export const weights = {
  answer: { marked: 6, unmarked: 1, backed: 4, badly: 2, note: -100, salary: -8, weakness: -3, theirQuestions: -3 },
  unsaid: { marked: 3, note: -100 },
  fact: { any: 4, figure: 1, source: 1, noSentence: -1, unproved: -4, against: -50, note: -100 },
  mostForAdvertisement: 3
};
/** Letters of a word that count when words are compared: their ends differ. */
const stem = 5;
/** Words by which two texts are compared. */
export const longWords = (text: string): Set<string> =>
  new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, stem)));
