/** Claims without an amount against a card: none, all, alone, the only one, a prize. */
import type { LanguageWords } from '../../../../contract/languages';
import type { Figure } from '../figures';
import type { Card } from './card';
import { clauseOf } from '../../text/sentences';
import { isSameForm, isSameWord, subjectWords } from './subject';
import { meaningOf } from './words';
import type { Said, Verdict } from './verdict';
import { wayOf, wayOfCard } from './way';

/** Of the words of a prize or a title, so many must stand on the card. */
const mostWords = 0.6;

export function judgeWords(figure: Figure, said: Said, card: Card, words: LanguageWords): Verdict {
  const { has, begins } = meaningOf(words);
  const { text, kind } = figure;
  const isNone = has('none', text) && (kind === 'universal' || (kind === 'comparative' && begins('none', text)));
  const isDenied = kind === 'universal' && !has('every', text) && has('none', said.text.slice(0, figure.from));
  if (isNone || isDenied) return judgeNone(figure, said.text, card, words);
  if (kind === 'universal') return judgeEvery(card, words);
  if (kind === 'exclusive') {
    if (has('together', card.about)) return 'contradicts';
    return has('alone', card.about) || card.figures.some((each) => each.kind === 'exclusive') ? 'backed' : 'unsaid';
  }
  if (kind === 'superlative' || kind === 'rank') {
    if (has('only', text)) return isTheOnly(card, words) ? 'backed' : 'unsaid';
    if (has('first', text) && has('first', card.about)) return 'backed';
  }
  if (kind === 'comparative') {
    const [first = ''] = text.split(' ');
    if (card.change && (has('up', first) || has('down', first)))
      return wayOf(first, words) === -wayOfCard(card, words) ? 'contradicts' : 'backed';
    return card.figures.some((each) => each.kind === 'comparative' || each.kind === 'superlative') &&
      standsThere(text, card, words)
      ? 'backed'
      : 'unsaid';
  }
  if (kind === 'award' || kind === 'rank') {
    if (!isSameTitle(text, card, words)) return 'unsaid';
    // “Level 4” is not “Level 3”.
    const there = card.figures.filter((each) => each.kind !== 'date').flatMap(({ values }) => values);
    const isOther = figure.values.some((value) => !there.includes(value));
    return isOther ? (there.length > 0 ? 'contradicts' : 'unsaid') : 'backed';
  }
  return standsThere(text, card, words) ? 'backed' : 'unsaid';
}

/** “The only one”, or one that is counted and said to be it alone. */
const isTheOnly = ({ about, amount }: Card, words: LanguageWords): boolean =>
  meaningOf(words).has('only', about) ||
  (amount?.of === 'count' && amount.low === 1 && meaningOf(words).has('alone', about));

/** A prize or a certificate: word for word, and not only the trade in “trainer of the year”. */
function isSameTitle(text: string, card: Card, words: LanguageWords): boolean {
  const own = subjectWords(text, words).filter((word) => word !== null);
  const there = subjectWords(`${card.about} ${card.counted}`, words).filter((word) => word !== null);
  const met = own.filter((word) => there.some((each) => isSameForm(word, each)));
  if (own.length > 1 && met.length === own.length) return true;
  const isTitled = card.figures.some(({ kind }) => kind === 'award' || kind === 'rank');
  return isTitled && own.length > 0 && met.length / own.length >= mostWords;
}

/** The claim's own words on the card, but for a few. */
function standsThere(text: string, { about, figures }: Card, words: LanguageWords): boolean {
  const there = [...subjectWords(about, words), ...figures.flatMap((each) => subjectWords(each.text, words))];
  const own = subjectWords(text, words).filter((word) => word !== null);
  const met = own.filter((word) => there.some((each) => each !== null && isSameWord(word, each)));
  return own.length > 0
    ? met.length / own.length >= mostWords
    : figures.some((each) => each.text.toLowerCase() === text.toLowerCase());
}

/** “No complaints” is nought, and so is “never late”: of what is counted on the card. */
function judgeNone(figure: Figure, sentence: string, card: Card, words: LanguageWords): Verdict {
  const { has } = meaningOf(words);
  const { text } = figure;
  const { amount, change } = card;
  const number = change?.after ?? amount;
  if (number && (number.of === 'count' || number.of === 'percent' || number.of === 'time')) {
    const counted = [...subjectWords(`${card.counted} ${card.about}`, words)].filter((word) => word !== null);
    const named = subjectWords(text, words).filter((word) => word !== null);
    const own = named.length > 0 ? named : subjectWords(sentence, words).filter((word) => word !== null);
    if (!own.some((word) => counted.some((each) => isSameWord(word, each)))) return 'unsaid';
    if (number.high === 0) return 'backed';
    // No delivery was late: against late deliveries, not against how many there were.
    const more = named.length > 0 ? subjectWords(clauseOf(sentence, figure).replace(text, ' '), words) : [];
    const isMore = more.some((word) => word !== null);
    const isSaid = more.some((word) => word !== null && counted.some((each) => isSameWord(word, each)));
    return isMore && !isSaid ? 'unsaid' : 'contradicts';
  }
  const denies = card.figures.some((each) => each.kind === 'universal' && has('none', each.text));
  return denies && standsThere(text, card, words) ? 'backed' : 'unsaid';
}

/** “Every audit”: all of so many, or a hundred per cent. */
function judgeEvery({ amount, figures }: Card, words: LanguageWords): Verdict {
  const { has } = meaningOf(words);
  if (amount?.of === 'share') return amount.low >= 1 ? 'backed' : 'contradicts';
  if (amount?.of === 'percent') return amount.low >= 100 ? 'backed' : 'contradicts';
  return figures.some((each) => each.kind === 'universal' && !has('none', each.text)) ? 'backed' : 'unsaid';
}
