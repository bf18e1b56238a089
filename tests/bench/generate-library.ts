/** Libraries of any size, always the same for the same numbers: interviews with three questions each, a fact and a letter. */
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { defineSum, keepSums } from '../../src-main/core/db/seals';
import { numbered, words } from './generated-words';

const day = 86_400_000;
const newest = Date.parse('2026-11-20T09:00:00.000Z');

/** `folder`: of a library that was begun and closed. Its search index is made when it is opened next. */
export function fillLibrary(folder: string, interviews: number): void {
  const db = new BetterSqlite3(join(folder, 'library.sqlite'));
  defineSum(db);
  keepSums(db);
  const random = numbered(interviews);
  const text = (count: number): string => words(random, count);
  const id = (kind: string, number: number): string =>
    `${kind}-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
  const insert = (table: string, row: Record<string, unknown>): void => {
    const names = Object.keys(row);
    db.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`).run(
      row
    );
  };
  db.transaction(() => {
    for (let number = 0; number < interviews; number += 1) {
      const at = new Date(newest - ((interviews - number) * 400 * day) / interviews).toISOString();
      const [application_id, interview_id, fact_id] = [
        id('01a00001', number),
        id('01a00002', number),
        id('01a00005', number)
      ];
      insert('applications', { id: application_id, company: `${text(1)} ${number}`, role: text(2), created_at: at });
      insert('interviews', {
        ...{ id: interview_id, application_id, starts_at: at, time_zone: 'UTC' },
        ...{ brain_dump: text(60), created_at: at, updated_at: at }
      });
      for (let position = 0; position < 3; position += 1)
        insert('question_cards', {
          ...{ id: id('01a00003', number * 3 + position), interview_id, position },
          ...{ question: `How do you ${text(5)}?`, wish_said: `I ${text(40)}.` }
        });
      insert('facts', { id: fact_id, statement: `I ${text(8)} by ${number % 100} %.`, created_at: at });
      insert('interview_facts', { interview_id, fact_id });
      insert('letters', {
        ...{ id: id('01a00004', number), interview_id, kind: 'recovery', subject: text(4), body: text(120) },
        ...{ language: 'en-GB', paper_size: 'A4', paper_style: 'classic', created_at: at, updated_at: at }
      });
    }
  })();
  db.close();
}

/** The ids that `fillLibrary` gives the interview and its first question. */
export const placesOf = (number: number): { interviewId: string; cardId: string } => ({
  interviewId: `01a00002-0000-7000-8000-${number.toString(16).padStart(12, '0')}`,
  cardId: `01a00003-0000-7000-8000-${(number * 3).toString(16).padStart(12, '0')}`
});
