/** Which way something went: rose against fell, also where no figure is named. */
import type { LanguageWords } from '../../../../contract/languages';
import type { Figure } from '../figures';
import type { KnownFact } from '../known-facts';
import { clauseOf } from '../../text/sentences';
import { amountOf, type Amount } from './amounts';
import { cardOf, codesIn, type Card } from './card';
import { isContrasted } from './contrast';
import { judgeAmount } from './judge-amount';
import { isSameWord, subjectWords } from './subject';
import { isAboutCard, type Said, type Verdict } from './verdict';
import { firstOf, meaningOf } from './words';

const nearBy = 12;

/** Rose against fell. Of an amount that says itself which way it went, by the card's own words or ends. */
export function isOpposite(
  figure: Figure,
  said: Said,
  amount: Amount | null,
  card: Card,
  words: LanguageWords
): boolean {
  const clause = clauseOf(said.text, figure);
  // Of two ways the one right before it: “cut flowers went up by”.
  const near = said.text.slice(Math.max(0, figure.from - nearBy), figure.from);
  const letter = amount?.of === 'factor' ? (amount.low > 1 ? 1 : -1) : wayOf(clause, words) || wayOf(near, words);
  const there = wayOfCard(card, words);
  return letter !== 0 && there !== 0 && letter !== there;
}

export const wayOf = (text: string, words: LanguageWords): number =>
  Number(meaningOf(words).has('up', text)) - Number(meaningOf(words).has('down', text));

export const wayOfCard = ({ change, about, unit }: Card, words: LanguageWords): number =>
  change ? Math.sign(change.after.low - change.before.low) : wayOf(`${unit} ${about}`, words);

/** A claim without any figure: a way, a level, a place or words that stand on its card. */
export function judgeWay(figure: Figure, said: Said, fact: KnownFact, words: LanguageWords): Verdict {
  const card = cardOf(fact, words);
  const codes = codesIn(figure.text);
  if (!isAboutCard(said, card, words)) return 'unsaid';
  if (codes.length > 0) return judgeCodes(codes, card);
  const place = card.amount?.of === 'rank' ? placeOf(figure.text, words) : null;
  if (place !== null) return place === card.amount?.low ? 'backed' : 'contradicts';
  if (isContrasted(said.text, figure, card, words)) return 'unsaid';
  const way = wayOf(figure.text, words);
  if (way !== 0) {
    const there = wayOfCard(card, words);
    return there === 0 ? 'unsaid' : there === way ? 'backed' : 'contradicts';
  }
  const own = subjectWords(figure.text, words).filter((word) => word !== null);
  // “A fortnight”, “half”: one of a unit or a part, and no other word.
  for (const kind of ['duration', 'fraction'] as const) {
    const amount = amountOf({ ...figure, kind, values: kind === 'duration' ? [1] : [] }, said.text, figure.from, words);
    const isAll = own.every((word) => firstOf(meaningOf(words).units, word) ?? firstOf(meaningOf(words).parts, word));
    if (amount && amount.of !== 'count' && isAll) return judgeAmount(amount, figure, said, card, words);
  }
  const there = subjectWords(`${card.about} ${card.unit}`, words);
  return own.some((word) => there.some((each) => each !== null && isSameWord(word, each))) ? 'backed' : 'unsaid';
}

/** “Dritter” alone. */
function placeOf(text: string, words: LanguageWords): number | null {
  const { ordinals } = meaningOf(words);
  const word = text.trim();
  return ordinals.find(({ find }) => find.exec(word)?.[0] === word)?.worth ?? null;
}

/** C1 against B1; another standard altogether is not said. */
function judgeCodes(codes: readonly string[], { codes: there }: Card): Verdict {
  if (codes.every((each) => there.includes(each))) return 'backed';
  const shapeOf = (code: string): string => code.replace(/^\p{Lu}(?=\d)|(?<=\d)\p{Lu}$/gu, 'A').replace(/\d/g, '0');
  return codes.some((each) => !there.includes(each) && there.some((other) => shapeOf(other) === shapeOf(each)))
    ? 'contradicts'
    : 'unsaid';
}
