/** Makes of a closed library one whose disk or clock has failed, as the world would: in its files. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Flips a bit at each place where the words stand in the database's file, copies for the search too; gives the number of places. */
export function flipWords(folder: string, words: string, bit = 1): number {
  const file = join(folder, 'library.sqlite');
  const bytes = readFileSync(file);
  let count = 0;
  for (let at = bytes.indexOf(words); at >= 0; at = bytes.indexOf(words, at + words.length)) {
    bytes.writeUInt8(bytes.readUInt8(at) ^ bit, at);
    count += 1;
  }
  writeFileSync(file, bytes);
  return count;
}

/** Lets the library believe that it was last open at that moment. */
export function believeLastOpen(folder: string, moment: Date): void {
  writeFileSync(join(folder, 'clock.txt'), JSON.stringify({ note: 'For a test.', believed: moment.toISOString() }));
}
