/** What other domains may know of names: the words around them, and first names. */
import type { PeopleWords } from '../../../shared/letter/compose/met';
import { readWords } from '../words';
import { holdBackWords } from './hold-back-words';
import { readPeopleWords } from './salutation-words';

export const peopleWordsOf = (resourcesFolder: string): PeopleWords => readPeopleWords(resourcesFolder);

/** In small letters; of a language alone. */
export const givenNamesOf = (resourcesFolder: string, language: string): string[] =>
  readWords(resourcesFolder, language, 'hold-back', holdBackWords).givenNames.map((each) => each.toLowerCase());
