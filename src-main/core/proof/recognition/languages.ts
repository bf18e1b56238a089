/** Where the data of the languages lie that words are recognised by: those that come along, and those of a folder of the user's. */
import { readFile, readdir, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

export interface LanguageData {
  /** As the data's file is called: `deu`. */
  name: string;
  bytes: Uint8Array;
}

/** German first: its letters hold the English ones, and what it reads in English is as right (docs/decisions). */
const shipped = ['deu', 'eng'] as const;
const variant = '4.0.0_best_int';
/** Each makes reading slower and needs memory. */
const mostMore = 3;
const largest = 64 * 1024 * 1024;
const named = /^([A-Za-z][A-Za-z_]{1,30})\.traineddata(\.gz)?$/;

const find = createRequire(import.meta.url).resolve;

/** What is not readable in the folder is left out: the shipped ones are always there. */
export async function languageData(folder: string): Promise<LanguageData[]> {
  const more = folder === '' ? [] : await inFolder(folder);
  const own = new Set(more.map(({ name }) => name));
  const ours = await Promise.all(shipped.filter((name) => !own.has(name)).map(shippedData));
  return [...ours, ...more];
}

async function shippedData(name: (typeof shipped)[number]): Promise<LanguageData> {
  const path = find(`@tesseract.js-data/${name}/${variant}/${name}.traineddata.gz`);
  return { name, bytes: await promisify(gunzip)(await readFile(path)) };
}

async function inFolder(folder: string): Promise<LanguageData[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => named.test(name)).sort();
  const found: LanguageData[] = [];
  for (const file of names) {
    const name = named.exec(file)![1]!;
    if (found.length === mostMore || found.some((each) => each.name === name) || name === 'osd') continue;
    const bytes = await dataIn(join(folder, file)).catch(() => null);
    if (bytes) found.push({ name, bytes });
  }
  return found;
}

async function dataIn(path: string): Promise<Uint8Array | null> {
  if ((await stat(path)).size > largest) return null;
  const bytes = await readFile(path);
  if (!path.endsWith('.gz')) return bytes;
  return promisify(gunzip)(bytes, { maxOutputLength: 2 * largest });
}
