/** The trash: deleting can be taken back, erasing is for good. */
import { z } from 'zod';
import { id, instant } from './common';
import { trashable } from './kinds';
import { read, write } from './operation';
import { topics } from './topics';
import { kinds } from '../shared/kinds';

const trashTarget = z.object({ kind: trashable, id });

export const trashOperations = {
  'trash.list': read(
    'What is in the trash, newest first; `daysLeft` counts days on which the program runs.',
    z.object({}),
    z.array(trashTarget.extend({ label: z.string(), where: z.string(), trashedAt: instant, daysLeft: z.int().min(1) })),
    ['trash', 'interviews']
  ),
  'trash.move': write('Moves something to the trash.', trashTarget, z.object({ label: z.string() }), ({ kind }) => [
    kinds[kind].topic,
    'trash',
    'progress'
  ]),
  'trash.restore': write(
    'Takes something out of the trash, to its old place.',
    trashTarget,
    z.object({ label: z.string() }),
    ({ kind }) => [kinds[kind].topic, 'trash', 'progress']
  ),
  'trash.erase': write(
    'Erases something in the trash for good; without `kind` and `id`, all of it. Refuses any other key: a misspelt one must not empty the trash. `jobId` names the job to follow; it can’t be cancelled.',
    z.strictObject({ ...trashTarget.partial().shape, jobId: id.optional() }),
    /** `everywhere`: also taken out of every snapshot; else the program goes on with that at the next start. */
    z.object({ erased: z.int(), everywhere: z.boolean() }),
    topics
  )
};
