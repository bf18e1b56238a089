/** The rules with the words of a letter's language. */
import { closings } from '../../../shared/letter/compose/closing';
import { shortCompany } from '../../../shared/letter/compose/company';
import { answers, sentenceOf } from '../../../shared/letter/compose/answers';
import { cues, topicOf } from '../../../shared/letter/compose/cues';
import { speaksAgainst } from '../../../shared/letter/compose/against-oneself';
import { confirmationOf, factInLetter } from '../../../shared/letter/compose/fact-in-letter';
import { spellsFigure } from '../../../shared/letter/compose/fact-figure';
import { heldBack, withoutHeld } from '../../../shared/letter/compose/hold-back';
import { holds, wordsIn } from '../../../shared/letter/compose/comma-segments';
import { patternOf } from '../../../shared/letter/compose/pattern';
import { noteSigns } from '../../../shared/letter/compose/note-signs';
import { withDigits } from '../../../shared/letter/compose/spoken-numbers';
import { applyEdits, tidyEdits, type Edit } from '../../../shared/letter/compose/tidy';
import { isWellTyped } from '../../../shared/letter/compose/well-typed';
import { withSpokenNumbers } from '../../../shared/letter/compose/spoken-edits';
import { shortLines, unaskedLine } from '../../../shared/letter/compose/short-lines';
import { toldStory } from '../../../shared/letter/compose/told-story';
import { soundPart } from '../../../shared/letter/compose/sound-part';
import { cleanRole, roleTitle } from '../../../shared/letter/compose/role';
import type { OwnTexts } from '../../../shared/letter/compose/own-spelling';
import { salutationHint, salutations, type NotedPerson } from '../../../shared/letter/compose/salutation';
import { grammarOf } from '../grammar/grammar';
import { answerWords } from '../words/answer-words';
import { cueWords } from '../words/cue-words';
import { factWords } from '../words/fact-words';
import { nameWords } from '../words/name-words';
import { holdBackWords } from '../words/hold-back-words';
import { storyWords } from '../words/story-words';
import { lineWords } from '../words/line-words';
import { noteWords } from '../words/note-words';
import { spokenNumberWords } from '../words/spoken-number-words';
import { tidyWords } from '../words/tidy-words';
import { readWords } from '../words';
import { readClosingWords } from '../words/closing-words';
import { readRoleWords } from '../words/role-words';
import { readSalutationWords } from '../words/salutation-words';
import { escaped } from '../plain-line';
import type { LetterKind, Tone } from '../../../contract';
import { claimFigures } from './claim-figures';
import { confirmed } from './confirmed';
import { nameWritten, personName, properName, spelledNames } from './spelled-names';
import { spellingTools } from './spelling-tools';
import type { ComposeTools } from './tools';

interface Known {
  language: string;
  /** ISO 3166 code of the country that the letter goes to; empty: the language's own. */
  country: string;
  /** Names that may stand in the letter, and of them those of the people met. */
  names: readonly string[];
  people?: readonly string[];
  /** Those of the company and the writer. */
  own?: readonly string[];
  /** Where names and terms are spelled as they are meant. */
  texts?: OwnTexts;
}

