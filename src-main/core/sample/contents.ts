/** The sample interview as data: what `resources/sample/sample.json` must look like. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { operations } from '../../contract';

const inputs = {
  interview: operations['interviews.create'].input.omit({ startsAt: true }),
  person: operations['people.create'].input.shape.patch,
  card: operations['questionCards.create'].input.shape.patch,
  fact: operations['facts.create'].input.shape.patch,
  request: operations['requests.create'].input.shape.patch
};
const key = z.string().min(1);

const sampleContents = z.strictObject({
  interview: inputs.interview.omit({ timeZone: true }),
  people: z.array(inputs.person),
  signs: z.array(z.strictObject({ kind: z.enum(['good', 'bad']), text: z.string() })),
  ratings: z.array(z.strictObject({ kind: z.enum(['gut', 'second']), score: z.int(), note: z.string() })),
  perspective: z.array(z.strictObject({ itemId: key, patch: operations['perspective.answer'].input.shape.patch })),
  fit: z.array(z.strictObject({ itemId: key, patch: operations['fit.answer'].input.shape.patch })),
  decision: z.strictObject({ decision: z.enum(['recover', 'thank_only', 'decline']), reason: z.string() }),
  /** `key` names a thing within this file. */
  evidence: z.array(z.strictObject({ key, file: z.string().regex(/^[\w.-]+$/), title: z.string(), note: z.string() })),
  cards: z.array(z.strictObject({ key, evidence: z.array(key).default([]), patch: inputs.card })),
  facts: z.array(
    z.strictObject({
      patch: inputs.fact,
      source: key.optional(),
      cards: z.array(key).default([]),
      retracted: z.string().optional()
    })
  ),
  unsaid: z.array(z.strictObject({ text: z.string(), useInLetter: z.boolean() })),
  recording: z.strictObject({
    evidence: key,
    consent: operations['recordings.add'].input.shape.consent,
    prediction: z.string(),
    markers: z.array(z.strictObject({ card: key, atMs: z.int(), label: z.string() }))
  }),
  requests: z.array(z.strictObject({ patch: inputs.request, dueInDays: z.int() })),
  /** Stands on the sample's letters; the user's own settings stay as they are. */
  sender: z.strictObject({ name: z.string(), address: z.string() })
});
export type SampleContents = z.infer<typeof sampleContents>;

export const sampleFolder = (resourcesFolder: string): string => join(resourcesFolder, 'sample');

export async function readSampleContents(resourcesFolder: string): Promise<SampleContents> {
  return sampleContents.parse(JSON.parse(await readFile(join(sampleFolder(resourcesFolder), 'sample.json'), 'utf8')));
}
