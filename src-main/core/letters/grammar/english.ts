/**
 * English sentences by the tags of compromise, with what its tags leave open decided by place: “spend” behind “agency” is a noun, “reduced”
 * before “waste by 12%” a verb. See docs/decisions for why this library, and why only its second layer.
 */
import { createRequire } from 'node:module';
import type { Grammar } from '../../../shared/letter/compose/tools';
import type { EnglishWords } from '../words/grammar-words';
import { remembered } from './remembered';

interface Term {
  text: string;
  normal: string;
  tags: string[];
  /** What stands behind it: white space and marks. */
  post: string;
}
type Tagger = (text: string) => { json: (options: object) => { terms: Term[] }[] };

let tagger: Tagger | null = null;

/** Loaded when a letter is first composed: a quarter of a second that no start should pay. */
function termsOf(text: string): Term[] {
  tagger ??= createRequire(import.meta.url)('compromise/two') as Tagger;
  return tagger(text.slice(0, longest))
    .json({ terms: true })
    .flatMap(({ terms }) => terms);
}

const longest = 1_000;
const has = ({ tags }: Term, ...names: string[]): boolean => names.some((name) => tags.includes(name));

export function englishGrammar(words: EnglishWords): Grammar {
  const terms = remembered(termsOf);
  const is = (alternatives: string): ((term: Term | undefined) => boolean) => {
    const pattern = new RegExp(`^(?:${alternatives})$`, 'i');
    return (term) => term !== undefined && pattern.test(bare(term));
  };
  const ownVerb = new RegExp(`^(?:${words.ownVerbs})(?!\\p{L})`, 'iu');
  const isSubjectPronoun = is(words.subjects);
  const isPast = is(words.pasts);
  const isAlwaysVerb = is(words.verbsAtStart);
  const isAdjectiveAtStart = is(words.adjectives);
  const isAdverb = (term: Term | undefined): boolean =>
    term !== undefined && (has(term, 'Adverb', 'Negative') || is(words.adverbs)(term));
  const isNounAtStart = is(`(?:${words.nounsAtStart})s?`);
  const isDeterminer = is(words.determiners);

  const isSubordinatorWord = is(words.subordinators);
  const isSubordinator = (all: readonly Term[], at: number): boolean => {
    if (isSubordinatorWord(all[at])) return !is('of|to')(all[at + 1]);
    if (!/^that$/i.test(bare(all[at]!)) || at === 0) return false;
    const next = all[at + 1];
    return next !== undefined && !isFinite(all, at - 1) && (is(words.subjects)(next) || isFinite(all, at + 1));
  };

  const isFinite = (all: readonly Term[], at: number): boolean => {
    const term = all[at];
    if (!term) return false;
    let place = at - 1;
    while (place >= 0 && isAdverb(all[place])) place -= 1;
    const [before, after] = [all[place], all[at + 1]];
    const atStart = place < 0;
    if (atStart && isVerbAtStart(term, after, all.slice(at + 1))) return true;
    if (atStart && (is(words.doubtfulAtStart)(term) || /[^e]ed$/i.test(bare(term)))) return false;
    if (
      place === 0 &&
      /^\d/.test(bare(before!)) &&
      (isPast(term) || (after === undefined && /[^e]ed$/i.test(bare(term))))
    )
      return true;
    if (/^(?:to)$/i.test(before ? bare(before) : '') || isDeterminer(before)) return false;
    if (before && /,/.test(before.post) && !has(term, 'Copula', 'Modal', 'Auxiliary')) return false;
    if (before && has(before, 'Noun', 'Pronoun', 'Cardinal') && (isPast(term) || isPastAtEnd(term, before, after)))
      return true;
    if (has(term, 'Gerund') || /[^r]ing$/i.test(bare(term))) return false;
    if (has(term, 'Copula', 'Modal', 'Auxiliary')) return !atStart || is(words.finiteAtStart)(term);
    if (has(term, 'PastTense'))
      return !(before && has(before, 'Preposition', 'Possessive')) && !(atStart && isAdjectiveAtStart(term));
    if (before && /^(?:he|she|it)$/i.test(bare(before)) && /[^s]s$/i.test(bare(term)) && !isDeterminer(term))
      return true;
    if (isSubjectPronoun(before)) return has(term, 'Verb') || is(words.verbsAtStart)(term) || /ed$/.test(bare(term));
    if (atStart || !has(term, 'PresentTense', 'Infinitive') || before === undefined) return false;
    const third = /s$/i.test(bare(term));
    const plural =
      has(before, 'Plural') ||
      /^(?:people|and)$/i.test(bare(before)) ||
      (has(before, 'Cardinal') && !has(term, 'Plural'));
    // “agency shifts on the side”: a plural, unless an article or an object tells.
    if (third && isNounAtStart(term) && !isDeterminer(all[0]) && !isDeterminer(after)) return false;
    if (third && has(before, 'Infinitive') && isDeterminer(after)) return true;
    return has(before, 'Noun') && (third ? !plural && after !== undefined && !has(after, 'Verb') : plural);
  };

  const isPastAtEnd = (term: Term, before: Term, after: Term | undefined): boolean =>
    /[^e]ed$/i.test(bare(term)) &&
    has(before, 'Plural', 'Cardinal') &&
    (after === undefined || has(after, 'Preposition', 'Adverb'));

  const isVerbAtStart = (term: Term, after: Term | undefined, rest: readonly Term[]): boolean => {
    if (isAlwaysVerb(term) && !is(words.doubtfulAtStart)(term)) return after !== undefined;
    if (after === undefined || is(words.nounsAtStart)(term)) return false;
    const opens =
      isDeterminer(after) ||
      has(after, 'Pronoun', 'Cardinal', 'Value', 'Preposition', 'QuestionWord') ||
      is(words.subjects)(after);
    if (/[^e]ed$/i.test(bare(term))) {
      if (isAdjectiveAtStart(term))
        return isDeterminer(after) || has(after, 'Cardinal', 'Value', 'Pronoun') || rest.some(is('by'));
      return !rest.some(
        (each, at) => is('down|up|lower|higher')(each) && (at === rest.length - 1 || /[:(]/.test(each.post))
      );
    }
    if (is(words.doubtfulAtStart)(term)) return opens;
    if (has(term, 'PastTense')) return true;
    return has(term, 'Infinitive') && !has(term, 'Noun') && (opens || isAdverb(after)) && rest.length > 1;
  };

  const verbsOf = (all: readonly Term[]): number[] =>
    all.flatMap((_, at) =>
      isFinite(all, at) && (!isFinite(all, at - 1) || is('is|was|were|are')(all[at])) ? [at] : []
    );

  return {
    hasVerb: (sentence) => {
      const all = terms(sentence);
      // Each subordinate clause has a verb of its own: “then ring if it is one” is none of a sentence.
      return verbsOf(all).length > all.filter((_, at) => isSubordinator(all, at)).length;
    },
    hasSubject: (sentence) => {
      const all = terms(sentence);
      const [verb = 0] = verbsOf(all);
      return all.slice(0, verb).some((term, at) => isActor(all, at, term));
    },
    startsWithVerb: (sentence) => {
      const all = terms(sentence);
      const [verb = -1] = verbsOf(all);
      return (
        verb >= 0 && all.slice(0, verb).every((term) => isAdverb(term) || /^(?:and|or|\p{L}+ed)$/iu.test(bare(term)))
      );
    },
    lacksOnlyI: (sentence) => ownVerb.test(sentence.trim()),
    people: (text) => namesIn(terms(text), words)
  };

  /** A noun that is not part of what a leading preposition says. */
  function isActor(all: readonly Term[], at: number, term: Term): boolean {
    if (isSubjectPronoun(term) || (at === 0 && has(term, 'PresentTense') && /s$/i.test(bare(term)))) return true;
    if (
      !has(term, 'Noun', 'Pronoun', 'Cardinal', 'Value', 'Acronym', 'ProperNoun', 'Infinitive') &&
      !/^(?:what|this|that|which|who|there|it|nobody|everybody)$/i.test(bare(term))
    )
      return false;
    const opensNoun = (one: number): boolean =>
      one > 0 && isDeterminer(all[one]) && has(all[one - 1]!, 'Noun') && !has(all[one - 1]!, 'Possessive');
    let place = at - 1;
    while (
      place >= 0 &&
      !opensNoun(place + 1) &&
      !has(all[place]!, 'Preposition') &&
      !/,/.test(all[place]!.post) &&
      (has(all[place]!, 'Adjective', 'Noun', 'Cardinal', 'Value') || isDeterminer(all[place]))
    )
      place -= 1;
    return !(place >= 0 && has(all[place]!, 'Preposition') && !/,/.test(all[place]!.post)) && !has(term, 'Date');
  }
}

const bare = ({ text }: Term): string => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/** Names with their titles, as typed. */
function namesIn(terms: readonly Term[], { titles, noNames }: EnglishWords): string[] {
  const isTitle = new RegExp(`^(?:${titles})\\.?$`, 'i');
  const isNone = new RegExp(`^(?:${noNames})$`, 'i');
  const names: string[] = [];
  let current: string[] = [];
  let titled = false;
  const end = (): void => {
    if (current.length > (titled ? 1 : 0)) names.push(current.join(' '));
    [current, titled] = [[], false];
  };
  for (const term of terms) {
    const word = bare(term);
    const isCapital = /^\p{Lu}/u.test(word);
    const title: boolean = isCapital && isTitle.test(word);
    if (title) end();
    const isName =
      title ||
      (isCapital &&
        !isNone.test(word) &&
        (titled || has(term, 'Person', 'FirstName', 'LastName') || (current.length > 0 && has(term, 'ProperNoun'))));
    if (!isName) {
      end();
      continue;
    }
    titled ||= title;
    current.push(word);
    if (/[,;:!?]|\.\s*$/.test(term.post) && !title) end();
  }
  end();
  return [...new Set(names)];
}
