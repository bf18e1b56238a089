/** Erases an interview for good. Says in a file when it begins, when the database is written anew, and when it is done. */
import { openSync, writeSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { openWholeCore } from './whole-core';

const [folder = '', acknowledgements = '', interviewId = ''] = process.argv.slice(2);
const file = openSync(acknowledgements, 'a');
const { core, call } = await openWholeCore(folder);
const exec = BetterSqlite3.prototype.exec;
BetterSqlite3.prototype.exec = function (sql: string) {
  if (sql === 'VACUUM') writeSync(file, 'compacting\n');
  const result = exec.call(this, sql);
  if (sql === 'VACUUM') writeSync(file, 'compacted\n');
  return result;
};
writeSync(file, 'erasing\n');
await call('trash.erase', { kind: 'interview', id: interviewId });
writeSync(file, 'erased\n');
await core.close();
