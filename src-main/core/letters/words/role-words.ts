/** The words by which a role is cleaned. */
import { z } from 'zod';
import type { RoleWords } from '../../../shared/letter/compose/role';
import { readWords } from '../words';

const roleWords: z.ZodType<RoleWords> = z.strictObject({
  leads: z.string(),
  tails: z.string(),
  afterTail: z.string(),
  places: z.string(),
  labels: z.string(),
  noise: z.string(),
  references: z.string(),
  ranks: z.string(),
  frontRanks: z.string(),
  acronyms: z.array(z.string()),
  small: z.string(),
  pairs: z.string(),
  nouns: z.boolean(),
  adjectives: z.string()
});

/** Throws where the file is missing or not as it should be: a defect of the resources. */
export const readRoleWords = (resourcesFolder: string, language: string): RoleWords =>
  readWords(resourcesFolder, language, 'roles', roleWords);
