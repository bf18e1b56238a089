/** Looks a language's file over before anybody goes by it: a pattern that can't be read would stop the checks in the middle of a letter. */
import type { LanguageWords } from '../../../contract/languages';
import { FamilyRules, type FamilyWords } from '../checks/family-rules';
import { expand } from '../claims/figures';
import { pattern } from './patterns';

/** The first pattern that can't be read, as `labels: (page`; null where all can. */
export function unreadablePattern(words: LanguageWords): string | null {
  const { wording, figures, ...rest } = words;
  const {
    readingEase,
    families,
    rules,
    learner = [],
    misspelt = [],
    capitals = [],
    closings = [],
    salutations = [],
    spelled = '',
    besides = '',
    ...phrases
  } = wording ?? {};
  const found = [...learner, ...misspelt, ...capitals, ...closings, ...salutations].map(({ find }) => find);
  const around = closings.flatMap(({ salutation, notSalutation, region }) =>
    [salutation, notSalutation, region].filter((each) => each !== undefined)
  );
  const { labels, idioms, names, talk, salutation, closing, reported, acted, offers, clauseEnds, employers } = rest;
  const lists = {
    ...figures,
    ...words.lists,
    ...phrases,
    found,
    around,
    labels,
    idioms,
    names,
    talk,
    shortMonths: words.shortMonths
  };
  const single = { salutation, closing, reported, acted, offers, clauseEnds, employers, ownName: words.ownName };
  const scale = readingEase ? { vowels: readingEase.vowels, silent: readingEase.silent } : {};
  const all = [
    ...Object.entries(lists).flatMap(([field, sources]) => sources.map((source) => [field, source] as const)),
    ...Object.entries({ ...single, ...scale, one: words.numbers.one })
  ];
  const bad = all.find(([, source]) => !isReadable(source, words));
  if (bad) return `${bad[0]}: ${bad[1]}`;
  const wrong = `${spelled} ${besides}`.split(' ').find((word) => !/^\p{Ll}*$/u.test(word));
  if (wrong !== undefined) return `spelled: ${wrong}`;
  return families && rules ? unreadableRule({ families, rules }) : null;
}

/** A rule that goes by a family that is none. */
function unreadableRule(words: FamilyWords): string | null {
  try {
    new FamilyRules(words);
    return null;
  } catch (error) {
    return `rules: ${error instanceof Error ? error.message : ''}`;
  }
}

function isReadable(source: string, words: LanguageWords): boolean {
  try {
    pattern(expand(source, words));
    return true;
  } catch {
    return false;
  }
}