export function makeTools(
  resourcesFolder: string,
  { language, country, names, people = [], own = [], texts = { advertisement: '', fields: [], names } }: Known
): ComposeTools {
  const grammar = grammarOf(resourcesFolder, language);
  const tidy = readWords(resourcesFolder, language, 'tidy', tidyWords);
  // Both divide a text alike.
  const held = { ...readWords(resourcesFolder, language, 'hold-back', holdBackWords), starting: tidy.starting ?? [] };
  const spoken = readWords(resourcesFolder, language, 'spoken-numbers', spokenNumberWords);
  const naming = readWords(resourcesFolder, language, 'names', nameWords);
  const spelled = spelledNames(
    {
      names: [
        ...own.flatMap((name) => [name, shortCompany(name)]).map((name) => properName(name, naming)),
        ...names.filter((name) => !own.includes(name)).map((name) => nameWritten(name, held, naming))
      ],
      people: people.map((name) => personName(name, held, naming))
    },
    held,
    naming
  );
  const given = [...held.givenNames, ...held.givenNamesAndWords];
  const spelling = spellingTools(
    resourcesFolder,
    language,
    { ...texts, names: [...texts.names, ...given] },
    tidy.shouted
  );
  const asked = readWords(resourcesFolder, language, 'cues', cueWords);
  const answering = readWords(resourcesFolder, language, 'answers', answerWords);
  const notes = readWords(resourcesFolder, language, 'notes', noteWords);
  const facts = { ...readWords(resourcesFolder, language, 'facts', factWords), spoken };
  const salutation = readSalutationWords(resourcesFolder, language);
  const greeting = { ...salutation, people: { ...salutation.people, ...spelling.people(given) } };
  const lines = readWords(resourcesFolder, language, 'lines', lineWords);
  const story = readWords(resourcesFolder, language, 'story', storyWords);
  const closing = readClosingWords(resourcesFolder, language);
  const roles = readRoleWords(resourcesFolder, language);
  const isNote = (text: string): boolean => noteSigns(text, notes, answering, grammar).length > 0;
  const known = spelling.people(given);
  // German nouns have a capital of their own.
  const isOrdinary = (small: string): boolean => notes.wordsWithNoun === 0 && known.isOrdinary?.(small) === true;
  const deed = patternOf(
    `(?<!\\p{L})${answering.subject} (?!(?:${lines.timeless})(?!\\p{L}))(?:${story.deeds || '(?!)'})(?!\\p{L})`,
    'giu'
  );
  const isUnfit = (line: string): boolean =>
    holds(notes.unwritten, line) ||
    holds(answering.swearing, line) ||
    (notes.smallNouns !== '' && patternOf(notes.smallNouns, 'u').test(line)) ||
    spelling.doubtful(line).length > 0;
  const asSentence = (typed: string): string => sentenceOf(typed, answering, grammar);
  const tidied = (text: string): Edit[] =>
    withSpokenNumbers(text, tidyEdits(text, tidy, spelled, spelling.respell), spoken);
  const isCareful = (typed: string, asHow: boolean): boolean => {
    const edits = tidied(typed);
    const slips = edits.filter(({ reason }) => reason !== 'spoken_number' && reason !== 'long_sentence');
    return slips.length <= mostTidied && isWellTyped(applyEdits(typed, edits), asHow, notes, answering, grammar);
  };
  const greet = (people: readonly NotedPerson[], kind: LetterKind, tone: Tone): string[] =>
    salutations(people, { language, country, kind, tone }, greeting).map(inMarkdown);
  // The answer has its numbers in digits, where they were dictated.
  const inDigits = <Fact extends { figure: string }>(fact: Fact): Fact => ({
    ...fact,
    figure: withDigits(fact.figure, spoken)
  });
  return {
    heldBack: (text) => heldBack(text, names, held, grammar),
    withoutHeld,
    tidyEdits: tidied,
    doubtful: spelling.doubtful,
    nameWritten: (typed) => nameWritten(typed, held, naming),
    properName: (typed) => properName(typed, naming),
    applyEdits,
    cues: (question, kind, first) => cues(question, kind, first, asked).map(escaped),
    topicOf: (question) => topicOf(question, asked),
    hangsOn: (cue) => holds(asked.hanging, cue),
    answers: (story) => answers(story, answering, grammar),
    withClaims: (answer, backing) =>
      confirmed(claimFigures(answer, backing.map(inDigits)), backing, (fact) => confirmationOf(fact, facts)),
    spellsFigure: (text, figure) => spellsFigure(text, figure, facts),
    factInLetter: (fact) => factInLetter(fact, facts, grammar),
    speaksAgainst: (fact) => speaksAgainst(fact, facts.against),
    hasVerb: grammar.hasVerb,
    isNote,
    isRough: (sentence) => noteSigns(sentence, notes, answering, grammar).some((sign) => sign !== 'fragment'),
    isCareful: (typed, asHow) => isCareful(typed, asHow),
    lacksCapitals: (typed) =>
      notes.wordsWithNoun > 0 && wordsIn(typed) >= fewestWithNoun && !/\p{Lu}\p{Ll}/u.test(typed),
    isPrivate: (question) => holds(lines.private, question),
    isGeneral: (question) => holds(lines.general, question),
    tellsDeeds: (text) => (text.match(deed) ?? []).length >= fewestDeeds,
    hasSubject: grammar.hasSubject,
    toldStory: (noted, question) =>
      toldStory(noted, question, { words: story, lines, answers: answering, grammar, isUnfit, isOrdinary }),
    storyCues: story.asked,
    stepsCues: lines.asked,
    shortLines: (text, as) => shortLines(text, as, lines, answering, isUnfit),
    unaskedLine: (text) => unaskedLine(text, lines, answering, { isUnfit, isOrdinary, hasVerb: grammar.hasVerb }),
    soundPart: (text, isCut) => soundPart(text, isCut, answering, asSentence, isNote),
    salutations: greet,
    salutationHint: (people) => salutationHint(people, greeting),
    closings: (salutation, kind, tone) => closings(salutation, { language, country, kind, tone }, closing),
    role: (role) => cleanRole(role, roles),
    roleTitle: (role) => roleTitle(role, roles),
    company: shortCompany
  };
}

/** What was done, from which a text tells of something that happened. */
const fewestDeeds = 2;

/** What is tidied of a text that somebody typed with care. */
const mostTidied = 1;

/** Words of a text in which a noun is likely. */
const fewestWithNoun = 4;

/** Each line as it must stand in Markdown. */
const inMarkdown = (lines: string): string => lines.split('\n').map(escaped).join('\n');
