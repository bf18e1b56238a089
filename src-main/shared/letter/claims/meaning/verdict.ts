/** Whether a fact card says what a figure of the letter says: yes, no, or nothing of the kind. */
import type { LanguageWords } from '../../../../contract/languages';
import type { Figure } from '../figures';
import type { KnownFact } from '../known-facts';
import { amountOf, type Amount } from './amounts';
import { cardOf, type Card } from './card';
import { isContrasted, isOnlyOfGroup, isReversed } from './contrast';
import { judgeDate } from './dates';
import { judgeAmount } from './judge-amount';
import { judgePair, pairOf, rangeOf } from './pair';
import { mayBeSameTime, periodOf, type Period } from './periods';
import { judgeWords } from './said-in-words';
import { isSameWord, shareOnlyWhose, shareSubject, subjectWords } from './subject';
import { clauseOf } from '../../text/sentences';
import { isOpposite } from './way';
import { meaningOf } from './words';

export type Verdict = 'backed' | 'contradicts' | 'unsaid';

/** A sentence of the letter, and all its figures in order, at their places in it. */
export interface Said {
  text: string;
  /** Where what it is about may be named instead: the sentence before. */
  earlier: string;
  figures: readonly Figure[];
}

/** `known`: that it is about the fact’s subject is known otherwise. */
export function judgeFigure(figure: Figure, said: Said, fact: KnownFact, words: LanguageWords, known = false): Verdict {
  const card = cardOf(fact, words);
  const isAbout = known || isAboutCard(said, card, words);
  const judged = isAbout ? judge(figure, said, card, words) : 'unsaid';
  if (judged === 'unsaid' || mayBeSameTime(letterPeriod(said, words), card.period)) return judged;
  return figure.kind === 'date' ? judged : 'unsaid';
}

const about = new WeakMap<Said, WeakMap<Card, boolean>>();

export function isAboutCard(said: Said, card: Card, words: LanguageWords): boolean {
  const known = about.get(said) ?? new WeakMap<Card, boolean>();
  about.set(said, known);
  const before = known.get(card);
  if (before !== undefined) return before;
  const own = subjectWords(said.text, words);
  const isNamed = own.some((word) => word !== null);
  const is =
    (isNamed && shareSubject(own, card.subject, words)) ||
    shareSubject([...own, null, ...subjectWords(said.earlier, words)], card.subject, words);
  known.set(card, is);
  return is;
}

const periods = new WeakMap<Said, Period | null>();

function letterPeriod(said: Said, words: LanguageWords): Period | null {
  const known = periods.get(said);
  if (known !== undefined) return known;
  const period = periodOf(said.text, words);
  periods.set(said, period);
  return period;
}

function judge(figure: Figure, said: Said, card: Card, words: LanguageWords): Verdict {
  if (isVerbatim(figure, said, card)) return 'backed';
  if (figure.kind === 'date') return judgeDate(figure, said, card, words);
  const whole = wholeOfRank(figure, said, words);
  if (whole !== null)
    return card.amount?.outOf === whole || card.figures.some(({ values }) => values.includes(whole))
      ? 'backed'
      : card.amount?.outOf
        ? 'contradicts'
        : 'unsaid';
  if (isDenominator(figure, said, words))
    return card.figures.some(({ text }) => text.toLowerCase() === figure.text.toLowerCase()) ||
      (card.per?.includes(String(figure.values[0])) ?? false)
      ? 'backed'
      : 'unsaid';
  const verdict = judgeValue(figure, said, card, words);
  if (verdict === 'unsaid') return verdict;
  const { text } = said;
  if (isContrasted(text, figure, card, words)) return 'unsaid';
  if (figure.kind !== 'exclusive' && isOnlyOfGroup(text, figure, card, words)) return 'unsaid';
  return isReversed(text, figure, card, words) ? 'contradicts' : verdict;
}

function judgeValue(figure: Figure, said: Said, card: Card, words: LanguageWords): Verdict {
  const read = amountOf(figure, said.text, figure.from, words);
  const pair = pairOf(figure, said, words);
  if (pair) {
    const verdict = judgePair(pair, read, card);
    return verdict === 'backed' && isOpposite(figure, said, null, card, words) ? 'contradicts' : verdict;
  }
  const amount = rangeOf(figure, said, card, words) ?? read;
  if (!amount) return judgeWords(figure, said, card, words);
  if (isOfOthers(amount, figure, said, card, words)) return 'unsaid';
  const verdict = judgeAmount(amount, figure, said, card, words);
  if (verdict === 'unsaid' || !isOpposite(figure, said, amount, card, words)) return verdict;
  return 'contradicts';
}

