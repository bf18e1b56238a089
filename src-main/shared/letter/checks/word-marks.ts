/** A sentence as the words that rules of word families go by: small letters, short forms written out, marks between clauses kept. */

export interface WordMark {
  text: string;
  /** In the text that was read. */
  from: number;
  to: number;
  /** A mark that ends a clause. */
  ends: boolean;
}

const piece = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)?|\p{N}+(?:[.,]\p{N}+)*|['’]\p{L}+|[£€$%]|[,;:–—()[\]?!.…]/gu;

/** “didn't” is two words, however it is typed. */
const written: Readonly<Record<string, readonly string[]>> = {
  cannot: ['can', 'not'],
  dont: ['do', 'not'],
  didnt: ['did', 'not'],
  cant: ['can', 'not'],
  wasnt: ['was', 'not'],
  isnt: ['is', 'not'],
  havent: ['have', 'not'],
  wont: ['will', 'not'],
  couldnt: ['could', 'not'],
  im: ['i', 'am'],
  ive: ['i', 'have']
};
const stems: Readonly<Record<string, string>> = { ca: 'can', wo: 'will', sha: 'shall' };
const short: Readonly<Record<string, string>> = { m: 'am', re: 'are', ve: 'have', ll: 'will' };

export function wordMarks(text: string): WordMark[] {
  const marks: WordMark[] = [];
  for (const { 0: found, index } of text.matchAll(piece)) {
    const to = index + found.length;
    const add = (...words: string[]): void => {
      for (const word of words) marks.push({ text: word, from: index, to, ends: false });
    };
    const word = found.toLowerCase().replace('’', "'");
    if (/^[,;:–—()[\]?!.…]$/u.test(found)) marks.push({ text: found, from: index, to, ends: true });
    else if (/^\p{N}/u.test(found)) add(word);
    else if (word.endsWith("n't")) add(stems[word.slice(0, -3)] ?? word.slice(0, -3), 'not');
    else if (word.includes("'")) {
      const [stem = '', end = ''] = word.split("'");
      add(...(stem ? [stem] : []), short[end] ?? `'${end}`);
    } else add(...(Object.hasOwn(written, word) ? written[word]! : [word]));
  }
  return marks;
}
