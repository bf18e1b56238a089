/** What other domains may ask of letters. */
export type { EnclosedFile, Enclosing } from './enclosing';
export { safeFileName } from './file-name';
export { draftRequest, keepDamagedWords, requireLetter, requireWholeLetter } from './letter-handlers';
export { createOffer, type ExportStore, type Offer } from './offer';
export { nameParts } from './output-names';
export { printPacket } from './print-packet';
export { sentPdf } from './sent-handlers';
export { settleReminders } from './settled-reminders';
export { phraseWith, readPhrases } from './templates';
export { givenNamesOf, peopleWordsOf } from './words/names-known';
