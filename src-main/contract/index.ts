/** THE list of what the program can do, and the types that follow from it. */
import type { z } from 'zod';
import { afterwardsOperations } from './afterwards';
import { composeOperations } from './compose';
import { damageOperations } from './damage';
import { debriefOperations } from './debrief';
import { enclosureOperations } from './enclosures';
import { evidenceReadingOperations } from './evidence-reading';
import { insightOperations } from './insight';
import { interviewOperations } from './interviews';
import { jobOperations } from './jobs';
import { languageOperations } from './languages';
import { letterOperations } from './letters';
import { libraryOperations } from './library';
import { proofOperations } from './proof';
import { proposalOperations } from './proposals';
import { recognitionOperations } from './recognition';
import { reviewOperations } from './review';
import { sampleOperations } from './sample';
import { searchOperations } from './search';
import { settingsOperations } from './settings';
import { trashOperations } from './trash';
import { unfinishedOperations } from './unfinished';

export const operations = {
  ...interviewOperations,
  ...insightOperations,
  ...proposalOperations,
  ...reviewOperations,
  ...debriefOperations,
  ...proofOperations,
  ...evidenceReadingOperations,
  ...recognitionOperations,
  ...letterOperations,
  ...composeOperations,
  ...languageOperations,
  ...enclosureOperations,
  ...afterwardsOperations,
  ...searchOperations,
  ...trashOperations,
  ...settingsOperations,
  ...libraryOperations,
  ...sampleOperations,
  ...damageOperations,
  ...unfinishedOperations,
  ...jobOperations
};

export type OperationName = keyof typeof operations;
/** What a caller may give: defaults may be left out. */
export type CallInputOf<Name extends OperationName> = z.input<(typeof operations)[Name]['input']>;
/** What a handler gets: validated, defaults filled in. */
export type InputOf<Name extends OperationName> = z.output<(typeof operations)[Name]['input']>;
export type OutputOf<Name extends OperationName> = z.output<(typeof operations)[Name]['output']>;

export * from './afterwards';
export * from './compose';
export * from './damage';
export * from './debrief';
export * from './enclosures';
export * from './encodings';
export * from './errors';
export * from './evidence-reading';
export * from './insight';
export * from './interviews';
export * from './jobs';
export * from './kinds';
export * from './languages';
export * from './letters';
export * from './library';
export * from './operation';
export * from './proof';
export * from './proposals';
export * from './recognition';
export * from './review';
export * from './search';
export * from './settings';
export * from './topics';
export * from './unfinished';
