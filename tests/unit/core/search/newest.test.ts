/**
 * What a bounded search gives is what looking through every text gives: all of it where the hits are few, of a word that is everywhere
 * the best of the newest. The expected answer is told from the texts, without the index.
 */
import { expect, onTestFinished, test } from 'vitest';
import { readRows } from '../../../../src-main/core/db/transaction';
import { openLibrary, type OpenLibrary } from '../../../../src-main/core/library/open-library';
import { findMatches } from '../../../../src-main/core/search/find';
import { countPending } from '../../../../src-main/core/search/index-queries';
import { createIndexer } from '../../../../src-main/core/search/indexer';
import { isAnswer, readQuestion, type Asked, type AskedWord } from '../../../../src-main/core/search/match';
import { completer, isWide } from '../../../../src-main/core/search/terms';
import { tokensOf } from '../../../../src-main/core/search/tokens';
import { fillLibrary, sentence, wordMaker } from '../../../support/large-library';
import { seeded } from '../../../support/seeded';
import { collectingLog, memoryFolder } from '../../../support/temporary-folder';

interface Section {
  id: number;
  document: number;
  isShown: boolean;
  isTitled: boolean;
  isLong: boolean;
  title: string[];
  body: string[];
}

const everything = 1_000_000_000;
const random = seeded(7);
const word = wordMaker(random);
let library: OpenLibrary;
let sections: Section[];

async function openFilled(): Promise<void> {
  library = await openLibrary({ folder: memoryFolder(), programVersion: '0.0.0', log: collectingLog() });
  onTestFinished(() => library.close());
  const { db } = library;
  fillLibrary(db, 60);
  addFiles(12, 6_000);
  const indexer = createIndexer({ db, log: collectingLog() });
  await expect.poll(() => countPending(db), { timeout: 60_000 }).toBe(0);
  indexer.close();
  // As a review goes that was put into the trash after it was written.
  db.exec("UPDATE interviews SET trashed_at = '2026-01-02T00:00:00.000Z' WHERE rowid % 7 = 0");
  sections = readSections();
}

/** Long enough for several sections. */
function addFiles(files: number, words: number): void {
  const at = '2026-01-01T00:00:00.000Z';
  for (let number = 0; number < files; number += 1) {
    const [id, hash] = [`file${number}`, String(number).padStart(64, '0')];
    const run = (sql: string, ...values: unknown[]) => library.db.prepare(sql).run(...values);
    run('INSERT INTO blobs (hash, bytes, stored_at) VALUES (?, 1, ?)', hash, at);
    run(
      "INSERT INTO evidence (id, hash, file_name, media_type, added_at) VALUES (?, ?, ?, 'text/plain', ?)",
      ...[id, hash, `${sentence(word, 2)}.txt`, at]
    );
    run('INSERT INTO interview_evidence SELECT id, ? FROM interviews ORDER BY id LIMIT 2', id);
    run(
      'INSERT INTO evidence_texts (evidence_id, text, extracted_at) VALUES (?, ?, ?)',
      ...[id, sentence(word, words), at]
    );
  }
}

function readSections(): Section[] {
  const rows = readRows<{ id: number; document: number; title: string; text: string; isShown: number }>(
    library.db,
    `SELECT s.id, s.document, s.title, s.text, d.kind = 'evidence' OR (i.id IS NOT NULL AND i.trashed_at IS NULL) AS isShown
       FROM search_sections s LEFT JOIN search_documents d ON d.rowid = s.document LEFT JOIN interviews i ON i.id = d.interview_id
      ORDER BY s.id`
  );
  const forms = (text: string): string[] => [...new Set([...tokensOf(text)].map(({ form }) => form))];
  return rows.map(({ id, document, title, text, isShown }) => {
    const isTitled = rows.find((each) => each.document === document)!.id === id;
    const isLong = rows.filter((each) => each.document === document).length > 1;
    return {
      id,
      document,
      isShown: isShown === 1,
      isTitled,
      isLong,
      title: isTitled ? forms(title) : [],
      body: forms(text)
    };
  });
}

const isPart = ({ inside, form }: AskedWord, token: string): boolean =>
  inside && /^[\p{L}\p{M}]{9,}$/u.test(token) && token.indexOf(form, 3) >= 3;

type Place = 'title' | 'body' | 'part' | null;

