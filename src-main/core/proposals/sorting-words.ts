/** The words of the languages in which a brain-dump can be sorted: a file each in `resources/capture`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { CaptureWords, SortingWords } from '../../shared/capture/words';
import { sameItem } from '../../shared/capture/same-item';
import { Languages } from '../../shared/letter/language/languages';
import { givenNamesOf, peopleWordsOf } from '../letters/public';
import type { Context } from '../kernel/context';

const alternatives = z.string().min(1);

const captureWords: z.ZodType<CaptureWords> = z.strictObject({
  headings: z.strictObject({
    good: alternatives,
    bad: alternatives,
    question: alternatives,
    person: alternatives,
    figure: alternatives
  }),
  starts: alternatives,
  joins: alternatives,
  runs: alternatives,
  noRun: alternatives,
  asked: alternatives,
  notAsked: alternatives,
  reactions: alternatives,
  forms: alternatives,
  own: alternatives,
  late: alternatives,
  notLate: alternatives,
  good: alternatives,
  notGood: alternatives,
  bad: alternatives,
  notBad: alternatives,
  overall: alternatives,
  unsaid: alternatives,
  mine: alternatives,
  doing: alternatives,
  measure: alternatives,
  notFigure: alternatives,
  roleBefore: alternatives,
  roleAfter: alternatives,
  companyBefore: alternatives,
  notCompany: alternatives,
  dayBeforeMonth: z.boolean(),
  days: z.record(z.string(), z.int()),
  weekdays: z.array(alternatives).length(7),
  future: alternatives,
  personBefore: alternatives,
  notPeople: alternatives,
  personEnd: alternatives,
  jobs: alternatives,
  spelledTitles: z.record(z.string(), z.string()),
  units: alternatives,
  noUnits: alternatives,
  roleLeads: alternatives,
  articles: alternatives,
  items: z.record(z.string(), alternatives),
  deeds: z.array(z.string()),
  others: alternatives
});

const tongues = ['en', 'de'] as const;

const readCaptureWords = (resourcesFolder: string, tongue: string): CaptureWords =>
  captureWords.parse(JSON.parse(readFileSync(join(resourcesFolder, 'capture', `${tongue}.json`), 'utf8')));

/** The item of the checklist that says what a sign says, by its key; null where none does. */
export type ItemOf = (sign: string) => string | null;

/** Reads every language at once: a few words don't tell which they are of. */
export function createItemOf(resourcesFolder: string): ItemOf {
  const all = tongues.map((tongue) => readCaptureWords(resourcesFolder, tongue));
  return (sign) => all.map((words) => sameItem(sign, words)).find((item) => item !== null) ?? null;
}

/** Gives the words for a text: of the language that most of its words belong to. Throws where a file is no good: a defect of the resources. */
export function createSortingWords({
  resourcesFolder,
  languages: readLanguages
}: Pick<Context, 'resourcesFolder' | 'languages'>): (text: string) => SortingWords {
  const known = new Map<string, Omit<SortingWords, 'language'>>();
  const wordsOf = (tongue: string): Omit<SortingWords, 'language'> => {
    const before = known.get(tongue);
    if (before) return before;
    const read = {
      capture: readCaptureWords(resourcesFolder, tongue),
      people: peopleWordsOf(resourcesFolder),
      givenNames: new Set(tongues.flatMap((each) => givenNamesOf(resourcesFolder, each)))
    };
    known.set(tongue, read);
    return read;
  };
  return (text) => {
    const languages = new Languages(readLanguages());
    const tongue = tongues
      .map((each) => ({ each, count: languages.commonWords(text, each).own }))
      .reduce((one, other) => (other.count > one.count ? other : one)).each;
    return { ...wordsOf(tongue), language: languages.wordsFor(tongue) };
  };
}
