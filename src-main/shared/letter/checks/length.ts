/** Checks of how long the letter and its parts are. */
import { countWords } from '../text/words';
import { own, type Check } from './check';

export const fewWords = 150;
export const manyWords = 250;
const longSentence = 30;
const manyParagraphs = 5;
const longParagraph = 110;

export const lengthChecks: Check[] = [
  {
    id: 'length.words',
    group: 'length',
    title: `${fewWords} to ${manyWords} words`,
    reason: 'Long enough for one fact with its proof, short enough to be read to its end. A choice, not a law.',
    source: own,
    kinds: ['recovery', 'thank_you'],
    find: ({ words }) => {
      if (words > manyWords) return [{ message: `${words} words: ${words - manyWords} more than most are read.` }];
      if (words > 0 && words < fewWords)
        return [{ message: `${words} words: ${fewWords - words} short of a full letter.` }];
      return [];
    }
  },
  {
    id: 'length.short',
    group: 'length',
    title: `No more than ${manyWords} words`,
    reason: 'It asks, reminds or declines: one thing, which fits into a few lines. A choice, not a law.',
    source: own,
    kinds: ['decline', 'request', 'follow_up'],
    find: ({ words }) => (words > manyWords ? [{ message: `${words} words, for one thing to say.` }] : [])
  },
  {
    id: 'length.pages',
    group: 'length',
    title: 'One page',
    reason: 'The second page is the one that gets lost.',
    source: own,
    kinds: ['recovery', 'thank_you', 'decline', 'request', 'follow_up'],
    find: ({ pages }) => (pages > 1 ? [{ message: `It takes ${pages} pages.` }] : [])
  },
  {
    id: 'length.paragraphs',
    group: 'length',
    title: 'Three paragraphs or so',
    reason: 'Three paragraphs are enough, says a careers site: thanks, the new fact, the interest.',
    source: { citation: 'CareerBuilder', year: 2005 },
    kinds: ['recovery', 'thank_you'],
    find: ({ paragraphs, words }) => {
      const count = paragraphs.length;
      if (count > manyParagraphs)
        return [{ message: `${count} paragraphs; three to ${manyParagraphs} read as one thought.` }];
      if (count > 0 && count < 2 && words >= fewWords / 2)
        return [{ message: 'It is one single paragraph.', at: paragraphs[0] }];
      return [];
    }
  },
  {
    id: 'length.paragraph',
    group: 'length',
    title: 'Short paragraphs',
    reason: 'A block of text is skipped by whoever reads it on a telephone.',
    source: own,
    find: ({ paragraphs, plain, language }) =>
      paragraphs.flatMap((at) => {
        const count = countWords(plain.slice(at.from, at.to), language);
        return count > longParagraph ? [{ message: `This paragraph has ${count} words.`, at }] : [];
      })
  },
  {
    id: 'length.sentence',
    group: 'length',
    title: 'Short sentences',
    reason: 'A sentence that has to be read twice is not read twice.',
    source: own,
    find: ({ sentences, plain, language }) =>
      sentences.flatMap((at) => {
        const count = countWords(plain.slice(at.from, at.to), language);
        return count > longSentence ? [{ message: `This sentence has ${count} words.`, at }] : [];
      })
  }
];
