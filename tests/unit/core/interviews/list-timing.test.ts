import { expect, it } from 'vitest';
import { inTransaction, newId } from '../../../../src-main/core/db/transaction';
import { summaries } from '../../../../src-main/core/interviews/rows';
import { addFact, openDomains, START } from './domains';

const HOW_MANY = 10_000;

it('lists 10,000 interviews at all stages; the time is printed, not judged', { timeout: 60_000 }, async () => {
  const { db } = await openDomains();
  const application = db.prepare(
    `INSERT INTO applications (id, company, role, created_at) VALUES (?, 'Company', 'Role', ?)`
  );
  const interview = db.prepare(
    `INSERT INTO interviews (id, application_id, starts_at, time_zone, created_at, updated_at) VALUES (?, ?, ?, 'Europe/Berlin', ?, ?)`
  );
  const rating = db.prepare(`INSERT INTO ratings (id, interview_id, kind, score, rated_at) VALUES (?, ?, ?, 4, ?)`);
  const decide = db.prepare(
    `INSERT INTO fit_decisions (id, interview_id, decision, decided_at) VALUES (?, ?, 'recover', ?)`
  );
  const card = db.prepare('INSERT INTO question_cards (id, interview_id, position) VALUES (?, ?, 0)');
  inTransaction(db, () => {
    for (let number = 0; number < HOW_MANY; number += 1) {
      const id = newId();
      const applicationId = newId();
      application.run(applicationId, START);
      interview.run(id, applicationId, new Date(Date.parse(START) - number * 3_600_000).toISOString(), START, START);
      if (number % 5 > 0) rating.run(newId(), id, 'gut', START);
      if (number % 5 > 1) rating.run(newId(), id, 'second', START);
      if (number % 5 > 2) decide.run(newId(), id, START);
      if (number % 5 > 3) for (let each = 0; each < 5; each += 1) card.run(newId(), id);
      if (number % 10 === 9) addFact(db, id, newId(), 'Ada');
    }
  });
  const times: string[] = [];
  for (let round = 0; round < 5; round += 1) {
    const before = process.cpuUsage();
    expect(summaries(db)).toHaveLength(HOW_MANY);
    const { user, system } = process.cpuUsage(before);
    times.push(((user + system) / 1000).toFixed(0));
  }
  console.log(`interviews.list, ${HOW_MANY} interviews: ${times.join(', ')} ms of processor time`);
});
