/** Words of a language for the rules that draft letters: a file for each rule in `resources/letters/TONGUE`, English where there is none. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { knownLanguage } from '../../shared/letter/sheet/paper';

/** `name`: the file's, without its end. Throws where the file is missing or not as `schema` says: a defect of the resources. */
export function readWords<Words>(
  resourcesFolder: string,
  language: string,
  name: string,
  schema: z.ZodType<Words>
): Words {
  const [tongue = 'en'] = knownLanguage(language).toLowerCase().split('-');
  const [own = '', english = ''] = [tongue, 'en'].map((each) => join(resourcesFolder, 'letters', each, `${name}.json`));
  return schema.parse(JSON.parse(readFileSync(existsSync(own) ? own : english, 'utf8')));
}
