/** Checks of wording: worn phrases, hedges, figures written out, and how hard it is to read. */
import { findFigures } from '../claims/find-figures';
import { pattern, words as wholeWords } from '../language/patterns';
import { numberSources, valueOf } from '../claims/numbers';
import { sentenceAt } from '../text/sentences';
import { own, type Check, type Letter } from './check';
import { countWords } from '../text/words';
import { readingEase } from './reading-ease';

/** On Flesch's scale, where 60 and more is plain; and the words below which it says nothing. */
const hardBelow = 40;
const fewest = 50;

export const languageChecks: Check[] = [
  {
    id: 'language.cliches',
    group: 'language',
    title: 'Worn phrases',
    reason: 'Everybody writes it, so it says nothing about you. Put what you did in its place.',
    source: { citation: 'Bangerter and colleagues: stories helped, self-descriptions hurt', year: 2014 },
    findWording: (letter, { cliches }) => phrases(letter, cliches, (text) => `“${text}” is in every letter.`)
  },
  {
    id: 'language.hedges',
    group: 'language',
    title: 'Plain statements',
    reason: 'What can be checked needs no softening.',
    source: own,
    findWording: (letter, { hedges }) => phrases(letter, hedges, (text) => `“${text}” takes force from what follows.`)
  },
  {
    id: 'language.figures',
    group: 'language',
    title: 'Figures as figures',
    reason: 'A figure in digits is seen at once, in a letter that is only skimmed too.',
    source: own,
    find: (letter) =>
      spelledFigures(letter).flatMap(({ from, to }) => {
        const { plain, lexicon } = letter;
        const text = plain.slice(from, to);
        const number = spelledNumber(text, lexicon);
        const value = number ? valueOf(number, lexicon) : Number.NaN;
        if (!number || !(value >= 10)) return [];
        const digits = new Intl.NumberFormat(lexicon.language, { maximumFractionDigits: 2 }).format(value);
        const as = (written: string): string => `${written}${text.slice(number.length)}`.replace(/\s+/g, ' ').trim();
        return [
          {
            message: `“${as(number)}” is easier to see as “${as(digits)}”.`,
            at: { from, to },
            fixes: [{ label: `Write ${digits}`, from, to: from + number.length, insert: digits }]
          }
        ];
      })
  },
  {
    id: 'language.reading-ease',
    group: 'language',
    title: 'Reading ease',
    reason: 'Measured by the length of sentences and words. Shorter ones of both make it easier.',
    source: { citation: 'Flesch, Reading Ease', year: 1948 },
    findWording: ({ plain, sentences, paragraphs }, wording) => {
      const running = sentences
        .filter(({ from }) => sentenceAt(paragraphs, from))
        .map(({ from, to }) => plain.slice(from, to));
      const ease = countWords(running.join(' ')) < fewest ? null : readingEase(running, wording.readingEase);
      if (ease === null || ease >= hardBelow) return [];
      return [{ message: `It reads hard: ${Math.max(0, Math.round(ease))} of 100, where 60 is plain.` }];
    }
  }
];

function phrases({ plain }: Letter, sources: readonly string[], say: (text: string) => string) {
  return [...plain.matchAll(wholeWords(sources))].map((match) => ({
    message: say(match[0].replace(/\s+/g, ' ')),
    at: { from: match.index, to: match.index + match[0].length }
  }));
}

/** A sentence doesn't begin with digits, and a capital letter elsewhere is a name: both stay in words. */
const spelledFigures = (letter: Letter) =>
  findFigures(letter.plain, letter.lexicon, letter).filter(
    ({ kind, values, from }) =>
      !['superlative', 'rank', 'date'].includes(kind) && values.length === 1 && !/\p{Lu}/u.test(letter.plain[from]!)
  );

/** A number in words at the beginning of a figure's text. */
const spelledNumber = (text: string, lexicon: Letter['lexicon']): string | undefined =>
  pattern(`^${numberSources(lexicon).spelled}`, 'iu')
    .exec(text)?.[0]
    .trimEnd();
