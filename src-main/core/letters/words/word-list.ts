/** The words of a language, where the program has a list of them (decision 32): `resources/words/TONGUE.txt`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WordList, type WordText } from '../../../shared/letter/spelling/word-list';
import { knownLanguage } from '../../../shared/letter/sheet/paper';

/** Lists that somebody still has, by their files: composing goes on for a while, and the memory of a list is anybody's afterwards. */
const lists = new Map<string, WeakRef<WordText>>();

/** Null for a language without a list. Reading takes 2 ms, and 1.5 MB so long as the list is at hand. */
export function readWordList(resourcesFolder: string, language: string): WordList | null {
  const [tongue = 'en'] = knownLanguage(language).toLowerCase().split('-');
  const file = join(resourcesFolder, 'words', `${tongue}.txt`);
  const known = lists.get(file)?.deref();
  if (known) return new WordList(known);
  if (!existsSync(file)) return null;
  const source = { text: readFileSync(file, 'latin1') };
  lists.set(file, new WeakRef<WordText>(source));
  return new WordList(source);
}
