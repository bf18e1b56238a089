/** Opens a library with a second migration and kills itself after a given number of that migration's statements. */
import BetterSqlite3 from 'better-sqlite3';
import { open } from './library';
import { longMigration } from './long-migration';
import { schema } from './library';

const [folder = '', survivors = '0'] = process.argv.slice(2);
const original = BetterSqlite3.prototype.exec;
BetterSqlite3.prototype.exec = function (sql: string) {
  if (sql !== longMigration.sql) return original.call(this, sql);
  for (const [index, statement] of longMigration.statements.entries()) {
    if (index === Number(survivors)) process.kill(process.pid, 'SIGKILL');
    original.call(this, statement);
  }
  process.kill(process.pid, 'SIGKILL');
  return this;
};
await open(folder, [...schema, longMigration]);
