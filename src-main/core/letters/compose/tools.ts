/** The rules by which a letter is composed, each with the words of the letter's language. */
import type { HoldReason, LetterKind, QuestionCard, Tone } from '../../../contract';
import type { Edit } from '../../../shared/letter/compose/tidy';
import type { LetterFact } from '../proof-sentence';

interface FactInLetter {
  form: 'sentence' | 'item';
  /** Markdown, the claim in it. */
  text: string;
  /** The statement has no verb of its own. */
  noSentence: boolean;
}

interface StoryWords {
  forLetter: string;
  wishSaid: string;
  situation: string;
  task: string;
  action: string;
  result: string;
}

export interface ComposeTools {
  heldBack: (text: string) => { from: number; to: number; reason: HoldReason }[];
  withoutHeld: (text: string, held: readonly { from: number; to: number }[]) => string;
  tidyEdits: (text: string) => Edit[];
  applyEdits: (text: string, edits: readonly Edit[]) => string;
  cues: (question: string, kind: QuestionCard['kind'], first: boolean) => string[];
  topicOf: (question: string) => string;
  answers: (story: StoryWords) => string[];
  /** The text with each fact claimed in it whose figure it names; what it does not name comes in sentences of its own. */
  answerWithProofs: (answer: string, facts: readonly LetterFact[]) => { answer: string; proof: string };
  factInLetter: (fact: LetterFact) => FactInLetter;
  hasVerb: (sentence: string) => boolean;
  /** What was typed into a field for a person, with capitals where a name needs them. */
  nameWritten: (typed: string) => string;
  salutations: (people: readonly { name: string; title: string }[], kind: LetterKind, tone: Tone) => string[];
  /** Whom a request asks. */
  salutationTo: (who: string, tone: Tone) => string[];
  closings: (salutation: string, kind: LetterKind, tone: Tone) => string[];
  /** In running text. */
  role: (role: string) => string;
  /** In a subject. */
  roleTitle: (role: string) => string;
  company: (name: string) => string;
}
