/** Checks of capitals, of marks that shout, and of what only somebody writes who learns the language. */
import type { Wording } from '../../../contract/languages';
import { anyOf, pattern, wordEnd, words, wordStart } from '../language/patterns';
import { message } from '../../messages/message';
import { sentenceAt } from '../text/sentences';
import { own, type Check, type Found, type Letter } from './check';
import { matchesIn } from '../language/matches';
import { spared } from './by-family';
import { meet, oneLine } from './places';
import { nearWords } from './near-words';

export const correctChecks: Check[] = [
  {
    id: 'language.no-sentence',
    group: 'language',
    title: message('findings.noSentenceTitle'),
    reason: message('findings.noSentenceReason'),
    source: own,
    findWording: withoutVerb
  },
  {
    id: 'language.capitals',
    group: 'language',
    title: message('findings.capitalsTitle'),
    reason: message('findings.capitalsReason'),
    source: own,
    kinds: ['recovery', 'thank_you', 'decline', 'request', 'follow_up'],
    findWording: (letter, wording) =>
      withoutDoubles([
        ...shouting(letter, wording),
        ...shoutingSubject(letter, wording),
        ...loneSmallI(letter),
        ...sentenceStarts(letter),
        ...bigWords(letter, wording),
        ...said(letter, wording.capitals, 'gu', (text) => message('findings.capitals', { text }))
      ])
  },
  {
    id: 'language.learner',
    group: 'language',
    title: message('findings.learnerTitle'),
    reason: message('findings.learnerReason'),
    source: own,
    kinds: ['recovery', 'thank_you', 'decline', 'request', 'follow_up'],
    findWording: (letter, wording) =>
      spared(
        letter,
        wording,
        'learner',
        withoutDoubles(said(letter, wording.learner, 'giu', (text) => message('findings.learner', { text })))
      )
  },
  {
    id: 'language.misspelt',
    group: 'language',
    title: message('findings.misspeltTitle'),
    reason: message('findings.misspeltReason'),
    source: own,
    kinds: ['recovery', 'thank_you', 'decline', 'request', 'follow_up'],
    findWording: (letter, wording) =>
      withoutDoubles([
        ...said(letter, wording.misspelt, 'giu', (text) => message('findings.misspelt', { text })),
        ...oneSlipAway(letter, wording)
      ])
  }
];

const withoutDoubles = (found: readonly Found[]): Found[] =>
  found.filter(({ at }, index) => !found.slice(0, index).some((before) => at && before.at && meet(at, before.at)));

/** What is wrong by a list; where the list knows what is right, that is offered, or said where it is more than a word. */
function said(
  { plain }: Letter,
  list: Wording['learner'],
  flags: 'giu' | 'gu',
  say: (text: string) => Found['message']
): Found[] {
  if (list.length === 0) return [];
  const exact = flags === 'giu' ? exactOf(list) : null;
  if (exact && exact.with.length > 0)
    return [
      ...said({ plain } as Letter, exact.with, 'gu', say),
      ...said({ plain } as Letter, exact.without, 'giu', say)
    ].toSorted((one, other) => one.at!.from - other.at!.from);
  // Which one it was is asked of the few that are found.
  const finds = list.map(({ find }) => find);
  return matchesIn(plain, list, finds, (find) => words([find], flags)).map(({ from, text }) => {
    const at = { from, to: from + text.length };
    const write = list.find(({ find }) => standsAt(plain, at, find, flags))?.write;
    if (write === undefined) return { message: say(oneLine(text)), at };
    if (write.includes('…')) return { message: message('findings.rather', { text: oneLine(text), right: write }), at };
    const insert = /^\p{Lu}/u.test(text) ? write[0]!.toUpperCase() + write.slice(1) : write;
    return {
      message: say(oneLine(text)),
      at,
      fixes: [{ label: message('findings.write', { text: insert }), ...at, insert }]
    };
  });
}

/** Those in which capitals matter, and the others; the same lists each time, by which what was read is remembered. */
function exactOf(list: Wording['learner']): { with: Wording['learner']; without: Wording['learner'] } {
  const known = parted.get(list);
  if (known) return known;
  const made = { with: list.filter(({ exact }) => exact), without: list.filter(({ exact }) => !exact) };
  parted.set(list, made);
  parted.set(made.without, { with: [], without: made.without });
  return made;
}
const parted = new WeakMap<Wording['learner'], { with: Wording['learner']; without: Wording['learner'] }>();

