/** Whether an amount of the letter is the amount of a card. */
import type { Amount } from './amounts';
import type { Hedge } from './words';

/** A share of so many at most may be a mark out of them. */
const mostStars = 10;

const spokenSlack = 1.5;

/** `null`: the two can't be compared, so neither speaks for or against the other. */
export type Agreement = boolean | null;

/** “About” is five in a hundred either way; so is what “almost” leaves out. “Just over” may be one in ten. */
const [aboutShare, justOverShare] = [0.05, 0.1];
/** Of what was turned from one unit into another, and of round numbers. */
const [turnedShare, roundShare] = [0.02, 0.01];

export function agree(letter: Amount, card: Amount): Agreement {
  const [one, other] = [inHundreds(letter), inHundreds(card)];
  if (letter.of === 'rank' && card.of === 'share') return letter.written === card.written;
  if (letter.of === 'share' && card.of === 'rank')
    return letter.written === card.low && (card.outOf === null || card.outOf === letter.outOf);
  // “4.9 stars” against “4.9 of 5 stars”.
  if (isScore(letter) && card.of === 'share' && (card.outOf ?? 0) <= mostStars) return fits(letter, card.written);
  if (isScore(one) && (isScore(other) || other.isBare)) return sameScore(one, other);
  // “From 97.2 to 99.6” in a statement whose unit stands in a field of its own.
  if (one.of !== other.of)
    return card.isBare && letter.of !== 'rank' && letter.hedge === null && letter.written === card.written
      ? true
      : null;
  if (isOpen(card) && isOpenOtherwise(letter, card)) return null;
  const isSaid = isSpoken(letter) && Math.abs(one.low - other.low) <= spokenSlack;
  return isSaid || fits(one, other.low, other.high, one.worth === other.worth);
}

const [upwards, downwards]: [readonly (Hedge | null)[], readonly (Hedge | null)[]] = [
  ['over', 'least'],
  ['under', 'most']
];
const isOpen = ({ hedge }: Amount): boolean => [...upwards, ...downwards].includes(hedge);

/** A card that says “over 200” speaks neither for nor against 250; against 150 it does. */
function isOpenOtherwise(letter: Amount, card: Amount): boolean {
  const isUp = upwards.includes(card.hedge);
  if ((isUp ? upwards : downwards).includes(letter.hedge)) return isUp ? letter.low > card.low : letter.low < card.low;
  return isUp ? letter.high >= card.low : letter.low <= card.high;
}

/** “Nine out of ten” is how 91 per cent are said. */
const isSpoken = ({ of, outOf, hedge }: Amount): boolean => of === 'share' && outOf === 10 && hedge === null;

const isScore = ({ of }: Amount): boolean => of.startsWith('score:');

/** “NPS 62” is no “CSAT 4.7”; a bare figure on a card about the same thing is the score itself. */
const sameScore = (one: Amount, other: Amount): Agreement =>
  isScore(other) && one.of !== other.of ? null : fits(one, other.low, other.high);

/** Parts, shares and percentages are one thing: a third is 33 %, nine out of ten are 90 %. */
function inHundreds(amount: Amount): Amount {
  if (amount.of !== 'part' && amount.of !== 'share') return amount;
  return { ...amount, of: 'percent', low: amount.low * 100, high: amount.high * 100, grain: 2, worth: 1 };
}

/** Whether the truth from `low` to `high` is what the letter says, by its hedge and by how it is rounded. */
export function fits(letter: Amount, low: number, high = low, sameUnit = true): boolean {
  const value = letter.low;
  const slack = slackOf(letter, low, sameUnit);
  switch (letter.hedge) {
    case 'about':
      return [low, high].every((end) => Math.abs(end - value) <= aboutShare * value + 1e-9);
    case 'almost':
      return low >= value * (1 - aboutShare) - 1e-9 && low <= value + slack;
    case 'justOver':
      return low >= value - slack && low <= value * (1 + justOverShare) + 1e-9;
    case 'over':
    case 'least':
      return low >= value - 1e-9;
    case 'under':
    case 'most':
      return high <= value + 1e-9;
    case null:
      break;
  }
  if (low !== high && letter.low !== letter.high)
    return Math.abs(low - letter.low) <= slack && Math.abs(high - letter.high) <= slack;
  return low >= letter.low - slack && low <= letter.high + slack && (low === high || high >= letter.high - slack);
}

/** What rounding leaves open: 78.4 is 78, 38,214 is 38,000, and 412 is not 400. */
function slackOf(letter: Amount, truth: number, sameUnit: boolean): number {
  const value = Math.max(Math.abs(letter.low), Math.abs(letter.high));
  if (!sameUnit) return turnedShare * value;
  const step = letter.grain * letter.worth;
  const fine = Math.min(letter.grain, 1) * letter.worth;
  const isFiner = Math.abs(truth / fine - Math.round(truth / fine)) > 1e-6;
  return Math.max(isFiner ? fine / 2 : 0, Math.min(step / 2, roundShare * value), 1e-9);
}

/** A change of the card, from `before` to `after`, against what the letter says of it: the end, the difference, the share or the factor. */
export function agreeWithChange(
  letter: Amount,
  change: { before: Amount; after: Amount },
  isBefore: boolean,
  isReached: boolean
): Agreement {
  const { before, after } = change;
  const [from, to] = [before.low, after.low];
  const by = Math.abs(to - from);
  const share = from === 0 ? Number.NaN : by / Math.abs(from);
  if (letter.isPoints) return after.of === 'percent' ? fits(letter, by) : null;
  if (letter.of === 'factor') return from === 0 ? null : isFactor(letter, to / from);
  if (letter.of === 'part' || (letter.of === 'percent' && (letter.isChange || after.of !== 'percent'))) {
    const hundreds = inHundreds(letter);
    if (letter.of === 'part' && !letter.isChange) return isFactor(letter, to / from);
    if (Number.isNaN(share)) return null;
    const points = after.of === 'percent' && fits(hundreds, by);
    return points || fits({ ...hundreds, grain: Math.max(hundreds.grain, 1) }, share * 100);
  }
  if (letter.of !== after.of) return null;
  if (letter.isChange) return fits(letter, by);
  const sameUnit = letter.worth === after.worth;
  if (isBefore) return fits(letter, from, from, sameUnit);
  if (fits(letter, to, to, sameUnit)) return true;
  return fits(letter, from, from, sameUnit) && !isReached ? null : false;
}

function isFactor({ low, hedge }: Amount, factor: number): boolean {
  if (hedge === 'over' || hedge === 'least') return low >= 1 ? factor >= low - 1e-9 : factor <= low + 1e-9;
  return Math.abs(factor / low - 1) <= aboutShare;
}
