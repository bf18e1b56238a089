/** `spoken-numbers.json`; what each field is says `SpokenWords`. */
import { z } from 'zod';
import type { SpokenWords } from '../../../shared/letter/compose/spoken-words';
import { pattern } from './pattern';

const values = z.record(z.string(), z.int());

export const spokenNumberWords: z.ZodType<SpokenWords> = z.strictObject({
  numbers: z.strictObject({
    units: values,
    teens: values,
    tens: values,
    hundred: z.string(),
    thousand: z.string(),
    and: z.string(),
    article: z.string(),
    isOneWord: z.boolean()
  }),
  digitsFrom: z.int(),
  group: z.string(),
  point: z.strictObject({ word: z.string(), sign: z.string() }),
  percent: pattern,
  scales: pattern,
  joiners: pattern,
  between: pattern,
  and: pattern,
  yearBefore: pattern,
  centuries: values,
  ordinals: pattern,
  measures: pattern,
  digitsBegin: z.boolean()
});
