/** What other domains may ask of letters. */
export type { EnclosedFile, Enclosing } from './enclosing';
export { safeFileName } from './file-name';
export { finishPdf } from './finish-pdf';
export { draftRequest, requireLetter } from './letter-handlers';
export { createOffer, type ExportStore, type Offer } from './offer';
export { labelsJob, nameParts, printJob } from './output-names';
export { sentPdf } from './sent-handlers';
