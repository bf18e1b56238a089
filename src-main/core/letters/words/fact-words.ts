/** `facts.json`; what each field is says `FactWords`. */
import { z } from 'zod';
import type { FactWords } from '../../../shared/letter/compose/fact-in-letter';

const map = z.record(z.string(), z.string());

export const factWords: z.ZodType<FactWords> = z.strictObject({
  subject: z.string(),
  canConfirm: z.string(),
  canConfirmAll: z.string(),
  several: z.string(),
  roles: z.string(),
  article: z.string(),
  noArticle: z.string(),
  writtenOut: map,
  months: map,
  monthNames: z.string(),
  since: z.string(),
  openEnds: z.string(),
  during: z.string(),
  prepositions: z.string(),
  waitingVerbs: z.string(),
  changes: z.string(),
  changedAtEnd: z.string(),
  by: z.string(),
  levels: z.string(),
  comparatives: z.string(),
  limits: z.string(),
  inCases: z.string(),
  durations: z.string(),
  lasting: z.string(),
  forDuration: z.string(),
  times: z.string(),
  missing: z.strictObject({ match: z.string(), item: z.string() }),
  beforeNoun: z.string(),
  none: z.string(),
  adjectives: z.string(),
  measures: z.string(),
  percentWord: z.string(),
  counts: z.array(z.string()),
  tens: z.array(z.string()),
  compound: z.string(),
  shares: z.int(),
  capitalSources: z.boolean(),
  compounds: z.string(),
  noCompound: z.string(),
  spacedPercent: z.boolean(),
  currencyBehind: z.boolean()
});
