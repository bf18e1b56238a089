/** Looks a language's file over before anybody goes by it: a pattern that can't be read would stop the checks in the middle of a letter. */
import type { LanguageWords } from '../../../contract/languages';
import { expand } from '../claims/figures';
import { pattern } from './patterns';

/** The first pattern that can't be read, as `labels: (page`; null where all can. */
export function unreadablePattern(words: LanguageWords): string | null {
  const { wording, figures, ...rest } = words;
  const { readingEase, learner = [], capitals = [], closings = [], salutations = [], ...phrases } = wording ?? {};
  const found = [...learner, ...capitals, ...closings, ...salutations].map(({ find }) => find);
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
  return bad ? `${bad[0]}: ${bad[1]}` : null;
}

function isReadable(source: string, words: LanguageWords): boolean {
  try {
    pattern(expand(source, words));
    return true;
  } catch {
    return false;
  }
}