/** Where an expression's words stand. Where too many words begin so, parts are taken for words. */
function placeOf({ title, body }: Section, { expressions, words: all }: Asked, index: number): Place {
  const words = all.filter(({ of }) => of === index);
  const some = (tokens: readonly string[], answers: typeof isAnswer): boolean =>
    tokens.some((token) => words.some((each) => answers(each, token)));
  if (some(title, isAnswer)) return 'title';
  if (some(body, isAnswer)) return 'body';
  if (!some([...title, ...body], isPart)) return null;
  return expressions.some(isWide) ? 'body' : 'part';
}

/** 0 where a word is missing. Where one of them is only part of another, the others outside of the title count no more than that. */
function weightOf(section: Section, asked: Asked): number {
  const places = asked.expressions.map((_, index) => placeOf(section, asked, index));
  if (places.includes(null)) return 0;
  const elsewhere = places.includes('part') ? 0.3 : 1;
  const sum = places.reduce((all, place) => all + (place === 'title' ? 4 : elsewhere), 0);
  return sum * (section.isLong ? 0.6 : 1);
}

/** Numbers of documents, the best first, of the newest `most` sections that have every word, those in the trash among them. */
function expected(asked: Asked, most: number): number[] {
  const weighed = sections
    .map((section) => ({ section, weight: weightOf(section, asked) }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.section.id - one.section.id)
    .slice(0, most)
    .sort((one, other) => other.weight - one.weight || other.section.id - one.section.id);
  return [...new Set(weighed.filter(({ section }) => section.isShown).map(({ section }) => section.document))];
}

/** Long texts that hold each of the words, together or apart. */
function expectedApart(asked: Asked): number[] {
  const documents = [...new Set(sections.filter(({ isLong }) => isLong).map(({ document }) => document))];
  const holds = (document: number, index: number): boolean =>
    sections.some((section) => section.document === document && placeOf(section, asked, index) !== null);
  return documents.filter((document) => asked.expressions.every((_, index) => holds(document, index)));
}

function found(asked: Asked, limit: number, most: number): number[] {
  const steps = findMatches(library.db, asked, limit, most);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value.map(({ number }) => number);
}

const rare = Array.from({ length: 60 }, word);
const questions = [
  ...['wa', 'th', 'the', 'was', 'waste', 'shelf', 'lager', 'bestand', 'lagerbestand', 'unt', 'schun', 'zzzz'],
  ...['the waste', 'work inter', 'the work waste', 'lagerbestand the', 'bestand retur', 'waste zzzz'],
  ...rare.map((each) => each.slice(0, 2 + Math.floor(random() * 6))),
  ...rare.slice(0, 30).map((each, index) => `${each} ${rare[index + 30]!.slice(0, 4)}`)
];

test('everything that holds the words is found, the best first', async () => {
  await openFilled();
  let hits = 0;
  for (const text of questions) {
    const asked = readQuestion(text, completer(library.db))!;
    const together = expected(asked, everything);
    const all = found(asked, everything, everything);
    expect([text, all.slice(0, together.length)]).toEqual([text, together]);
    const apart = asked.expressions.length > 1 ? expectedApart(asked) : [];
    const rest = apart.filter((document) => !together.includes(document));
    expect([text, all.slice(together.length).toSorted()]).toEqual([text, rest.toSorted()]);
    // Asked by its beginning instead of by every word that begins so, it is the same that is found.
    expect([text, found(readQuestion(text)!, everything, everything).toSorted()]).toEqual([text, all.toSorted()]);
    hits += all.length;
  }
  expect(hits).toBeGreaterThan(1000);
});

test('of what is everywhere the best of the newest come first, and older ones where those are too few', async () => {
  await openFilled();
  let cut = 0;
  for (const text of questions) {
    const asked = readQuestion(text, completer(library.db))!;
    const newest = expected(asked, 120);
    if (newest.length < 15) continue;
    cut += expected(asked, everything).length > newest.length ? 1 : 0;
    expect([text, found(asked, 15, 120)]).toEqual([text, newest.slice(0, 15)]);
  }
  expect(cut).toBeGreaterThan(10);
  const asked = readQuestion('the')!;
  expect(found(asked, everything, 50).toSorted()).toEqual(expected(asked, everything).toSorted());
});
