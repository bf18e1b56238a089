/** The rules for composing with the words of a language, read as the core reads them. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { z } from 'zod';
import { englishGrammar } from '../../src-main/core/letters/grammar/english';
import { germanGrammar } from '../../src-main/core/letters/grammar/german';
import { answerWords } from '../../src-main/core/letters/words/answer-words';
import { cueWords } from '../../src-main/core/letters/words/cue-words';
import { factWords } from '../../src-main/core/letters/words/fact-words';
import { grammarWords } from '../../src-main/core/letters/words/grammar-words';
import { spokenNumberWords } from '../../src-main/core/letters/words/spoken-number-words';
import { noteWords } from '../../src-main/core/letters/words/note-words';
import type { FactWords } from '../../src-main/shared/letter/compose/fact-words';
import type { Grammar } from '../../src-main/shared/letter/compose/tools';

export type Tongue = 'en' | 'de';

const read = <Words>(tongue: Tongue, name: string, schema: z.ZodType<Words>): Words =>
  schema.parse(
    JSON.parse(readFileSync(resolve(import.meta.dirname, '../../resources/letters', tongue, `${name}.json`), 'utf8'))
  );

export const wordsForCues = (tongue: Tongue): z.output<typeof cueWords> => read(tongue, 'cues', cueWords);
export const wordsForAnswers = (tongue: Tongue): z.output<typeof answerWords> => read(tongue, 'answers', answerWords);
export const wordsForNotes = (tongue: Tongue): z.output<typeof noteWords> => read(tongue, 'notes', noteWords);
export const wordsForFacts = (tongue: Tongue): FactWords => ({
  ...read(tongue, 'facts', factWords),
  spoken: read(tongue, 'spoken-numbers', spokenNumberWords)
});
export const wordsForNumbers = (tongue: Tongue): z.output<typeof spokenNumberWords> =>
  read(tongue, 'spoken-numbers', spokenNumberWords);

export function grammarFor(tongue: Tongue): Grammar {
  const words = read(tongue, 'grammar', grammarWords);
  return words.language === 'de' ? germanGrammar(words) : englishGrammar(words);
}
