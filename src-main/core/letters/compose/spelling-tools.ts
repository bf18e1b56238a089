/** How the user's words are put right where they were mistyped, by the language's words and the review's own spelling. */
import { ownSpelling, type OwnTexts } from '../../../shared/letter/compose/own-spelling';
import { doubtful, respelled, type Spelling } from '../../../shared/letter/compose/respell';
import { isWord, type WordParts } from '../../../shared/letter/spelling/correct';
import type { Rank, WordList } from '../../../shared/letter/spelling/word-list';
import { capitalised } from '../../../shared/letter/compose/edit-list';
import type { PeopleWords } from '../../../shared/letter/compose/met';
import type { Respell } from '../../../shared/letter/compose/tidy';
import { readWords } from '../words';
import { respellWords } from '../words/respell-words';
import { readWordList } from '../words/word-list';
import type { Review } from './review-queries';

interface SpellingTools {
  respell: Respell;
  /** Words that look mistyped, and that nobody can put right for certain. */
  doubtful: (text: string) => string[];
  /** What the words of the language say of somebody's name. `given`: first names that are known, in lower case. */
  people: (given: readonly string[]) => Pick<PeopleWords, 'givenNames' | 'isName' | 'isOrdinary'>;
}

/** `shouted`: words that people write all in capitals to be heard. */
export function spellingTools(
  resourcesFolder: string,
  language: string,
  texts: OwnTexts,
  shouted: readonly string[]
): SpellingTools {
  const words = readWords(resourcesFolder, language, 'respell', respellWords);
  let made: Spelling | null = null;
  // Only who has words to look at needs the list.
  const spelling = (): Spelling => {
    if (made) return made;
    const list = readWordList(resourcesFolder, language);
    made = {
      words,
      list,
      own: ownSpelling(texts, { ...words, shouted }, list && isOrdinary(list, words))
    };
    return made;
  };
  return {
    respell: (text, starts) => respelled(text, starts, spelling()),
    doubtful: (text) => doubtful(text, spelling()),
    people: (given) => {
      const known = new Set(given);
      const rank = (word: string): Rank | undefined => spelling().list?.rank(word);
      const isName = (small: string): boolean => known.has(small) || rank(capitalised(small)) === 'name';
      return {
        givenNames: given,
        isName,
        isOrdinary: (small) => typeof rank(small) === 'number' && !isName(small)
      };
    }
  };
}

/** Rank of the rarest word that many use: “abs” is rarer. */
const rarest = 3;
const isOrdinary =
  (list: WordList, words: WordParts) =>
  (small: string, isCommon: boolean): boolean => {
    const rank = list.rank(small);
    return isCommon ? typeof rank === 'number' && rank <= rarest : isWord(small, list, words);
  };

/** What of a review says how its names are spelled. */
export const ownTexts = (
  { interview, people, answers, unsaid, signs, facts }: Review,
  names: readonly string[]
): OwnTexts => ({
  advertisement: interview.jobAd,
  fields: [
    interview.role,
    interview.brainDump,
    ...people.map(({ title }) => title),
    ...answers.flatMap((each) => [
      each.question,
      each.topic,
      each.landed,
      each.wishSaid,
      each.forLetter,
      each.situation,
      each.task,
      each.action,
      each.result
    ]),
    ...unsaid.map(({ text }) => text),
    ...signs.map(({ text }) => text),
    ...facts.flatMap((fact) => [fact.statement, fact.sourcePerson, fact.verifiableBy])
  ],
  names
});
