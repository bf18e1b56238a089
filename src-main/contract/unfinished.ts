/** Words that were typed and are part of nothing yet: an answer that is not filed, a reason that is not given, a thing not added. */
import { z } from 'zod';
import { id, nothing } from './common';
import { letterBody } from './letters';
import { read, write } from './operation';

/** The fields that hold such words, by what they are about. */
const unfinishedField = z.enum([
  // of an interview
  'good_sign',
  'bad_sign',
  // of an interview: the proposals out of its brain-dump that were kept or left out, as JSON
  'sorted',
  'own_perspective_item',
  'own_fit_sign',
  'decision',
  'decision_reason',
  'consent_who',
  'consent_when',
  'fact_statement',
  'fact_figure',
  'fact_unit',
  // of an interview or a letter: what was picked for it, see `composed`
  'composed',
  // of a fact, a request, a letter
  'retraction',
  'answer',
  'covering_text',
  'version_name'
]);
export type UnfinishedField = z.infer<typeof unfinishedField>;

/** As long as anything that is written here: an answer may be a whole correspondence. */
const words = letterBody;

export const unfinishedOperations = {
  'unfinished.list': read(
    'All words that stand in a field without being part of anything yet.',
    z.object({}),
    z.array(z.object({ about: id, field: unfinishedField, words })),
    ['unfinished']
  ),
  'unfinished.keep': write(
    'Keeps what stands in a field about an interview, fact, request or letter; null once it is part of something. Nothing is kept about what is gone.',
    z.object({ about: id, field: unfinishedField, words: words.nullable() }),
    nothing,
    ['unfinished']
  )
};
