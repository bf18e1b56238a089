/** Whether a letter and a card speak of things of which each excludes the other: night and day shift, waiting and length, mine and the team's. */
import type { LanguageWords } from '../../../../contract/languages';
import { clauseOf, type Span } from '../../text/sentences';
import type { Card } from './card';
import { meaningOf } from './words';

const rows = new WeakMap<Card, { row: readonly RegExp[]; onCard: RegExp[] }[]>();

/** The rows of which a card has a word. */
function rowsOf(card: Card, words: LanguageWords): { row: readonly RegExp[]; onCard: RegExp[] }[] {
  const known = rows.get(card);
  if (known) return known;
  const there = `${card.about} ${card.unit} ${card.time}`;
  const found = meaningOf(words)
    .contrasts.map((row) => ({ row, onCard: row.filter((each) => each.test(there)) }))
    .filter(({ onCard }) => onCard.length > 0);
  rows.set(card, found);
  return found;
}

/** Words of one row stand in both, and none of them is the same. */
export function isContrasted(text: string, figure: Span, card: Card, words: LanguageWords): boolean {
  const clause = clauseOf(text, figure);
  return rowsOf(card, words).some(({ row, onCard }) => {
    const near = row.filter((each) => each.test(clause));
    const named = near.length > 0 ? near : row.filter((each) => each.test(text));
    return named.length > 0 && !named.some((each) => onCard.includes(each));
  });
}

/** What a team did is not what one did alone. */
export function isOnlyOfGroup(text: string, figure: Span, card: Card, words: LanguageWords): boolean {
  const { has } = meaningOf(words);
  if (!has('byMyself', clauseOf(text, figure)) && !has('byMyself', text.slice(0, figure.from))) return false;
  return has('group', card.about) && !has('alone', card.about) && !has('byMyself', card.about);
}

/** Early against late: the card says the other of two that exclude each other. */
export function isReversed(text: string, figure: Span, card: Card, words: LanguageWords): boolean {
  const clause = clauseOf(text, figure);
  const there = `${card.unit} ${card.about}`;
  return meaningOf(words).opposites.some(({ one, other }) => {
    const [own, ownOther] = [one.test(clause), other.test(clause)];
    if (own === ownOther) return false;
    const [card, cardOther] = [one.test(there), other.test(there)];
    return card !== cardOther && own !== card;
  });
}
