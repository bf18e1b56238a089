/** Checks of wording: worn phrases, hedges, figures written out, and how hard it is to read. */
import { valueOf } from '../claims/figures';
import { pattern, words as wholeWords } from '../claims/language';
import { own, type Check, type Letter } from './check';

/** Flesch 1948, for English; 60 and more is plain, below 40 is hard. */
const hardBelow = 40;

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
    find: ({ coverage, plain, lexicon }) =>
      figuresAsWords(coverage).flatMap(({ from, to }) => {
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
    find: (letter) => {
      const ease = readingEase(letter);
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

const figuresAsWords = ({ unsupported }: Letter['coverage']) =>
  unsupported.filter(
    ({ kind, values }) => kind !== 'superlative' && kind !== 'rank' && kind !== 'date' && values.length === 1
  );

/** Where the spelled number stands in a figure's text, from its start. */
function numberIn(text: string, lexicon: Letter['lexicon']): { from: number; to: number } | null {
  const names = Object.keys(lexicon.numbers).join('|');
  const match = new RegExp(`^(?:${names})(?:[-\\s]+(?:${names}|hundred|thousand|million|and))*`, 'i').exec(text);
  return match ? { from: 0, to: match[0].trimEnd().length } : null;
}

/** Flesch's formula; null below 50 words, where it says nothing. */
function readingEase({
  plain,
  sentences,
  lexicon
}: Pick<Letter, 'plain' | 'sentences' | 'lexicon'>): number | null {
  const words = plain.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  if (words.length < 50 || sentences.length === 0) return null;
  const vowels = pattern(lexicon.vowels);
  let syllables = 0;
  for (const word of words) {
    const groups =
      word
        .toLowerCase()
        .replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '')
        .match(vowels)?.length ?? 0;
    syllables += Math.max(1, groups);
  }
  return 206.835 - 1.015 * (words.length / sentences.length) - 84.6 * (syllables / words.length);
}
