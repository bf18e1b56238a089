/** The rules by which a letter is composed, each with the words of the letter's language. */
import type { LetterKind, QuestionCard, SalutationHint, Tone } from '../../../contract';
import type { AnswerCard } from '../../../shared/letter/compose/answers';
import type { FactInLetter, LetterFact } from '../../../shared/letter/compose/fact-in-letter';
import type { Held } from '../../../shared/letter/compose/hold-back';
import type { Edit } from '../../../shared/letter/compose/tidy';
import type { LinesAs } from '../../../shared/letter/compose/short-lines';
import type { Story } from '../../../shared/letter/compose/told-story';
import type { NotedPerson } from '../../../shared/letter/compose/salutation';

export interface ComposeTools {
  heldBack: (text: string) => Held[];
  withoutHeld: (text: string, held: readonly { from: number; to: number }[]) => string;
  tidyEdits: (text: string) => Edit[];
  /** Words of a tidied text that look mistyped, and that nobody can put right for certain. */
  doubtful: (text: string) => string[];
  applyEdits: (text: string, edits: readonly Edit[]) => string;
  cues: (question: string, kind: QuestionCard['kind'], first: boolean) => string[];
  topicOf: (question: string) => string;
  /** Whether a cue has a word for what only the talk named: “how I would run it”. */
  hangsOn: (cue: string) => boolean;
  answers: (card: AnswerCard) => string[];
  /** The answer with each fact claimed in it whose figure it names, and who can confirm it. */
  withClaims: (answer: string, facts: readonly LetterFact[]) => string;
  /** Whether a text has a small whole figure as a word. */
  spellsFigure: (text: string, figure: string) => boolean;
  factInLetter: (fact: LetterFact) => FactInLetter;
  /** Whether a fact tells of harm, and of nothing that became better. */
  speaksAgainst: (fact: LetterFact) => boolean;
  hasVerb: (sentence: string) => boolean;
  /** Whether words are still a note, and no text that somebody would send. */
  isNote: (text: string) => boolean;
  /** The same of what a rule has made a sentence of. */
  isRough: (sentence: string) => boolean;
  /** Most of an answer, without the sentences that are notes; empty where too little is left. `isCut`: something was held back. */
  soundPart: (text: string, isCut: boolean) => string;
  /** What was typed into a field for a person, with capitals where a name needs them. */
  nameWritten: (typed: string) => string;
  /** The same of what is a name as a whole: a company, the writer. */
  properName: (typed: string) => string;
  /** Whether what was typed with care is text as it stands. `asHow`: what to do may stand in it without who does it. */
  isCareful: (typed: string, asHow: boolean) => boolean;
  /** Whether a text was typed without the capitals that the language's nouns have: nobody can set them all. */
  lacksCapitals: (typed: string) => boolean;
  /** Whether a question is about what no letter answers unless the user marked it: pay, gaps, why somebody left. */
  isPrivate: (question: string) => boolean;
  /** Whether it names who acts, before the verb. */
  hasSubject: (sentence: string) => boolean;
  /** Whether a question is about what somebody does whenever it happens, and not about what was done once. */
  isGeneral: (question: string) => boolean;
  /** Whether a text tells what was done once, whatever was asked. */
  tellsDeeds: (text: string) => boolean;
  /** A case noted in its parts, as a letter tells it; empty where it can’t. `question` names whom the notes mean. */
  toldStory: (noted: Story, question: string) => string;
  /** What was asked, where the question’s own words say it in no letter’s; the second stands behind another cue. */
  storyCues: readonly [string, string];
  /** The same of steps. */
  stepsCues: readonly [string, string];
  /** Notes as a short list behind its lead; empty where they make none of so many lines at least. */
  shortLines: (text: string, as: LinesAs) => string;
  /** What has no verb and nobody asked for, in a sentence; empty where it says too much. */
  unaskedLine: (text: string) => string;
  salutations: (people: readonly NotedPerson[], kind: LetterKind, tone: Tone) => string[];
  /** What the user may do about the salutation; null where everybody is greeted by name. */
  salutationHint: (people: readonly NotedPerson[]) => SalutationHint | null;
  closings: (salutation: string, kind: LetterKind, tone: Tone) => string[];
  /** In running text. */
  role: (role: string) => string;
  /** In a subject. */
  roleTitle: (role: string) => string;
  company: (name: string) => string;
}
