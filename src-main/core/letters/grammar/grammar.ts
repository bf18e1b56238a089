/** The grammar of a language as far as the rules for composing need it. */
import type { Grammar } from '../../../shared/letter/compose/tools';
import { readWords } from '../words';
import { grammarWords } from '../words/grammar-words';
import { englishGrammar } from './english';
import { germanGrammar } from './german';

const made = new Map<string, Grammar>();

/** `language`: BCP 47; of a language without words of its own, English. Made once; the English tagger is loaded at the first question. */
export function grammarOf(resourcesFolder: string, language: string): Grammar {
  const key = `${resourcesFolder}\n${language}`;
  const known = made.get(key);
  if (known) return known;
  const words = readWords(resourcesFolder, language, 'grammar', grammarWords);
  const grammar = words.language === 'de' ? germanGrammar(words) : englishGrammar(words);
  made.set(key, grammar);
  return grammar;
}