/** The 100 of “30 litres per 100 km” claims nothing by itself. */
function isDenominator(figure: Figure, { text, figures }: Said, words: LanguageWords): boolean {
  const before = figures[figures.findIndex(({ from }) => from === figure.from) - 1];
  if (!before) return false;
  const between = text.slice(before.to, figure.from);
  return (
    /^\s*\S+\s*$/.test(between) &&
    meaningOf(words).begins('per', `${between}${figure.text}`) &&
    !pairOf(figure, { text, earlier: '', figures }, words)
  );
}

/** What was raised is not what was spent, and a percentage or score of the same people may be of another thing. */
function isOfOthers({ of }: Amount, figure: Figure, said: Said, card: Card, words: LanguageWords): boolean {
  const { text } = said;
  if (of.startsWith('money:')) {
    const { has } = meaningOf(words);
    const flowOf = (each: string): number => Number(has('incoming', each)) - Number(has('outgoing', each));
    if (flowOf(clauseOf(text, figure)) * flowOf(card.about) < 0) return true;
  }
  if (of === 'count' || of === 'rank' || of === 'factor') return false;
  const isOthers = (each: string): boolean => shareOnlyWhose(subjectWords(each, words), card.subject, words);
  if (isOthers(clauseOf(text, figure)) || isOthers(text)) return true;
  // What a length or a duration is of, its unit tells; a percentage or a sum may be of anything.
  if (card.isPlainHead && !namesHead(said, card.head, words)) return true;
  if (!['percent', 'part', 'share'].includes(of) && !of.startsWith('money:') && !of.startsWith('score:')) return false;
  if (card.amount?.of === 'rank' || subjectWords(text, words).every((word) => word === null)) return false;
  const { has } = meaningOf(words);
  const head = card.head.filter((word) => !has('plainHeads', word) && !has('whose', word));
  const isOfPeople = !of.startsWith('money:') && card.head.length > 0 && card.head.every((word) => has('whose', word));
  if (isOfPeople && !tellsWhatTheyDo(said, card, words)) return true;
  if (head.length > 0 && !namesHead(said, card.head, words)) return true;
  return isOfAnother(text, card, words);
}

function namesHead({ text, earlier }: Said, head: readonly string[], words: LanguageWords): boolean {
  const own = subjectWords(`${text} ${earlier}`, words);
  const isNone = own.every((word) => word === null);
  return isNone || head.some((word) => own.some((each) => each !== null && isSameWord(word, each)));
}

/** Guests who order wine are not guests who order the lunch: of what a card says of some people more than half is in the letter. */
function tellsWhatTheyDo({ text, earlier }: Said, { statement }: Card, words: LanguageWords): boolean {
  const own = subjectWords(`${text} ${earlier}`, words);
  const isWhose = (word: string): boolean => meaningOf(words).has('whose', word);
  const named = subjectWords(statement, words).filter((word) => word !== null && !isWhose(word));
  const met = named.filter((word) => own.some((each) => each !== null && isSameWord(word!, each)));
  return named.length < 2 || met.length > named.length / 2;
}

/** Sales of cut flowers are no sales of pot plants. */
function isOfAnother(text: string, { statement, head }: Card, words: LanguageWords): boolean {
  const { cut, begins, nounEnds } = meaningOf(words);
  return head.some((word) => {
    const [own, there] = [text, statement].map((each) => {
      const named = [...each.matchAll(/\p{L}+/gu)].find(([name]) =>
        subjectWords(name, words).some((one) => one === word)
      );
      const after = named ? each.slice(named.index + named[0].length) : '';
      return begins('measureOf', after) ? subjectWords(cut('measureOf', after).split(nounEnds)[0]!, words) : [];
    }) as [(string | null)[], (string | null)[]];
    const [one, other] = [own, there].map((list) => list.filter((name) => name !== null)) as [string[], string[]];
    return one.length > 0 && other.length > 0 && !one.some((name) => other.some((each) => isSameWord(name, each)));
  });
}

/** What the card says in the same words, also a number that nobody can read: “drei Komma zwei”. */
function isVerbatim({ kind, text, from, to, values }: Figure, said: Said, { about, written }: Card): boolean {
  const inWords =
    kind === 'universal' || kind === 'exclusive' || kind === 'comparative' || (kind === 'award' && values.length === 0);
  if (inWords) return oneLine(about).includes(oneLine(text));
  if (!/\p{L} \p{L}/u.test(written)) return false;
  const at = said.text.toLowerCase().indexOf(written);
  return at !== -1 && at < to && at + written.length > from;
}

const oneLine = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

/** Of how many, where the figure only says that of the rank before it: “third of 58”. */
function wholeOfRank(figure: Figure, said: Said, words: LanguageWords): number | null {
  const before = said.figures[said.figures.findIndex(({ from }) => from === figure.from) - 1];
  if (figure.kind !== 'count' || before?.kind !== 'rank') return null;
  const between = said.text.slice(before.to, figure.from);
  return meaningOf(words).begins('outOf', between) && between.trim().length <= 12 ? (figure.values[0] ?? null) : null;
}
