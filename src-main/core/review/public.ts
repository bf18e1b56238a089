/** What other domains may ask of perspective and fit. */
export { announceEndedPauses } from './queries';
