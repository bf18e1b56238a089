/** The words of salutations: a language's own lines, and every language's words for people. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { titleNames, type PeopleWords } from '../../../shared/letter/compose/met';
import { peopleWords, type PeopleWordsOfLanguage } from '../../../shared/letter/compose/people-words';
import type { SalutationWords } from '../../../shared/letter/compose/salutation';
import { readWords } from '../words';

const lines = z.array(z.string().min(1)).min(1);
const title = z.enum(titleNames);
const byGender = z.strictObject({ f: z.string().min(1), m: z.string().min(1) });

const together = z.strictObject({
  manner: z.literal('together'),
  greet: z.string(),
  titles: z.record(title, z.string().min(1)),
  dotted: z.array(title),
  panel: lines,
  team: lines,
  office: lines,
  somebody: lines,
  others: z.string(),
  colleagues: z.string().min(1)
});
const each = z.strictObject({
  manner: z.literal('each'),
  formal: byGender,
  friendly: byGender,
  beside: byGender,
  close: byGender,
  closeFirst: byGender,
  neutral: z.string(),
  first: z.string(),
  titles: z.partialRecord(title, byGender.extend({ neutral: z.string().min(1) })),
  nobody: lines
});
const greetingWords = z.discriminatedUnion('manner', [together, each]);
const ofPeople: z.ZodType<PeopleWordsOfLanguage> = z.strictObject({
  titles: z.partialRecord(title, z.array(z.string())),
  silentTitles: z.array(z.string()),
  silentBehindTitles: z.array(z.string()),
  degrees: z.string(),
  particles: z.array(z.string()),
  roles: z.string(),
  beforeRole: z.string(),
  behindName: z.string(),
  offices: z.string(),
  nobody: z.string(),
  several: z.string(),
  halfCaught: z.string(),
  halfNamed: z.string(),
  surnames: z.string(),
  and: z.string(),
  pronouns: byGender,
  feminineRoles: z.string(),
  masculineRoles: z.string()
});

/** Throws where a file is missing or not as it should be: a defect of the resources. */
export function readSalutationWords(resourcesFolder: string, language: string): SalutationWords {
  const own = readWords(resourcesFolder, language, 'salutations', greetingWords);
  return { ...own, people: readPeopleWords(resourcesFolder) };
}

/** By the folder of the resources; nobody's memory once nobody composes. */
const known = new Map<string, WeakRef<PeopleWords>>();

export function readPeopleWords(resourcesFolder: string): PeopleWords {
  const words = known.get(resourcesFolder)?.deref() ?? peopleWordsIn(resourcesFolder);
  known.set(resourcesFolder, new WeakRef(words));
  return words;
}

function peopleWordsIn(resourcesFolder: string): PeopleWords {
  const tongues = readdirSync(join(resourcesFolder, 'letters'))
    .filter((tongue) => existsSync(join(resourcesFolder, 'letters', tongue, 'people.json')))
    .sort();
  return peopleWords(tongues.map((tongue) => readWords(resourcesFolder, tongue, 'people', ofPeople)));
}
