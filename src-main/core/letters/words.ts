/** Words of a language for the rules that draft letters: a file for each rule in `resources/letters/TONGUE`, English where there is none. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { knownLanguage } from '../../shared/letter/sheet/paper';

/** What was read, by what it was read as: composing goes on for a while, and the memory of it is anybody's afterwards. */
const kept = new WeakMap<z.ZodType, Map<string, WeakRef<object>>>();

/** Not to be changed: whoever asks for the same words gets the same. `name`: the file's, without its end. Throws where the file is missing or not as `schema` says: a defect of the resources. */
export function readWords<Words extends object>(
  resourcesFolder: string,
  language: string,
  name: string,
  schema: z.ZodType<Words>
): Words {
  const [tongue = 'en'] = knownLanguage(language).toLowerCase().split('-');
  const [own = '', english = ''] = [tongue, 'en'].map((each) => join(resourcesFolder, 'letters', each, `${name}.json`));
  const files = kept.get(schema) ?? new Map<string, WeakRef<object>>();
  kept.set(schema, files);
  const known = files.get(own)?.deref();
  if (known) return known as Words;
  const words = schema.parse(JSON.parse(readFileSync(existsSync(own) ? own : english, 'utf8')));
  files.set(own, new WeakRef(words));
  return words;
}
