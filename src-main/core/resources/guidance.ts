/** Short notes with their sources, for the places on the screens where the user decides something. */
import { join } from 'node:path';
import { z } from 'zod';
import { operations, type OutputOf } from '../../contract';
import { readDataFiles } from './data-files';

export type Note = OutputOf<'guidance.list'>[number];

const place = z.object({
  place: z
    .string()
    .regex(/^[a-z]+(\.[a-z]+)?$/)
    .max(64),
  notes: operations['guidance.list'].output.min(1)
});

/** The notes of each place, in the order in which they are shown. */
export function loadGuidance(resourcesFolder: string): ReadonlyMap<string, Note[]> {
  const places = readDataFiles(join(resourcesFolder, 'guidance'), place);
  return new Map(places.map(({ place: name, notes }) => [name, notes]));
}
