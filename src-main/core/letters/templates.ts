/** The templates of letters and the phrases inside them: a folder a language in `resources/letters`, English where there is none. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { knownLanguage } from '../../shared/letter/sheet/paper';

const phrases = z.strictObject({
  /** What stands where the review says nothing: in brackets, so that the checks find it. */
  missing: z.strictObject({
    sender: z.string()
  }),
  /** Names of files and documents; `name` is whom they are for. */
  outputs: z.strictObject({
    letter: z.string(),
    letterTo: z.string(),
    letterToNobody: z.string(),
    request: z.string(),
    requestTo: z.string(),
    packet: z.string(),
    packetFor: z.string(),
    coverLabels: z.string(),
    /** `name`: what a picture shows that has boxes on it. */
    blackedOut: z.string()
  }),
  /** What stood in drafts of before behind a fact that may be shared only after asking. */
  askFirst: z.string()
});
export type Phrases = z.infer<typeof phrases>;

/** Puts a name into a phrase as it stands. */
export const phraseWith = (phrase: string, name: string): string => phrase.replace('{{name}}', () => name);

export const readPhrases = (resourcesFolder: string, language: string): Phrases =>
  phrases.parse(JSON.parse(readFileSync(join(folderOf(resourcesFolder, language), 'phrases.json'), 'utf8')));

/** Of every language: a letter keeps the words of its draft when its language is changed. */
export const allPhrases = (resourcesFolder: string): Phrases[] =>
  readdirSync(join(resourcesFolder, 'letters'))
    .filter((tongue) => existsSync(join(resourcesFolder, 'letters', tongue, 'phrases.json')))
    .map((tongue) => readPhrases(resourcesFolder, tongue));

/** The language in which letters of a language are drafted: its own where it has templates. */
export const draftLanguage = (resourcesFolder: string, language: string): string =>
  folderOf(resourcesFolder, language).endsWith('en') && !/^en\b/i.test(language) ? 'en-GB' : knownLanguage(language);

export function folderOf(resourcesFolder: string, language: string): string {
  const [tongue = 'en'] = knownLanguage(language).toLowerCase().split('-');
  const folder = join(resourcesFolder, 'letters', tongue);
  return existsSync(join(folder, 'phrases.json')) ? folder : join(resourcesFolder, 'letters', 'en');
}
