/** German sentences by lists of forms, by the capitals of nouns, and by where a verb can stand. */
import type { Grammar } from '../../../shared/letter/compose/tools';
import type { GermanWords } from '../words/grammar-words';
import { remembered } from './remembered';

interface Token {
  text: string;
  small: string;
  /** Behind it stands the end of a clause. */
  ends: boolean;
}

const longest = 1_000;

const tokensOf = (text: string): Token[] =>
  text
    .slice(0, longest)
    .split(/\s+/)
    .map((word) => ({ text: word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''), ends: /[,;:.!?]$/.test(word) }))
    .filter(({ text: word }) => word !== '')
    .map((token) => ({ ...token, small: token.text.toLowerCase() }));

const isCapital = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}/u.test(token.text);
const isNumber = (token: Token | undefined): boolean => token !== undefined && /^\d/.test(token.text);

export function germanGrammar(words: GermanWords): Grammar {
  const tokens = remembered(tokensOf);
  const is = (alternatives: string): ((token: Token | undefined) => boolean) => {
    const pattern = new RegExp(`^(?:${alternatives})$`, 'iu');
    return (token) => token !== undefined && pattern.test(token.text);
  };
  const ownVerb = new RegExp(`^(?:${words.ownVerbs})(?!\\p{L})`, 'iu');
  const isFiniteForm = is(words.finite);
  const isNoVerb = is(words.noVerbs);
  const isParticiple = is(words.participles);
  const isPronoun = is('ich|i|wir|er|sie|es|man|du');
  const opensNoun = is(
    'der|die|das|den|dem|ein|eine|einen|einem|einer|mein|meine|meinen|unser|unsere|unseren|jeden|jede|alle|zwei|drei|seit|mit|in|im|an|am|auf|bei|für|zu|mich|mir|uns|sie|es|gern|gerne|täglich|heute|dort|als'
  );

  const isFinite = (all: readonly Token[], at: number): boolean => {
    const token = all[at];
    if (!token) return false;
    const [before, after] = [all[at - 1], all[at + 1]];
    if (isFiniteForm(token) && (at === 0 || !isCapital(token))) return !(before?.small === 'zu');
    if (isNoVerb(token) || (at > 0 && isCapital(token)) || isNumber(token) || token.small.length < 3) return false;
    if (at === 0) {
      if (is(words.thirdAtStart)(token)) return true;
      return (
        (is(words.firstAtStart)(token) && after !== undefined) ||
        (/te$/.test(token.small) && (opensNoun(after) || isPronoun(after)))
      );
    }
    const nextToPronoun =
      (isPronoun(before) && !before!.ends) || (isPronoun(after) && !token.ends && after!.text !== 'Sie');
    if (nextToPronoun && /(?:e|en|t|te|ten|st|ln|rn)$/.test(token.small)) return true;
    if (/te(?:n|t)?$/.test(token.small) && !isCapital(after)) return !isParticiple(token) || after !== undefined;
    if (isParticiple(token) || before === undefined || before.ends) return false;
    if (/[^s]t$|st$/.test(token.small))
      return isCapital(before) || is(words.beforeVerb)(before) || is(words.subjects)(before);
    return (
      /(?:en|ln|rn)$/.test(token.small) &&
      isCapital(before) &&
      after !== undefined &&
      after.small !== 'zu' &&
      !isCapital(after)
    );
  };

  const verbsOf = (all: readonly Token[]): number[] =>
    all.flatMap((_, at) => (isFinite(all, at) && !isFinite(all, at - 1) ? [at] : []));

  /** “Wohnungen, die ich betreue”: the clause behind the comma has a verb of its own. */
  const isSubordinator = (all: readonly Token[], at: number): boolean => {
    if (is(words.subordinators)(all[at])) return true;
    const relative = is('der|die|das|den|dem|deren|dessen|denen|welche[rsnm]?');
    const opens =
      at > 0 &&
      (all[at - 1]!.ends ||
        (all[at - 2]?.ends === true &&
          /^(?:in|auf|mit|bei|für|an|zu|von|aus|über|nach|durch)$/.test(all[at - 1]!.small)));
    return opens && relative(all[at]) && !isFinite(all, at + 1) && !isCapital(all[at + 1]);
  };

  return {
    hasVerb: (sentence) => {
      const all = tokens(sentence);
      return verbsOf(all).length > all.filter((_, at) => isSubordinator(all, at)).length;
    },
    hasSubject: (sentence) => {
      const all = tokens(sentence);
      const [verb] = verbsOf(all);
      if (verb === undefined) return false;
      if (
        verb > 0 &&
        all.slice(0, verb).some((token) => isCapital(token) || isNumber(token) || is(words.subjects)(token))
      ) {
        return !onlyAdverbial(all, verb);
      }
      return (
        [all[verb + 1], all[verb + 2]].some((token) => isPronoun(token) && token!.text !== 'Sie') ||
        (verb > 0 && isCapital(all[verb + 2]))
      );
    },
    startsWithVerb: (sentence) => verbsOf(tokens(sentence))[0] === 0,
    lacksOnlyI: (sentence) => ownVerb.test(sentence.trim()),
    people: (text) => namesIn(text, words)
  };

  /** “Nach der Ausbildung blieb …”: what a preposition brings is nobody who acts. */
  function onlyAdverbial(all: readonly Token[], verb: number): boolean {
    const startsByPreposition = is(
      'nach|in|im|an|am|bei|beim|mit|seit|vor|auf|zu|zum|zur|durch|für|während|trotz|wegen|ab|aus|über|unter'
    )(all[0]);
    const subjectBehind = [all[verb + 1], all[verb + 2], all[verb + 3]].some(
      (token) => isPronoun(token) || isCapital(token)
    );
    return startsByPreposition && !subjectBehind;
  }
}

/** Names behind a title, and first names that are known with what follows them. */
function namesIn(text: string, { titles, firstNames, noNames }: GermanWords): string[] {
  const name = "\\p{Lu}[\\p{L}’'-]*\\.?(?:\\s(?:von|van|de)(?=\\s\\p{Lu}))?";
  const title = titles
    .split('|')
    .map((each) => `[${each[0]!.toUpperCase()}${each[0]}]${each.slice(1)}`)
    .join('|');
  const found = [
    ...text.matchAll(new RegExp(`(?<!\\p{L})(?:(?:${title})\\.?\\s)+${name}(?:\\s${name})?`, 'gu')),
    ...text.matchAll(new RegExp(`(?<![\\p{L}-])(\\p{Lu}\\p{L}+)(?:\\s${name})?`, 'gu'))
  ].filter(({ 1: first }) => first === undefined || new RegExp(`^(?:${firstNames})$`, 'iu').test(first));
  const named = found
    .map(([whole]) =>
      whole
        .replace(/[.\s]+$/, '')
        .split(' ')
        .filter((word, index) => index === 0 || !new RegExp(`^(?:${noNames})$`, 'iu').test(word))
        .join(' ')
    )
    .filter((each) => text.includes(each));
  return [...new Set(named)].filter((each, _, all) => !all.some((other) => other !== each && other.includes(each)));
}
