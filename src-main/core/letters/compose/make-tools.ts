/** The rules with the words of a letter's language. */
import { answers } from '../../../shared/letter/compose/answers';
import { closings } from '../../../shared/letter/compose/closing';
import { shortCompany } from '../../../shared/letter/compose/company';
import { cues, topicOf } from '../../../shared/letter/compose/cues';
import { factInLetter } from '../../../shared/letter/compose/fact-in-letter';
import { cleanRole, roleTitle } from '../../../shared/letter/compose/role';
import { salutations, type NotedPerson } from '../../../shared/letter/compose/salutation';
import { grammarOf } from '../grammar/grammar';
import { readWords } from '../words';
import { answerWords } from '../words/answer-words';
import { readClosingWords } from '../words/closing-words';
import { cueWords } from '../words/cue-words';
import { factWords } from '../words/fact-words';
import { readRoleWords } from '../words/role-words';
import { readSalutationWords } from '../words/salutation-words';
import { escaped } from '../plain-line';
import { answerWithProofs } from '../proof-sentence';
import { readPhrases } from '../templates';
import type { LetterKind, Tone } from '../../../contract';
import type { ComposeTools } from './tools';

interface Known {
  language: string;
  /** ISO 3166 code of the country that the letter goes to; empty: the language's own. */
  country: string;
  /** Names that may stand in the letter. */
  names: readonly string[];
}

export function makeTools(resourcesFolder: string, { language, country }: Known): ComposeTools {
  const phrases = readPhrases(resourcesFolder, language);
  const greeting = readSalutationWords(resourcesFolder, language);
  const closing = readClosingWords(resourcesFolder, language);
  const roles = readRoleWords(resourcesFolder, language);
  const asked = readWords(resourcesFolder, language, 'cues', cueWords);
  const said = readWords(resourcesFolder, language, 'answers', answerWords);
  const facts = readWords(resourcesFolder, language, 'facts', factWords);
  const grammar = grammarOf(resourcesFolder, language);
  const greet = (people: readonly NotedPerson[], kind: LetterKind, tone: Tone): string[] =>
    salutations(people, { language, country, kind, tone }, greeting).map(inMarkdown);
  return {
    heldBack: () => [],
    withoutHeld: (text) => text,
    tidyEdits: () => [],
    applyEdits: (text) => text,
    cues: (question, kind, first) => cues(question, kind, first, asked).map(escaped),
    topicOf: (question) => topicOf(question, asked),
    answers: (story) => answers(story, said, grammar),
    answerWithProofs: (answer, facts) => answerWithProofs(answer, facts, phrases),
    factInLetter: (fact) => factInLetter(fact, facts, grammar),
    hasVerb: grammar.hasVerb,
    salutations: greet,
    salutationTo: (who, tone) => greet([{ name: who, title: '' }], 'request', tone),
    closings: (salutation, kind, tone) => closings(salutation, { language, country, kind, tone }, closing),
    role: (role) => cleanRole(role, roles),
    roleTitle: (role) => roleTitle(role, roles),
    company: shortCompany
  };
}

/** Each line as it must stand in Markdown. */
const inMarkdown = (lines: string): string => lines.split('\n').map(escaped).join('\n');
