/** An amount of the letter against the figure of a card. */
import type { LanguageWords } from '../../../../contract/languages';
import type { Figure } from '../figures';
import { clauseOf } from '../../text/sentences';
import type { Amount } from './amounts';
import { perOf, type Card } from './card';
import { agree, agreeWithChange, fits } from './compare';
import { asCounted, countsTheSame, isSameNoun } from './counted';
import { rateOf } from './periods';
import { isSameWord, subjectWords } from './subject';
import type { Said, Verdict } from './verdict';
import { meaningOf } from './words';

export function judgeAmount(read: Amount, figure: Figure, said: Said, card: Card, words: LanguageWords): Verdict {
  const before = said.text.slice(Math.max(0, figure.from - 60), figure.from);
  const amount = withUnitOf(read, figure.text, card, before, words);
  // The unit was said before: “9 days in 2024, and 5 in 2025”.
  if (amount.isBare && amount.of === 'count' && amount.written === card.amount?.written) return 'backed';
  const { begins, ends, has } = meaningOf(words);
  const after = said.text.slice(figure.to, figure.to + 40);
  const rate = rateOf(`${figure.text} ${after}`, words);
  if (rate !== null && card.rate !== null && rate !== card.rate) return 'unsaid';
  if (isByOther(`${figure.text} ${after}`, card, words)) return 'unsaid';
  if (amount.of !== 'count' && isOfOtherThing(amount, said.text.slice(figure.to, figure.to + 60), card, words))
    return 'unsaid';
  if (!saysWhich(said, card, words)) return 'unsaid';
  if (amount.of === 'count' && !countsTheSame(amount, said, figure.from, card, words)) {
    return card.more.some((each) => each.of === 'count' && isSameNoun(amount, each, card, words) && agree(amount, each))
      ? 'backed'
      : 'unsaid';
  }
  if (card.more.some((each) => agree(amount, each) && (each.of !== 'count' || isSameNoun(amount, each, card, words))))
    return 'backed';
  if (card.change) {
    const isReached = ends('to', before) || begins('to', figure.text);
    const isBefore = ends('from', before) || (!isReached && has('before', clauseOf(said.text, figure)));
    const agreed = agreeWithChange(amount, card.change, isBefore, isReached);
    return agreed === null ? 'unsaid' : agreed ? 'backed' : 'contradicts';
  }
  if (isSpan(amount, card)) return 'backed';
  if (isChangeOfOne(said, amount, card, words)) return 'unsaid';
  if (!card.amount) return amount.of === 'rank' && card.more.some(({ of }) => of === 'rank') ? 'contradicts' : 'unsaid';
  if (amount.of === 'factor') return judgeFactor(amount, card, words);
  if (amount.of === 'share' && card.amount.of === 'count') return judgeShareOfCount(amount, card.amount, card);
  const agreed = agree(amount, asCounted(amount, card.amount, words));
  if (agreed === true) return 'backed';
  if (agreed === null) return 'unsaid';
  // Fourteen weeks against fourteen days: another unit is another thing said, not the same thing said wrongly.
  const isOtherUnit = amount.worth !== card.amount.worth && amount.written === card.amount.written;
  // A part of a sum, or a value inside a range, is neither what the card says nor against it.
  const isPart = card.terms.some((each) => agree(amount, each)) || isInside(amount, card.amount);
  const isLent = amount !== read && !meaningOf(words).has('ages', card.about);
  return isOtherUnit || isPart || isLent ? 'unsaid' : 'contradicts';
}

const isInside = (amount: Amount, { low, high }: Amount): boolean => amount.low >= low && amount.high <= high;

/** A number alone may be meant in the unit of the card: “past eighty”, in years. */
function withUnitOf(amount: Amount, text: string, card: Card, before: string, words: LanguageWords): Amount {
  const own = card.amount ?? card.change?.after;
  const { begins, has } = meaningOf(words);
  const isPoints = amount.of === 'count' ? begins('points', amount.noun) : has('points', text);
  if (isPoints && amount.isChange && own?.of === 'percent') return { ...amount, of: 'percent', isPoints: true };
  if (amount.of !== 'count' || !amount.isLoose || !own || own.worth * amount.low === 0) return amount;
  if (own.of === 'count' || own.of === 'share' || own.of === 'factor' || own.of === 'part') return amount;
  if (own.of === 'rank' && !meaningOf(words).ends('rankUnits', before)) return amount;
  const { of, worth } = own;
  return { ...amount, of, worth, low: amount.low * worth, high: amount.high * worth };
}

