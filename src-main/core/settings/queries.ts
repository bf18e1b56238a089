/** All SQL of the settings: one row a setting, the value as JSON. */
import type { Database } from 'better-sqlite3';
import { prepared, readRows, type ReadDatabase } from '../db/transaction';

export function readStored(db: ReadDatabase): Record<string, unknown> {
  const rows = readRows<{ key: string; value: string }>(db, 'SELECT key, value FROM settings WHERE json_valid(value)');
  return Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value) as unknown]));
}

export function store(db: Database, key: string, value: unknown): void {
  prepared(
    db,
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value'
  ).run(key, JSON.stringify(value));
}
