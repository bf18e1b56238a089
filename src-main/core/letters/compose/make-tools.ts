/** The rules with the words of a letter's language. */
import { nameToGreet } from '../greeting';
import { escaped } from '../plain-line';
import { answerWithProofs, proofSentence } from '../proof-sentence';
import { readPhrases, type Phrases } from '../templates';
import type { ComposeTools } from './tools';

interface Known {
  language: string;
  /** Names that may stand in the letter. */
  names: readonly string[];
}

export function makeTools(resourcesFolder: string, { language }: Known): ComposeTools {
  const phrases = readPhrases(resourcesFolder, language);
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
    salutations: (people) => [`Dear ${names(people, phrases)},`],
    salutationTo: (who) => [`Dear ${nameToGreet(who, phrases)},`],
    closings: () => ['Kind regards'],
    role: (role) => role.trim(),
    roleTitle: (role) => role.trim(),
    company: (name) => name.trim()
  };
}

const names = (people: readonly { name: string }[], { missing }: Phrases): string =>
  people.length === 0 ? missing.person : people.map(({ name }) => escaped(name.trim())).join(', ');
