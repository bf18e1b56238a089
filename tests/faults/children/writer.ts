/** Writes without pause until it is killed; a line of output acknowledges what must survive. */
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { createBlobStore } from '../../../src-main/core/blobs/blob-store';
import { addNote, fileBytes, open } from './library';

const [folder = '', run = ''] = process.argv.slice(2);
const acknowledge = (line: string): void => void writeSync(1, line + '\n');

const library = await open(folder);
const blobs = createBlobStore(library.layout);
acknowledge('ready');
for (let count = 0; ; count += 1) {
  const text = `${run}-${count} ${'word '.repeat(count % 500)}`;
  addNote(library, text);
  acknowledge(`note ${text}`);
  if (count % 5 === 0)
    acknowledge(`file ${await fileBytes(library, blobs, randomBytes(1 + ((count * 997) % 60_000)))}`);
  if (count % 20 === 0) {
    await library.takeSnapshot('timed');
    acknowledge('snapshot');
  }
}
