/**
 * A table's columns, named once: what is selected, inserted, changed and read back follows from that list. Names of tables and
 * columns are constants of a domain's `tables.ts`; no outside word gets into SQL.
 */
import type { Database } from 'better-sqlite3';
import { storedJson } from '../kernel/stored-json';
import { prepared } from './transaction';

/** How a field of the program stands in its column. `Kept` is what SQLite gives back. */
interface Column<Value, Kept> {
  /** Where it is not the field's name with `_` for each capital. */
  readonly name?: string;
  encode(value: Value): unknown;
  decode(kept: Kept): Value;
}

/** Stands as it is: text, a number, or null. */
export const plain = <Value = string>(name?: string): Column<Value, Value> => ({
  ...(name ? { name } : {}),
  encode: (value) => value,
  decode: (kept) => kept
});

/** True or false; SQLite knows only 1 and 0. */
export const flag = (name?: string): Column<boolean, number> => ({
  ...(name ? { name } : {}),
  encode: Number,
  decode: (kept) => kept === 1
});

/** JSON; what can't be read any more is `otherwise`. Null stands as NULL. */
export const json = <Value>(otherwise: Value): Column<Value, string | null> => ({
  encode: (value) => (value === null ? null : JSON.stringify(value)),
  decode: (kept) => (kept === null ? otherwise : storedJson<Value>(kept, otherwise))
});

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- any column at all; its own types are read off below
type Columns = Readonly<Record<string, Column<any, any>>>;
type ValueOf<Each> = Each extends { encode(value: infer Value): unknown } ? Value : never;
type KeptOf<Each> = Each extends { decode(kept: infer Kept): unknown } ? Kept : never;

interface Table<Fixed extends Columns, Open extends Columns> {
  readonly name: string;
  /** The columns for a SELECT, each under its field's name: those named, or all. */
  select<Field extends string & keyof (Fixed & Open)>(alias: string, ...fields: Field[]): string;
  /** `INSERT INTO … (…) VALUES (…)` of these fields; run it with `encode`. */
  insert(...fields: (string & keyof (Fixed & Open))[]): string;
  /** `column = @field, …` for an UPDATE that always sets them; run it with `encode`. */
  assign(...fields: (string & keyof Open)[]): string;
  /** Values as they stand in columns; what is no field of the table stays as it is. */
  encode(values: object): Record<string, unknown>;
  /** A row as the program knows it; what is no field of the table stays as it is. */
  decode<Row extends object>(row: Row): Decoded<Row, Fixed & Open>;
  /** Changes the open fields that `patch` names, and no others; false when it named none. */
  patch(
    db: Database,
    key: string | number,
    patch: { readonly [Field in keyof Open]?: ValueOf<Open[Field]> | undefined }
  ): boolean;
}

type Decoded<Row, All extends Columns> = {
  [Field in keyof Row]: Field extends keyof All ? ValueOf<All[Field]> : Row[Field];
};

/** A row as the program knows it. */
export type RowOf<Each> =
  Each extends Table<infer Fixed, infer Open>
    ? { [Field in keyof (Fixed & Open)]: ValueOf<(Fixed & Open)[Field]> }
    : never;
/** The same as it is stored. */
export type StoredOf<Each> =
  Each extends Table<infer Fixed, infer Open>
    ? { [Field in keyof (Fixed & Open)]: KeptOf<(Fixed & Open)[Field]> }
    : never;

/** `fixed` is set once, `open` may be changed; `key` is the column that names a row. */
export function table<Fixed extends Columns, Open extends Columns>(
  name: string,
  { fixed, open, key = 'id' }: { fixed: Fixed; open: Open; key?: string }
): Table<Fixed, Open> {
  const columns: Columns = { ...fixed, ...open };
  const all = Object.keys(columns);
  const columnOf = (field: string): string =>
    columns[field]?.name ?? field.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
  const changed = (record: object, change: (column: Columns[string], value: unknown) => unknown) =>
    Object.fromEntries(
      Object.entries(record).map(([field, value]) => [
        field,
        Object.hasOwn(columns, field) ? change(columns[field]!, value) : value
      ])
    );
  const assign = (...fields: string[]): string => fields.map((field) => `${columnOf(field)} = @${field}`).join(', ');
  const encode = (values: object): Record<string, unknown> => changed(values, (column, value) => column.encode(value));
  return {
    name,
    select: (alias, ...fields) =>
      (fields.length > 0 ? fields : all)
        .map((field) => `${alias}.${columnOf(field)}${columnOf(field) === field ? '' : ` AS "${field}"`}`)
        .join(', '),
    insert: (...fields) =>
      `INSERT INTO ${name} (${fields.map(columnOf).join(', ')}) VALUES (${fields.map((field) => `@${field}`).join(', ')})`,
    assign,
    encode,
    decode: (row) => changed(row, (column, kept) => column.decode(kept)) as never,
    patch(db, row, patch) {
      const given = patch as Record<string, unknown>;
      const fields = Object.keys(open).filter((field) => given[field] !== undefined);
      if (fields.length === 0) return false;
      const values = Object.fromEntries(fields.map((field) => [field, given[field]]));
      prepared(db, `UPDATE ${name} SET ${assign(...fields)} WHERE ${key} = @row`).run({ ...encode(values), row });
      return true;
    }
  };
}
