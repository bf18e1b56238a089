/** The library as a whole: where it is, what is in it, and how safe it is. */
import { z } from 'zod';
import { damagedText } from './damage';
import { id, instant, nothing } from './common';
import { read, write } from './operation';

export const libraryOperations = {
  'library.info': read(
    'Where the library is, what is in it, and how safe it is.',
    z.object({}),
    z.object({
      folder: z.string(),
      host: z.enum(['electron', 'browser']),
      programVersion: z.string(),
      interviews: z.int(),
      evidenceFiles: z.int(),
      evidenceBytes: z.int(),
      newestSnapshotAt: instant.nullable(),
      diskFull: z.boolean(),
      /** True when the program did not end cleanly the last time; the library was checked and is whole. */
      recovered: z.boolean(),
      sample: id.nullable(),
      /** Set while this computer's date is too far from when the library was last open to be believed. */
      clock: z.object({ before: instant, now: instant }).nullable(),
      /** Texts whose stored bytes changed by themselves. */
      damaged: z.array(damagedText),
      /** Folders with files of a damaged library that the program keeps and never looks into. */
      setAside: z.array(z.string())
    }),
    ['library', 'damage', 'interviews', 'evidence']
  ),
  'library.acceptClock': write('The user says that this computer’s date is right.', z.object({}), nothing, ['library']),
  'library.verify': read(
    'Checks the whole library: the database and every text in it.',
    z.object({}),
    z.object({ texts: z.int(), damaged: z.array(damagedText), sound: z.boolean() }),
    []
  ),
  'library.reveal': read(
    'Shows the library’s folder in the system’s file manager.',
    z.object({}),
    z.object({ shown: z.boolean() }),
    []
  )
};
