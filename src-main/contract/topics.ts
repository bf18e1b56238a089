/** What a window may be showing, by name, and what the core says by itself when some of it has changed. */
import { z } from 'zod';
import { job } from './jobs';

/**
 * A topic stands for what is stored under it, in the whole library: it says that something of the kind changed, never what. Lists that
 * are made of several (what is due, how far an interview is) have no topic of their own: their operation names those that it reads.
 */
export const topics = [
  /** Company, role, date, notes: an interview and its application. */
  'interviews',
  /** How far an interview's stages are, and when it was last worked on: nearly every change. */
  'progress',
  'people',
  'signs',
  'ratings',
  'perspective',
  'fit',
  'questionCards',
  'unsaid',
  'recordings',
  'markers',
  'facts',
  /** Cards and stored files of evidence, and whether their words can be searched. */
  'evidence',
  'thumbnails',
  'requests',
  'letters',
  'versions',
  'sentCopies',
  'enclosures',
  'afterwards',
  /** What lies in the trash, whatever it is. */
  'trash',
  'settings',
  'unfinished',
  /** The library as a whole: its date, its disk, its snapshots. */
  'library',
  /** Which texts are known to have changed by themselves. */
  'damage'
] as const;
export const topic = z.enum(topics);
export type Topic = z.infer<typeof topic>;

/** Counts up by one with every change that was announced, from 0 when the library was opened. */
const sequence = z.int().min(0);

export const coreEvent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('changed'),
    sequence,
    /** Each once. To a window that is behind, several changes come as one. */
    topics: z.array(topic),
    /** The name of the window whose call made the change, where it gave one; null where it was nobody's, or several were at it. */
    from: z.string().nullable()
  }),
  /** Something may have been missed: whatever a window shows must be read anew. */
  z.object({ kind: z.literal('anew'), sequence }),
  /** How far long work is; to a window that is behind, only the newest of each. */
  z.object({ kind: z.literal('job'), job })
]);
export type CoreEvent = z.infer<typeof coreEvent>;
