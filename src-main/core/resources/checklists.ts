/** The checklists of perspective and fit: data with versions, of which every one that was ever used stays readable. */
import { join } from 'node:path';
import { z } from 'zod';
import { readDataFiles } from './data-files';

const item = z.object({
  /** A key for good: answers name it. */
  id: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*$/)
    .max(64),
  kind: z.enum(['fact', 'impression', 'sign']),
  label: z.string().min(1).max(500),
  hint: z.string()
});

const checklist = z
  .object({ id: z.enum(['perspective', 'fit']), version: z.int().min(1), items: z.array(item).min(1) })
  .refine(({ items }) => new Set(items.map(({ id }) => id)).size === items.length, 'two items share an id')
  .refine(
    ({ id, items }) => items.every(({ kind }) => (kind === 'sign') === (id === 'fit')),
    'an item of another checklist’s kind'
  );

export type Checklist = z.infer<typeof checklist>;

export interface Checklists {
  newest(id: Checklist['id']): Checklist;
  /** Undefined where this program does not know that version. */
  find(id: string, version: number): Checklist | undefined;
}

/** Throws where a file does not fit or a checklist is missing altogether. */
export function loadChecklists(resourcesFolder: string): Checklists {
  const all = readDataFiles(join(resourcesFolder, 'checklists'), checklist).sort(
    (one, other) => other.version - one.version
  );
  return {
    newest(id) {
      const found = all.find((each) => each.id === id);
      if (!found) throw new Error(`There is no checklist ${id}.`);
      return found;
    },
    find: (id, version) => all.find((each) => each.id === id && each.version === version)
  };
}
