/** Fills a library with invented words, the same for the same seed: as many rows as are asked for, at about the speed of the disk. */
import type { Database } from 'better-sqlite3';
import { seeded } from './seeded';

const syllables = 'wa ste th re mo li ka ver den sch un ber to pri sal ne qu in for dra men tal os ge mit ü ß'.split(
  ' '
);
const common = ['the', 'and', 'waste', 'work', 'interview', 'returns', 'shelf', 'Lagerbestand'];

/** Words of which few are everywhere and most are rare, as in what people write. */
export function wordMaker(random: () => number, vocabulary = 20_000): () => string {
  const words = [...common];
  while (words.length < vocabulary) {
    const length = 2 + Math.floor(random() * 3);
    words.push(Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)]!).join(''));
  }
  return () => words[Math.floor(Math.exp(random() * Math.log(words.length))) - 1] ?? words[0]!;
}

export const sentence = (word: () => string, length: number): string => Array.from({ length }, word).join(' ');

/** Eleven rows an interview that can be found: itself, six cards, two words unsaid, a sign and a request. */
export const rowsEach = 11;

export function fillLibrary(db: Database, interviews: number, seed = 42): void {
  const random = seeded(seed);
  const word = wordMaker(random);
  const at = '2026-01-01T00:00:00.000Z';
  const insert = {
    application: db.prepare('INSERT INTO applications (id, company, role, created_at) VALUES (?, ?, ?, ?)'),
    interview: db.prepare(
      'INSERT INTO interviews (id, application_id, time_zone, brain_dump, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?)'
    ),
    card: db.prepare(
      'INSERT INTO question_cards (id, interview_id, question, wish_said, position) VALUES (?, ?, ?, ?, ?)'
    ),
    unsaid: db.prepare('INSERT INTO unsaid (id, interview_id, text, position) VALUES (?, ?, ?, ?)'),
    sign: db.prepare('INSERT INTO signs (id, interview_id, kind, text, created_at) VALUES (?, ?, ?, ?, ?)'),
    request: db.prepare('INSERT INTO requests (id, interview_id, who, what, created_at) VALUES (?, ?, ?, ?, ?)')
  };
  let number = 0;
  const id = (): string => `00000000-0000-7000-8000-${(number += 1).toString(16).padStart(12, '0')}`;
  db.transaction(() => {
    for (let index = 0; index < interviews; index += 1) {
      const [application, interview] = [id(), id()];
      insert.application.run(application, sentence(word, 2), sentence(word, 2), at);
      insert.interview.run(interview, application, 'UTC', sentence(word, 120), at, at);
      for (let card = 0; card < 6; card += 1) {
        insert.card.run(id(), interview, sentence(word, 8), sentence(word, 70), card);
      }
      for (let position = 0; position < 2; position += 1)
        insert.unsaid.run(id(), interview, sentence(word, 12), position);
      insert.sign.run(id(), interview, 'good', sentence(word, 10), at);
      insert.request.run(id(), interview, sentence(word, 2), sentence(word, 12), at);
    }
  })();
}

/** A table as a till or a warehouse gives it, the word on every line. */
export const largeTable = (characters: number): string => {
  const lines = Array.from(
    { length: Math.ceil(characters / 24) },
    (_, row) => `${row};waste;the shelf ${row % 97};RE-2026/${row};${row * 7}`
  );
  return lines.join('\n').slice(0, characters);
};
