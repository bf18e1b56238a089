/**
 * A short session with everything that writes: letters, versions, cards, files, sent copies, a snapshot, erasing. Each line of the
 * acknowledgements says what must survive from then on. `synchronous-off` lets the database never wait for the disk: a fault on purpose.
 */
import { openSync, writeSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { openWholeCore } from './whole-core';

const [folder = '', acknowledgements = '', rounds = '6', fault = ''] = process.argv.slice(2);
const file = openSync(acknowledgements, 'a');
const acknowledge = (line: string): void => void writeSync(file, line + '\n');

if (fault === 'synchronous-off') {
  const pragma = BetterSqlite3.prototype.pragma;
  BetterSqlite3.prototype.pragma = function (source: string, options?: BetterSqlite3.PragmaOptions) {
    if (source === 'synchronous = EXTRA') return pragma.call(this, 'synchronous = OFF', options);
    return source === 'synchronous' ? 3 : pragma.call(this, source, options);
  };
}

const { core, call, upload } = await openWholeCore(folder);
acknowledge('open');
const { id: interviewId } = await call('interviews.create', { timeZone: 'UTC', company: 'Acme' });
acknowledge(`interview ${interviewId}`);
const letter = await call('letters.create', { interviewId, kind: 'recovery' });
acknowledge(`letter ${letter.id}`);

let { revision } = letter;
for (let round = 0; round < Number(rounds); round += 1) {
  for (let count = 0; count < 3; count += 1) {
    const number = round * 3 + count;
    acknowledge(`saving ${number}`);
    const body = `Number ${number}.\n\n${'word '.repeat((number * 331) % 2500)}`;
    const saved = await call('letters.save', { id: letter.id, baseRevision: revision, patch: { body } });
    revision = saved.letter.revision;
    acknowledge(`saved ${number}`);
  }
  const version = await call('letters.keepVersion', { id: letter.id, label: `Round ${round}` });
  acknowledge(`version ${version.id}`);
  const card = await call('questionCards.create', { interviewId, patch: { question: `Question ${round}` } });
  acknowledge(`card ${card.id}`);
  const evidenceId = await upload(interviewId, new TextEncoder().encode(`proof ${round} `.repeat(1500)));
  acknowledge(`file ${evidenceId}`);
  const fact = await call('facts.create', {
    interviewId,
    patch: { statement: `Fact ${round}`, sourceEvidenceId: evidenceId }
  });
  acknowledge(`fact ${fact.id}`);
  if (round % 2 === 1) {
    const sent = await call('letters.freeze', { id: letter.id, sentAt: new Date().toISOString() });
    acknowledge(`sent ${sent.id}`);
    const secret = `Quartz${String(round).padStart(3, '0')}`;
    const other = await call('interviews.create', { timeZone: 'UTC', company: secret });
    await upload(other.id, new TextEncoder().encode(`${secret} `.repeat(900)));
    await call('trash.move', { kind: 'interview', id: other.id });
    await call('trash.erase', { kind: 'interview', id: other.id });
    acknowledge(`erased ${secret}`);
  }
}
await core.close();
acknowledge('closed');
