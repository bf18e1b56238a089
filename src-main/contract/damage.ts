/** Texts whose stored bytes changed by themselves: which, what they say now, what a snapshot has of them. */
import { z } from 'zod';
import { id, instant, nothing } from './common';
import { damagedKind } from './kinds';
import { read, write } from './operation';
import { topics } from './topics';

const target = z.object({ kind: damagedKind, row: z.int() });

export const damagedText = target.extend({
  /** The thing's own id, where it has one. */
  id: id.nullable(),
  /** The interview that it belongs to, where it belongs to one alone. */
  interviewId: id.nullable(),
  /** Its first words, as they stand now; may be empty. */
  label: z.string()
});
export type DamagedText = z.infer<typeof damagedText>;

/** Names are those of the library's fields. */
const storedField = z.object({ name: z.string(), now: z.string(), kept: z.string().nullable() });

export const damageOperations = {
  'damage.show': read(
    'What a damaged text says now, beside what the newest snapshot that has it whole holds.',
    target,
    z.object({
      text: damagedText,
      /** When that snapshot was taken; null where no snapshot has the text whole. */
      takenAt: instant.nullable(),
      /** Only those that hold something or differ. */
      fields: z.array(storedField)
    }),
    ['damage']
  ),
  'damage.takeBack': write('Puts what the snapshot has in the place of a damaged text.', target, nothing, topics),
  'damage.keep': write('Declares a damaged text right as it stands now.', target, nothing, topics)
};
