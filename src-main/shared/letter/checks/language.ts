/** Checks of wording: worn phrases, hedges, figures written out, and how hard it is to read. */
import { pattern } from '../language/patterns';
import { numberSources, valueOf } from '../claims/numbers';
import { sentenceAt } from '../text/sentences';
import { own, type Check, type Letter } from './check';
import { countWords } from '../text/words';
import { ofKind } from './by-family';
import { places } from './places';
import { readingEase } from './reading-ease';
import { isStory } from './story-numbers';
import { message } from '../../messages/message';

/** On Flesch's scale, where 60 and more is plain; and the words below which it says nothing. */
const hardBelow = 40;
const fewest = 50;

export const languageChecks: Check[] = [
  {
    id: 'language.cliches',
    group: 'language',
    title: message('findings.clicheTitle'),
    reason: message('findings.clicheReason'),
    source: { citation: message('findings.clicheSource'), year: 2014 },
    findWording: (letter, wording) =>
      ofKind(letter, wording, 'cliches', wording.cliches, (text) => message('findings.cliche', { text }))
  },
  {
    id: 'language.hedges',
    group: 'language',
    title: message('findings.hedgeTitle'),
    reason: message('findings.hedgeReason'),
    source: own,
    findWording: (letter, { hedges }) => places(letter, hedges, (text) => message('findings.hedge', { text }))
  },
  {
    id: 'language.figures',
    group: 'language',
    title: message('findings.figureTitle'),
    reason: message('findings.figureReason'),
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
            message: message('findings.figure', { words: as(number), digits: as(digits) }),
            at: { from, to },
            fixes: [
              {
                label: message('findings.writeFigure', { figure: digits }),
                from,
                to: from + number.length,
                insert: digits
              }
            ]
          }
        ];
      })
  },
  {
    id: 'language.reading-ease',
    group: 'language',
    title: message('findings.readingEaseTitle'),
    reason: message('findings.readingEaseReason'),
    source: { citation: message('findings.flesch'), year: 1948 },
    findWording: ({ plain, sentences, paragraphs }, wording) => {
      const running = sentences
        .filter(({ from }) => sentenceAt(paragraphs, from))
        .map(({ from, to }) => plain.slice(from, to));
      const ease = countWords(running.join(' ')) < fewest ? null : readingEase(running, wording.readingEase);
      if (ease === null || ease >= hardBelow) return [];
      return [{ message: message('findings.readingEase', { score: Math.max(0, Math.round(ease)) }) }];
    }
  }
];

/** A sentence doesn't begin with digits, a capital letter elsewhere is a name, and a small or round number in a story is none to count: all stay in words. */
const spelledFigures = (letter: Letter) =>
  letter.coverage.figures.filter(
    (figure) =>
      !['superlative', 'rank', 'date'].includes(figure.kind) &&
      figure.values.length === 1 &&
      !/\p{Lu}/u.test(letter.plain[figure.from]!) &&
      !(isRound(figure.values[0]!) && isStory(figure, letter, letter.wording, letter.facts))
  );

const isRound = (value: number): boolean => value % 10 === 0 || value <= 12;

/** A number in words at the beginning of a figure's text. */
const spelledNumber = (text: string, lexicon: Letter['lexicon']): string | undefined =>
  pattern(`^${numberSources(lexicon).spelled}`, 'iu')
    .exec(text)?.[0]
    .trimEnd();
