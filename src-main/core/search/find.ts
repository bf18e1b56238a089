/**
 * What answers a question, the best first. Every step looks at a bounded number of sections; nothing is counted over the whole index, as
 * bm25 would, which reads the folded words of every hit again besides.
 */
import type { ReadDatabase } from '../db/transaction';
import { inLongText } from './index-words';
import { isAnswer, notInParts, type Asked } from './match';
import { describeSections, longTextsWith, sectionsWith, titlesOf, type FoundRow, type Range } from './queries';
import { isWide } from './terms';

/** Of a word that is everywhere the newest sections are enough. */
const mostWeighed = 1000;
/** Of a longer question it is not asked whether its words stand there only as parts of others. */
const fewWords = 3;
const describedAtOnce = 64;
/** What a word counts for, by where it stands; a long text says a little of everything. */
const weights = { title: 4, body: 1, ending: 0.3, long: 0.6 };
const longText = `{endings} : "${inLongText}"`;

/**
 * Each expression must hold in one section; in a long text they may stand in different ones. Of equals the newest comes first. Where the
 * best of the newest `most` are too few that are shown, older ones are looked at.
 */
export function* findMatches(
  db: ReadDatabase,
  asked: Asked,
  limit: number,
  most = mostWeighed
): Generator<void, FoundRow[]> {
  const { expressions } = asked;
  const found = new Map<number, FoundRow>();
  const match = expressions.join(' AND ');
  for (let to = Number.MAX_SAFE_INTEGER; ;) {
    const sections = sectionsWith(db, match, { from: 0, to }, most);
    yield;
    const [newest, oldest] = [sections[0], sections.at(-1)];
    if (newest === undefined || oldest === undefined) break;
    const ranked = yield* rank(db, asked, sections, { from: oldest, to: newest });
    yield* describe(db, ranked, limit, found);
    if (found.size >= limit) return [...found.values()];
    if (sections.length < most) break;
    to = oldest - 1;
  }
  if (expressions.length > 1) {
    const apart = yield* findApart(db, expressions, new Set(found.keys()), most);
    yield* describe(db, apart, limit, found);
  }
  return [...found.values()];
}

function* rank(
  db: ReadDatabase,
  { expressions, words }: Asked,
  sections: readonly number[],
  range: Range
): Generator<void, number[]> {
  const match = expressions.join(' AND ');
  const isAnyWide = expressions.some(isWide);
  const matching = (expression: string, limit = sections.length): ReadonlySet<number> =>
    new Set(sectionsWith(db, expression, range, limit));
  // Where hits are dense the index says it sooner than the titles.
  const titled =
    expressions.length === 1 && !isAnyWide ? [matching(`{title} : (${match})`)] : inTitles(db, words, sections);
  yield;
  const mayBePart = expressions.length <= fewWords && !expressions.every((each) => each.startsWith(notInParts));
  const whole = mayBePart && !isAnyWide ? matching(`{title body} : (${match})`) : null;
  if (whole) yield;
  const long =
    matching(longText, 1).size > 0
      ? matching(isAnyWide ? longText : `${match} AND ${longText}`, range.to - range.from + 1)
      : null;
  yield;
  const weight = new Map<number, number>();
  for (const section of sections) {
    const place = whole?.has(section) === false ? 'ending' : 'body';
    let sum = 0;
    for (const index of expressions.keys()) sum += weights[titled[index]?.has(section) ? 'title' : place];
    weight.set(section, long?.has(section) ? sum * weights.long : sum);
  }
  return sections.toSorted((one, other) => weight.get(other)! - weight.get(one)! || other - one);
}

/** For each expression the sections with one of its words in their title. */
function inTitles(db: ReadDatabase, words: Asked['words'], sections: readonly number[]): ReadonlySet<number>[] {
  const found: Set<number>[] = [];
  for (const { section, title } of titlesOf(db, sections)) {
    if (title === '') continue;
    const tokens = title.split(' ');
    for (const word of words) {
      if (tokens.some((token) => isAnswer(word, token))) (found[word.of] ??= new Set()).add(section);
    }
  }
  return found;
}

/** Each thing once, until there are enough. */
function* describe(
  db: ReadDatabase,
  sections: readonly number[],
  limit: number,
  found: Map<number, FoundRow>
): Generator<void> {
  for (let at = 0; at < sections.length && found.size < limit; at += describedAtOnce) {
    for (const row of describeSections(db, sections.slice(at, at + describedAtOnce))) {
      if (found.size < limit && !found.has(row.number)) found.set(row.number, row);
    }
    yield;
  }
}

/** Of each long text that holds every word somewhere, where the first of them stands; the newest first. */
function* findApart(
  db: ReadDatabase,
  expressions: readonly string[],
  except: ReadonlySet<number>,
  most: number
): Generator<void, number[]> {
  let common = new Map<number, number>();
  for (const [index, expression] of expressions.entries()) {
    const next = new Map<number, number>();
    for (const { document, section } of longTextsWith(db, `"${inLongText}" AND ${expression}`, most)) {
      if (except.has(document) || (index > 0 && !common.has(document))) continue;
      next.set(document, common.get(document) ?? section);
    }
    yield;
    common = next;
    if (common.size === 0) return [];
  }
  return [...common.values()].sort((one, other) => other - one);
}
