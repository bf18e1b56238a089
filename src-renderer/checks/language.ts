/** Checks of wording: worn phrases, hedges, figures written out, and how hard it is to read. */
import { valueOf } from '../claims/figures';
import { findFigures } from '../claims/find-figures';
import { words as wholeWords } from '../claims/language';
import { sentenceAt } from '../claims/sentences';
import { own, type Check, type Letter } from './check';
import { countWords } from './count-words';
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
    wording: true,
    find: (letter) => phrases(letter, letter.lexicon.cliches, (text) => `“${text}” is in every letter.`)
  },
  {
    id: 'language.hedges',
    group: 'language',
    title: 'Plain statements',
    reason: 'What can be checked needs no softening.',
    source: own,
    wording: true,
    find: (letter) => phrases(letter, letter.lexicon.hedges, (text) => `“${text}” takes force from what follows.`)
  },
  {
    id: 'language.figures',
    group: 'language',
    title: 'Figures as figures',
    reason: 'A figure in digits is seen at once, in a letter that is only skimmed too.',
    source: own,
    wording: true,
    find: (letter) =>
      spelledFigures(letter).flatMap(({ from, to }) => {
        const { plain, lexicon } = letter;
        const text = plain.slice(from, to);
        const value = valueOf(text.replace(/\s+/g, ' ').trim(), lexicon);
        const spelled = /^[\p{L}-]+(?:\s+(?:hundred|thousand|million))?/u.exec(text)?.[0] ?? '';
        if (!spelled || Number.isNaN(value) || value < 10) return [];
        const figure = text.replace(/\s+/g, ' ').trim();
        const digits = new Intl.NumberFormat('en', { maximumFractionDigits: 2 }).format(value);
        const number = numberIn(text, lexicon);
        if (!number) return [];
        return [
          {
            message: `“${figure}” is easier to see as “${digits}${figure.slice(number.to)}”.`,
            at: { from, to },
            fixes: [{ label: `Write ${digits}`, from: from + number.from, to: from + number.to, insert: digits }]
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
    wording: true,
    find: ({ plain, sentences, paragraphs, lexicon }) => {
      const running = sentences
        .filter(({ from }) => sentenceAt(paragraphs, from))
        .map(({ from, to }) => plain.slice(from, to));
      const ease = countWords(running.join(' ')) < fewest ? null : readingEase(running, lexicon);
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

/** Where the spelled number stands in a figure's text, from its start. */
function numberIn(text: string, lexicon: Letter['lexicon']): { from: number; to: number } | null {
  const names = Object.keys(lexicon.numbers).join('|');
  const match = new RegExp(`^(?:${names})(?:[-\\s]+(?:${names}|hundred|thousand|million|and))*`, 'i').exec(text);
  return match ? { from: 0, to: match[0].trimEnd().length } : null;
}
