/** Words of a language for the rules that draft letters: a file for each rule in `resources/letters/TONGUE`, English where there is none. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { folderOf } from './templates';

/** `name`: the file's, without its end. Throws where the file is missing or not as `schema` says: a defect of the resources. */
export const readWords = <Words>(
  resourcesFolder: string,
  language: string,
  name: string,
  schema: z.ZodType<Words>
): Words => schema.parse(JSON.parse(readFileSync(join(folderOf(resourcesFolder, language), `${name}.json`), 'utf8')));
