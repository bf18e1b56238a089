/** Search over everything in the library. */
import { z } from 'zod';
import { id } from './common';
import { stage } from './interviews';
import { searchKind } from './kinds';
import { read } from './operation';
import { searchTopics } from '../shared/kinds';

export const searchHit = z.object({
  kind: searchKind,
  id,
  interviewId: id,
  stage,
  /** What of the stage is to be opened; null where the stage is all there is. */
  itemId: id.nullable(),
  /** Company and role of the interview it belongs to. */
  where: z.string(),
  title: z.string(),
  /** Text in parts; a part with `hit` matched. Never HTML. */
  snippet: z.array(z.object({ text: z.string(), hit: z.boolean() }))
});
export type SearchHit = z.infer<typeof searchHit>;

export const searchOperations = {
  'search.query': read(
    'Searches everything; every word must occur, the last one may be unfinished. Two letters or more; of a very long question the beginning.',
    z.object({
      text: z.string().max(20_000),
      limit: z.int().min(1).max(100).default(30),
      /** Whoever asks as somebody types: a newer question of the same one ends this one with CANCELLED. */
      asker: z.string().min(1).max(100).optional()
    }),
    z.object({
      hits: z.array(searchHit),
      more: z.boolean(),
      /** Evidence files whose text is still to be read: their words can't be found yet. */
      unread: z.int().min(0),
      /** Things whose words are still to be put into the index: they can't be found yet as they are now. */
      preparing: z.int().min(0)
    }),
    [...searchTopics, 'progress']
  )
};
