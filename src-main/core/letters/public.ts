/** What other domains may ask of letters. */
export { draftRequest } from './letter-handlers';
