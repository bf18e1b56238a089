/** What other domains may ask of letters. */
export { draftRequest } from './letter-handlers';
export { sentPdf } from './sent-handlers';
