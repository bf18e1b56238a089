/** How a row's sum is asked for in SQL; table and columns are names of the schema. */

export const quotedColumns = (columns: readonly string[]): string => columns.map((column) => `"${column}"`).join(', ');

/** The table's name is part of the sum, so that a row can't pass for one of another table. */
export const sumCall = (table: string, columns: readonly string[], alias: string): string =>
  `row_sum('${table}', ${columns.map((column) => `${alias}."${column}"`).join(', ')})`;
