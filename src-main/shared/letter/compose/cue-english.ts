/** Direct questions as indirect ones where the verb stays behind its subject: “How do you delegate?” → “how I delegate”. */
import { describedOne, withArticle } from './cue-articles';
import { hasWord, matchesWhole } from './cue-text';
import type { EnglishGrammar } from './cue-words';

/** Whether the user wrote the question down as a question about himself or herself: “why do I want this job”. */
export const isOwn = (question: string, { persons }: EnglishGrammar): boolean =>
  hasWord(question, persons.own) &&
  !hasWord(question, persons.asked) &&
  !new RegExp(`^(?:${persons.telling})\\s`, 'iu').test(question);

/** The persons as the letter has them: who was asked is `I`, who asked is `you`. */
export function swapped(text: string, own: boolean, grammar: EnglishGrammar): string {
  const { persons, objects, contractions, agreement } = grammar;
  const full = text.replace(/\p{L}+['’]\p{L}+/gu, (word) => contractions[word.toLowerCase().replace('’', "'")] ?? word);
  const parts = full.split(/([\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*)/u);
  const isWordAt = (at: number): boolean => at % 2 === 1;
  const neighbour = (at: number): string => (parts[at]?.trim() === '' || parts[at] === undefined ? '' : '.');
  const swap = (word: string, at: number): string => {
    const small = word.toLowerCase();
    if (own) return persons.ownSwaps[small] ?? (small === 'i' ? persons.subject : word);
    if (small !== 'you') return persons.swaps[small] ?? word;
    const before = neighbour(at - 1) === '' ? (parts[at - 2] ?? '').toLowerCase() : '';
    const after = neighbour(at + 1) === '' ? (parts[at + 2] ?? '').toLowerCase() : '';
    if (after === '' || matchesWhole(after, objects.after)) return persons.object;
    const isObject = matchesWhole(before, objects.before) && !matchesWhole(after, grammar.auxiliaries);
    return isObject ? persons.object : persons.subject;
  };
  const turned = parts.map((part, at) => (isWordAt(at) ? swap(part, at) : part)).join('');
  return Object.entries(agreement).reduce(
    (done, [from, to]) => done.replace(new RegExp(`\\b${from}\\b`, 'g'), to),
    turned
  );
}

/** Null where the words are no question that could be turned round for certain. */
export function indirectQuestion(question: string, own: boolean, grammar: EnglishGrammar): string | null {
  const { condition, conditions } = {
    condition: grammar.condition,
    conditions: /^(?:if|when)\s+(.+?)[,;]\s*(?:then\s+)?((?:what|how|who|where|which)\b.+)$/iu
  };
  const conditional = conditions.exec(question);
  if (conditional) {
    const asked = indirectQuestion(conditional[2]!, own, grammar);
    return asked && `${asked} ${condition} ${swapped(conditional[1]!, own, grammar)}`;
  }
  return inverted(question, own, grammar) ?? askedOfSubject(question, own, grammar);
}

const bareQuestion =
  '(?:so\\s+|and\\s+|then\\s+)?((?:what|how|where)\\s+(?:do|did|would|will|should|can|could)\\s+you\\s+(?:do|begin|start|react|respond|proceed|(?:tell|say\\s+to)\\s+(?:him|her|them)|(?:handle|deal\\s+with|approach|solve|fix)\\s+(?:it|this|that))(?:\\s+(?:then|next|first|now))?)';

/** “What did you do?”: without the case it says nothing. */
export const isBare = (question: string): boolean => new RegExp(`^${bareQuestion}$`, 'iu').test(question);

/** “The alarm goes off. What do you do?” → “what I do if the alarm goes off”; null where no case stands before a bare question. */
export function ofCase(parts: readonly string[], own: boolean, grammar: EnglishGrammar): string | null {
  const found = new RegExp(`^(.+?)[\\s.,;:–—-]+${bareQuestion}$`, 'iu').exec(parts.join('. '));
  if (!found || /[.:]/.test(found[1]!) || /\bdid\b/iu.test(found[2]!)) return null;
  const [, typed = '', asked = ''] = found;
  const clause = indirectQuestion(asked, own, grammar);
  if (clause === null) return null;
  const described = /^what\b.*\bdo$/iu.test(asked) ? describedOne(typed, grammar) : null;
  if (described) return `${clause} with ${swapped(described, own, grammar)}`;
  const situation = withArticleAtStart(typed, grammar);
  const [first = '', ...rest] = situation.split(/\s+/);
  const finite = `${grammar.auxiliaries}|${grammar.verbs}|${Object.keys(grammar.pastOf).join('|')}|\\p{L}+[^\\Wsu]s|\\p{L}+ed`;
  const starts = `${grammar.nounStarts}|you|there|some(?:one|body|thing)|two|three`;
  if (!matchesWhole(first, starts) || !rest.some((word) => matchesWhole(word.replace(/,$/, ''), finite))) return null;
  const typedSmall = situation.replace(/^\p{Lu}(?=\p{Ll}|\s)/u, (sign) => sign.toLowerCase());
  return `${clause} ${grammar.condition} ${swapped(typedSmall, own, grammar)}`;
}

/** “driver calls” → “a driver calls” */
const withArticleAtStart = (text: string, grammar: EnglishGrammar): string => {
  const [first = '', ...rest] = text.split(/\s+/);
  return matchesWhole(first, grammar.counted) ? [withArticle(first.toLowerCase()), ...rest].join(' ') : text;
};

/** “(what …) do you …”, “have you …” */
function inverted(question: string, own: boolean, grammar: EnglishGrammar): string | null {
  const { questionWords, auxiliaries, subjects, nounStarts, verbs, pastOf } = grammar;
  const verb = `(?:${verbs}|${Object.keys(pastOf).join('|')})`;
  const head = `^((?:${questionWords})\\b(?:\\s[\\p{L}\\p{N}'’-]+){0,5}?)?\\s*\\b(${auxiliaries})(n['’]t)?\\s+`;
  const withPronoun = new RegExp(`${head}(${subjects})\\b(.*)$`, 'iu').exec(question);
  const withNoun = new RegExp(
    `${head}((?:(?:${nounStarts})\\s)[\\p{L}\\p{N}'’ -]{2,40}?|[A-Z]{2,}|[\\p{L}]+s|[\\p{L}-]+(?:\\s[\\p{L}-]+){0,3}?)\\s(${verb}\\b.*)$`,
    'iu'
  ).exec(question);
  const found = withPronoun ?? withNoun;
  if (!found) return null;
  const [, wh = '', auxiliary = '', not = '', subject = '', rest = ''] = found;
  if (
    wh === '' &&
    /^(?:do|does|did|are|is|was|were|have|has|had|can|could|would|will|should|might|may)$/iu.test(auxiliary) === false
  )
    return null;
  const clause = statement(auxiliary.toLowerCase(), not !== '', subject, rest.trim(), grammar);
  if (clause === null) return null;
  const start = wh === '' ? grammar.whether : small(wh, grammar);
  return swapped(`${start} ${clause}`, own, grammar).replace(/\s+/g, ' ').trim();
}

function statement(
  auxiliary: string,
  not: boolean,
  subject: string,
  rest: string,
  grammar: EnglishGrammar
): string | null {
  if (rest === '') return null;
  if (/^not\s/iu.test(rest)) return `${subject} ${auxiliary} ${rest}`;
  if (not) return `${subject} ${auxiliary === 'can' ? "can't" : `${auxiliary}n't`} ${rest}`;
  if (auxiliary === 'do') return `${subject} ${rest}`;
  if (auxiliary === 'does') return withVerb(rest, thirdPerson, subject, grammar);
  if (auxiliary === 'did') return withVerb(inPast(rest, grammar), (verb) => pastOf(verb, grammar), subject, grammar);
  return `${subject} ${auxiliary} ${rest}`;
}

/** The second verb too: “(did you) take charge and do something”. */
const inPast = (rest: string, { pastOf: irregular }: EnglishGrammar): string =>
  rest.replace(/(\sand\s)(\p{Ll}+)(?=\s)/gu, (whole, and: string, verb: string) =>
    irregular[verb] ? `${and}${irregular[verb]}` : whole
  );

function withVerb(
  rest: string,
  form: (verb: string) => string,
  subject: string,
  { adverbs }: EnglishGrammar
): string | null {
  const found = new RegExp(`^((?:(?:${adverbs})\\s+)*)([\\p{L}-]+)(.*)$`, 'iu').exec(rest);
  return found && `${subject} ${found[1]}${form(found[2]!.toLowerCase())}${found[3]}`;
}

const thirdPerson = (verb: string): string =>
  verb === 'have'
    ? 'has'
    : /(?:s|x|z|ch|sh|o)$/.test(verb)
      ? `${verb}es`
      : /[^aeiou]y$/.test(verb)
        ? `${verb.slice(0, -1)}ies`
        : `${verb}s`;

export function pastOf(verb: string, { pastOf: irregular, doubled }: EnglishGrammar): string {
  const known = irregular[verb];
  if (known) return known;
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return matchesWhole(verb, doubled) ? `${verb}${verb.at(-1)}ed` : `${verb}ed`;
}

/** “What motivates you?”: the question word is the subject, and nothing moves. */
function askedOfSubject(question: string, own: boolean, grammar: EnglishGrammar): string | null {
  const irregular = Object.values(grammar.pastOf).join('|');
  const found = new RegExp(
    `^(?:what|who|which(?:\\s[\\p{L}]+)?|(?:what|which)\\s(?:${grammar.kindsOf})\\sof\\s\\p{L}+)\\s+(?!(?:do|does|did|is|are|was|were|have|had|can)\\s)(?:(?:[\\p{L}]{2,}(?:[^su]s|ed)|${irregular})|(?:would|will|could|should|has)\\s+(?:${grammar.verbs}|${Object.keys(grammar.pastOf).join('|')}|\\p{L}+ed))(?:\\s.+)?$`,
    'iu'
  ).exec(question);
  if (!found || !/\s\S+\s/.test(`${question} `)) return null;
  return swapped(small(question, grammar), own, grammar);
}

const small = (text: string, { questionWords }: EnglishGrammar): string =>
  text.replace(new RegExp(`^(?:${questionWords})\\b`, 'iu'), (word) => word.toLowerCase());
