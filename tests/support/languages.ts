/** The word lists as the program ships them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageShape } from '../../src-main/contract/languages';
import { Languages } from '../../src-main/shared/letter/language/languages';

const folder = join(import.meta.dirname, '../../resources/languages');

export const shippedLanguages = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => languageShape.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));

export const languages = new Languages(shippedLanguages);

export const wordsFor = (tag: string): ReturnType<Languages['wordsFor']> => languages.wordsFor(tag);
export const wordingFor = (tag: string): ReturnType<Languages['wordingFor']> => languages.wordingFor(tag);
