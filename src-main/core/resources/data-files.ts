/** Reads data files that came with the program; they are checked when read, so that a bad one is found at once. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';

/** Every `.json` file of a folder, by name, as its schema says. Throws where one does not fit. */
export function readDataFiles<Schema extends z.ZodType>(folder: string, schema: Schema): z.output<Schema>[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const parsed = schema.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
      if (!parsed.success) throw new Error(`${name} does not fit: ${parsed.error.issues[0]?.message ?? ''}`);
      return parsed.data;
    });
}
