/** Makes of a closed library one whose disk or clock has failed, as the world would: in its files. */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

export function dropBackups(folder: string): void {
  for (const name of readdirSync(join(folder, 'snapshots'))) rmSync(join(folder, 'snapshots', name));
}

/** Makes the closed library's state the only backup: when the program makes one depends on how fast the computer is. */
export function backUp(folder: string): void {
  dropBackups(folder);
  const name = `000900.${new Date().toISOString().replaceAll(':', '-')}.timed.sqlite`;
  cpSync(join(folder, 'library.sqlite'), join(folder, 'snapshots', name));
}

/** Lets the library believe that it was last open at that moment. */
export function believeLastOpen(folder: string, moment: Date): void {
  writeFileSync(join(folder, 'clock.txt'), JSON.stringify({ note: 'For a test.', believed: moment.toISOString() }));
}
