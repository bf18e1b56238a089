/** What other domains may ask of enclosures. */
export { enclosedNow, hasDamagedEnclosure, keptEnclosure, writeEnclosed, type KeptEnclosure } from './kept-queries';
