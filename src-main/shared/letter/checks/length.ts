/** Checks of how long the letter and its parts are. */
import { countWords } from '../text/words';
import type { LetterKind } from '../../../contract/letters';
import { own, type Check } from './check';
import { message } from '../../messages/message';

/**
 * Fewer say too little, in words; 0 where a letter may be as short as it likes, because it asks, reminds or declines. A note of
 * thanks may be shorter than a letter that adds something: advisers and career centres say 90 to 180 words.
 */
export const fewestWords = (kind: LetterKind): number =>
  (({ recovery: 110, thank_you: 90 }) as Record<string, number>)[kind] ?? 0;
/** Nobody counts: a letter that lacks a word or ten is as long as it should be. */
const nearlyAll = 0.9;
/** What asks, reminds or declines in fewer is curt, however little it has to say. */
const curtBelow = 40;
export const manyWords = 250;
const longSentence = 40;
const manyParagraphs = 5;
const longParagraph = 110;

export const lengthChecks: Check[] = [
  {
    id: 'length.words',
    group: 'length',
    title: message('findings.wordsTitle', { most: manyWords }),
    reason: message('findings.wordsReason'),
    source: own,
    kinds: ['recovery', 'thank_you', 'decline', 'request', 'follow_up'],
    find: ({ words, kind }) => {
      const isLong = fewestWords(kind) > 0;
      const least = isLong ? fewestWords(kind) : curtBelow;
      // What is short by its kind has its own check of being too long.
      if (isLong && words > manyWords) {
        const over = { count: words, over: words - manyWords, most: manyWords };
        return [{ message: message('findings.wordsMany', over) }];
      }
      if (words > 0 && words < (isLong ? least * nearlyAll : least)) {
        const under = { count: words, under: least - words, least };
        return [{ message: message('findings.wordsFew', under) }];
      }
      return [];
    }
  },
  {
    id: 'length.short',
    group: 'length',
    title: message('findings.shortTitle', { most: manyWords }),
    reason: message('findings.shortReason'),
    source: own,
    kinds: ['decline', 'request', 'follow_up'],
    find: ({ words }) => (words > manyWords ? [{ message: message('findings.shortMany', { count: words }) }] : [])
  },
  {
    id: 'length.pages',
    group: 'length',
    title: message('findings.pagesTitle'),
    reason: message('findings.pagesReason'),
    source: own,
    kinds: ['recovery', 'thank_you', 'decline', 'request', 'follow_up'],
    find: ({ pages }) => (pages > 1 ? [{ message: message('findings.pages', { count: pages }) }] : [])
  },
  {
    id: 'length.paragraphs',
    group: 'length',
    title: message('findings.paragraphsTitle'),
    reason: message('findings.paragraphsReason'),
    source: { citation: message('findings.careerBuilder'), year: 2005 },
    kinds: ['recovery', 'thank_you'],
    find: ({ paragraphs, words }) => {
      const count = paragraphs.length;
      if (count > manyParagraphs)
        return [{ message: message('findings.paragraphsMany', { count, most: manyParagraphs }) }];
      if (count > 0 && count < 2 && words >= 75)
        return [{ message: message('findings.paragraphsOne'), at: paragraphs[0] }];
      return [];
    }
  },
  {
    id: 'length.paragraph',
    group: 'length',
    title: message('findings.longParagraphTitle'),
    reason: message('findings.longParagraphReason'),
    source: own,
    find: ({ paragraphs, plain, language }) =>
      paragraphs.flatMap((at) => {
        const count = countWords(plain.slice(at.from, at.to), language);
        return count > longParagraph ? [{ message: message('findings.longParagraph', { count }), at }] : [];
      })
  },
  {
    id: 'length.sentence',
    group: 'length',
    title: message('findings.longSentenceTitle'),
    reason: message('findings.longSentenceReason'),
    source: own,
    find: ({ sentences, plain, language }) =>
      sentences.flatMap((at) => {
        const count = countWords(plain.slice(at.from, at.to), language);
        return count > longSentence ? [{ message: message('findings.longSentence', { count }), at }] : [];
      })
  }
];
