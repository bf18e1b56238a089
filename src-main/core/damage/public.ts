/** What other domains may ask about damaged texts. */
export { checkTexts } from './check';
export { listDamaged } from './handlers';