const measured: ReadonlySet<string> = new Set(['length', 'mass', 'volume', 'area', 'energy']);

/** Two tonnes of plums are no two tonnes of pears. */
function isOfOtherThing({ of }: Amount, after: string, { about }: Card, words: LanguageWords): boolean {
  if (!measured.has(of) && !of.startsWith('money:')) return false;
  const { begins, nounEnds, cut } = meaningOf(words);
  if (!begins('measureOf', after) && !/^\s*\p{Lu}/u.test(after)) return false;
  const [thing = ''] = cut('measureOf', after).split(nounEnds);
  const own = subjectWords(thing.split(/\s+/).slice(0, 4).join(' '), words).filter((word) => word !== null);
  const there = subjectWords(about, words);
  return own.length > 0 && !own.some((word) => there.some((each) => each !== null && isSameWord(word, each)));
}

/** Members who came to the dinner are not all members: what a card says of them has to be in the letter, in any of its words. */
function saysWhich({ text, earlier }: Said, { statement }: Card, words: LanguageWords): boolean {
  const clause = statement.split(meaningOf(words).relative)[1];
  const wordsOf = (said: string): string[] => [...said.toLowerCase().matchAll(/\p{L}{4,}/gu)].map(([word]) => word);
  const which = wordsOf(clause ?? '');
  const own = wordsOf(`${text} ${earlier}`);
  return which.length === 0 || which.some((word) => own.some((each) => isSameWord(word, each)));
}

/** Litres a cow are no litres a goat. */
function isByOther(text: string, { per }: Card, words: LanguageWords): boolean {
  const own = perOf(text, words);
  const [one, other] = [own, per].map((each) => /\p{L}+$/u.exec(each ?? '')?.[0]);
  return one !== undefined && other !== undefined && !isSameWord(one, other);
}

/** Whether only one of the two is a change: 12 per cent more are not 12 per cent. */
function isChangeOfOne(
  { text, earlier }: Said,
  own: Amount,
  { about, unit, amount }: Card,
  words: LanguageWords
): boolean {
  const { has } = meaningOf(words);
  const tells = (said: string): boolean => has('up', said) || has('down', said) || has('changes', said);
  const onCard = (amount?.isChange ?? false) || tells(`${unit} ${about}`);
  if (own.isChange) return !onCard;
  // A card may say “cut” of what is a level; only of percentages is it certain enough.
  return onCard && own.of === 'percent' && amount?.of === 'percent' && !tells(`${earlier} ${text}`);
}

/** “Two of the forty” against a card that counts six, of the forty: the whole has to be known there. */
function judgeShareOfCount(share: Amount, count: Amount, { figures }: Card): Verdict {
  const isWhole = share.outOf !== null && figures.some(({ values }) => values.includes(share.outOf!));
  if (!isWhole) return 'unsaid';
  return share.written === count.written ? 'backed' : 'contradicts';
}

/** “Doubled” is a hundred per cent more, and half is fifty less: only where the card says which way it went. */
function judgeFactor(amount: Amount, card: Card, words: LanguageWords): Verdict {
  const { has } = meaningOf(words);
  if (card.amount?.of === 'factor') return agree(amount, card.amount) ? 'backed' : 'contradicts';
  if (card.amount?.of !== 'percent') return 'unsaid';
  const way = has('up', card.about) ? 1 : has('down', card.about) ? -1 : 0;
  if (way === 0) return 'unsaid';
  const factor = 1 + (way * card.amount.low) / 100;
  return Math.abs(factor / amount.low - 1) <= 0.05 ? 'backed' : 'contradicts';
}

/** Years that a card's period holds: 2019 to 2025 are six. */
function isSpan(amount: Amount, { period, amount: own }: Card): boolean {
  if (amount.of !== 'time' || own !== null || !period || amount.worth < 3e7) return false;
  const years = period.to - period.from;
  return Number.isFinite(years) && years > 0 && [years, years + 1].some((each) => fits(amount, each * amount.worth));
}
