/** Whether the letter and a card count the same things. */
import type { LanguageWords } from '../../../../contract/languages';
import type { Amount } from './amounts';
import type { Card } from './card';
import { isSameWord, subjectWords } from './subject';
import type { Said } from './verdict';
import { meaningOf } from './words';

/** Days off are counted in days: “Fehltage” against a card in days. */
export function asCounted(letter: Amount, card: Amount, words: LanguageWords): Amount {
  if (letter.of !== 'count' || card.of === 'count' || card.worth === 1) return card;
  const unit = meaningOf(words).units.find(({ of, worth }) => of === card.of && worth === card.worth);
  const noun = /^\p{L}+/u.exec(letter.noun)?.[0] ?? '';
  const isCompound = [...noun].some((_, at) => at > 1 && unit?.find.exec(noun.slice(at))?.[0] === noun.slice(at));
  return isCompound ? { ...card, of: 'count', low: card.written, high: card.written, worth: 1 } : card;
}

/** Apprentices are no trainees on placement: what is counted has to be the same, unless it is people or unnamed. */
export function countsTheSame(amount: Amount, said: Said, from: number, card: Card, words: LanguageWords): boolean {
  if (card.counted === '') return card.amount === null || amountNames(amount.noun, card.about, words);
  const counted = subjectWords(card.counted, words).filter((word) => word !== null);
  if (counted.length === 0) return amountNames(amount.noun, card.about, words);
  const noun = subjectWords(amount.noun, words);
  const short = /^(\p{L}{2,})\.$/u.exec(card.counted.trim())?.[1]?.toLowerCase();
  if (short && noun.some((word) => word?.startsWith(short))) return true;
  const isPeople = meaningOf(words).has('people', amount.noun) || noun[0] === undefined;
  const text = subjectWords(said.text, words);
  const inSentence = counted.some((word) => text.some((each) => each !== null && isSameWord(each, word)));
  const named = noun.filter((word) => word !== null);
  // “Of my 30 trainees, 28 found work.”
  const before = /[^.;:!?]*$/.exec(said.text.slice(0, from))?.[0] ?? '';
  const isOfThem = meaningOf(words).begins('outOf', before) && before.trimEnd().endsWith(',');
  if (
    isOfThem &&
    subjectWords(before, words).some((each) => each !== null && counted.some((word) => isSameWord(each, word)))
  )
    return true;
  if (named.length === 0 || isPeople) return inSentence || isPeople || named.length === 0;
  return (
    counted.some((word) => named.some((each) => isSameWord(each, word))) ||
    amountNames(amount.noun, card.about, words, card.counted)
  );
}

function amountNames(noun: string, about: string, words: LanguageWords, but = ''): boolean {
  const named = subjectWords(noun, words).filter((word) => word !== null);
  if (named.length === 0 || meaningOf(words).has('people', noun)) return true;
  const own = new Set(subjectWords(but, words));
  const there = subjectWords(about, words).filter((word) => word !== null && !own.has(word));
  // Where the unit names something else, only a compound of it speaks for the noun: “Blut” in “Blutabnahmen”.
  return named.some((word) =>
    there.some(
      (each) =>
        each !== null &&
        (but === '' ? isSameWord(word, each) : each !== word && each.includes(word.slice(0, -1)) && word.length >= 4)
    )
  );
}

export function isSameNoun(amount: Amount, each: Amount, card: Card, words: LanguageWords): boolean {
  if (meaningOf(words).has('people', amount.noun)) return true;
  const [one, other] = [amount.noun, each.noun].map((noun) =>
    subjectWords(noun, words).filter((word) => word !== null)
  );
  if (one!.length === 0 || other!.length === 0) return amountNames(amount.noun, card.about, words);
  return one!.some((word) => other!.some((there) => isSameWord(word!, there!)));
}
