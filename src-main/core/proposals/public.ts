/** What other domains may ask of the rules that sort a brain-dump. */
export { createItemOf, type ItemOf } from './sorting-words';
