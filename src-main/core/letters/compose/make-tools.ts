/** The rules with the words of a letter's language. */
import { closings } from '../../../shared/letter/compose/closing';
import { shortCompany } from '../../../shared/letter/compose/company';
import { cleanRole, roleTitle } from '../../../shared/letter/compose/role';
import { salutations, type NotedPerson } from '../../../shared/letter/compose/salutation';
import { readClosingWords } from '../words/closing-words';
import { readRoleWords } from '../words/role-words';
import { readSalutationWords } from '../words/salutation-words';
import { escaped } from '../plain-line';
import { answerWithProofs, proofSentence } from '../proof-sentence';
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
  const greet = (people: readonly NotedPerson[], kind: LetterKind, tone: Tone): string[] =>
    salutations(people, { language, country, kind, tone }, greeting).map(inMarkdown);
  return {
    heldBack: () => [],
    withoutHeld: (text) => text,
    tidyEdits: () => [],
    applyEdits: (text) => text,
    cues: (question) => (question.trim() === '' ? [] : [`You asked: “${escaped(question.trim())}”`]),
    topicOf: () => '',
    answers: ({ forLetter, wishSaid }) =>
      [forLetter, wishSaid].map((text) => text.trim()).filter((text) => text !== ''),
    answerWithProofs: (answer, facts) => answerWithProofs(answer, facts, phrases),
    factInLetter: (fact) => ({ form: 'sentence', text: proofSentence(fact, phrases), noSentence: false }),
    hasVerb: () => true,
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