function standsAt(plain: string, { from, to }: { from: number; to: number }, find: string, flags: string): boolean {
  const sticky = pattern(`${wordStart}(?:${find})${wordEnd}`, `${flags.replace('g', '')}y`);
  sticky.lastIndex = from;
  const match = sticky.exec(plain);
  return match !== null && from + match[0].trimEnd().length === to;
}

function oneSlipAway({ plain, company, role, people, sender, facts }: Letter, wording: Wording): Found[] {
  const named = [company, role, sender, ...people.flatMap(({ name, title }) => [name, title])];
  const names = new Set([...named, ...facts.map(({ source }) => source)].flatMap((name) => name.split(/[^\p{L}]+/u)));
  return nearWords(plain, wording, names).map(({ from, to, right }) => {
    const text = plain.slice(from, to);
    const insert = /^\p{Lu}/u.test(text) ? right[0]!.toUpperCase() + right.slice(1) : right;
    const at = { from, to };
    const fixes = [{ label: message('findings.write', { text: insert }), ...at, insert }];
    return { message: message('findings.misspelt', { text }), at, ...(!right.includes('ss') && { fixes }) };
  });
}

/** Running text without a verb, or with one that lacks its subject: bare facts between the sentences. */
function withoutVerb({ plain, sentences, paragraphs }: Letter, wording: Wording): Found[] {
  const { verbs, facts, fragments, dangling } = wording;
  if (verbs.length === 0 || facts.length === 0) return [];
  const [verb, fact] = [verbs, facts].map((list) => pattern(`${wordStart}(?:${list.join('|')})${wordEnd}`, 'u'));
  const shape = fragments.length > 0 ? pattern(anyOf(fragments), 'iu') : null;
  const lacking = dangling.length > 0 ? pattern(`^(?:${anyOf(dangling)})[.!]$`, 'u') : null;
  return sentences.flatMap(({ from, to }, index) => {
    const text = plain.slice(from, to);
    const before = sentences[index - 1];
    // “Good pit.”, what is called out, and the answer to one's own question lack nothing.
    if (text.split(/\s+/).length < 3 || text.endsWith('!')) return [];
    if (before && plain.slice(before.from, before.to).endsWith('?')) return [];
    // In small letters where only the sentence wants a capital: what has one elsewhere is a noun or a name.
    const small = text.slice(0, 1).toLowerCase() + text.slice(1);
    if (to - from > longestFact || !/[.!]["”’)]*$/.test(text) || !sentenceAt(paragraphs, from)) return [];
    const isBare = text.split(/\s+/).length > 1 && !verb!.test(small) && (shape?.test(text) || fact!.test(small));
    if (!isBare && !lacking?.test(oneLine(text))) return [];
    const say = isBare
      ? message('findings.noSentence', { text: oneLine(text) })
      : message('findings.halfSentence', { text: oneLine(text) });
    return [{ message: say, at: { from, to } }];
  });
}

/** A bare fact is short; what is longer has a verb that the list does not know. */
const longestFact = 160;

/** Ordinary words all in capitals, and marks that are set twice. Capitals of three words in a row are no abbreviation either. */
const shoutingSubject = ({ subject }: Letter, wording: Wording): Found[] =>
  shouting({ plain: subject }, wording)
    .slice(0, 1)
    .map(({ message: say }) => ({ message: say, where: 'subject' }));

function shouting({ plain }: Pick<Letter, 'plain'>, { ordinary, shouts }: Wording): Found[] {
  const words = new Set(ordinary);
  const loud = [
    ...plain.matchAll(/(?<![\p{L}\p{N}])\p{Lu}{2,}(?:[’']\p{Lu}+)?(?:\s+\p{Lu}+(?![\p{Ll}\p{N}]))*(?![\p{L}\p{N}])/gu)
  ];
  const capitals = loud.filter(({ 0: text }) => {
    const each = text.split(/\s+/).filter((word) => word.length > 1);
    return each.length > 2 || each.some((word) => words.has(word.toLowerCase().replace(/[’']/g, "'")));
  });
  const marks = shouts.flatMap((source) => [...plain.matchAll(pattern(source))]);
  return [...capitals, ...marks].map(({ 0: text, index }) => ({
    message: message('findings.shouting', { text: oneLine(text) }),
    at: { from: index, to: index + text.length }
  }));
}

const loneSmallI = ({ plain, lexicon }: Letter): Found[] =>
  lexicon.language !== 'en'
    ? []
    : [...plain.matchAll(/(?<![\p{L}\p{N}.’'(-])i(?=[’'](?:m|ve|d|ll)\b|[\s,;!?]|$)(?![.)])/gu)].map(({ index }) => {
        const at = { from: index, to: index + 1 };
        return {
          message: message('findings.capitals', { text: 'i' }),
          at,
          fixes: [{ label: message('findings.write', { text: 'I' }), ...at, insert: 'I' }]
        };
      });

/** Ordinary words with capitals in the middle of a sentence, “Of My”, “a very Motivated”; names that are known have theirs. */
function bigWords({ plain, sentences, lexicon, company, role, people, facts }: Letter, { ordinary }: Wording): Found[] {
  if (lexicon.language !== 'en') return [];
  const small = new Set(ordinary);
  const names = [company, role, ...people.map(({ title }) => title), ...facts.map(({ source }) => source)].join(' ');
  const known = new Set(names.split(/[^\p{L}]+/u));
  return [...plain.matchAll(bigRow), ...plain.matchAll(veryBig)].flatMap(({ 0: text, index }) => {
    const row = text.split(/\s+/);
    const isRow = row.length > 1 && !/^\p{Ll}/u.test(text);
    const sentence = sentenceAt(sentences, index);
    if (!sentence || index - sentence.from < 2 || row.some((word) => known.has(word))) return [];
    if (isRow && !row.slice(1).some((word) => word !== 'I' && small.has(word.toLowerCase()))) return [];
    return [
      { message: message('findings.capitals', { text: oneLine(text) }), at: { from: index, to: index + text.length } }
    ];
  });
}
const nations =
  '(?!I\\b|\\p{Lu}\\p{Ll}+(?:ish|an|ese|ic|al)\\b|English|German|French|Dutch|Greek|Welsh|Swiss|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
const bigRow = /(?<=[\p{Ll},] )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+/gu;
const veryBig = new RegExp(
  `(?<=\\p{Ll} )(?:(?:very|really|extremely|highly) ${nations}|(?:am|is|are|was|be) an? ${nations})\\p{Lu}\\p{Ll}{2,}(?! \\p{Lu}\\p{Ll}+ (?:at|of|in|driver|user|licen)|-)`,
  'gu'
);

/** Sentences of running text that begin small. Lists may; so may names that are written so, and what follows a salutation elsewhere. */
function sentenceStarts({ plain, sentences, paragraphs, lexicon, people, company, sender }: Letter): Found[] {
  const names = new Set([company, sender, ...people.map(({ name }) => name)].flatMap((name) => name.split(/\s+/)));
  const salutation = pattern(lexicon.salutation, 'iu');
  return sentences.flatMap(({ from, to }, index) => {
    const word = /^["“„'‘(]?(\p{Ll}[\p{L}\p{M}’'-]*)(?![.@/:_\p{N}])/u.exec(
      plain.slice(from, Math.min(to, from + 40))
    )?.[1];
    const before = sentences[index - 1];
    if (word === undefined || /\p{Lu}/u.test(word) || names.has(word)) return [];
    // “Will you never go home?” she asked.
    if (before && /[?!…][”"“»]$/u.test(endOf(plain, before))) return [];
    if (!sentenceAt(paragraphs, from) || (before && !/[.!?…]["”“’)]*$|^$/u.test(endOf(plain, before)))) {
      if (!before || lexicon.language !== 'en' || !salutation.test(plain.slice(before.from, before.to))) return [];
    }
    if (before && lexicon.language !== 'en' && salutation.test(plain.slice(before.from, before.to))) return [];
    const start = plain.indexOf(word, from);
    const right = (word[0] ?? '').toUpperCase() + word.slice(1);
    const at = { from: start, to: start + word.length };
    return [
      {
        message: message('findings.sentenceStart', { text: word }),
        at,
        fixes: [{ label: message('findings.write', { text: right }), ...at, insert: right }]
      }
    ];
  });
}

const endOf = (plain: string, { from, to }: { from: number; to: number }): string =>
  plain.slice(Math.max(from, to - 3), to);
