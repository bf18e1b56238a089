/** What reads a review to compose of it, with an input each. */
import type { OperationName } from '../../src-main/contract';

const plainFact = { statement: 'Waste fell', figure: '31', unit: '%', period: '', sourcePerson: '', verifiableBy: '' };

export const composingReads = (interviewId: string): [OperationName, Record<string, unknown>][] => [
  ['letters.compose', { interviewId, kind: 'recovery' }],
  ['letters.factPreview', { ...plainFact, hasFile: false }]
];
