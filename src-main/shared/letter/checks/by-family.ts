/** Where the rules of word families stand in a letter, sentence by sentence. */
import type { Wording } from '../../../contract/languages';
import type { Message } from '../../messages/catalogue';
import { sentenceAt, type Span } from '../text/sentences';
import type { Found, Letter } from './check';
import { FamilyRules } from './family-rules';
import { meet, oneLine, places } from './places';

type Place = Span & { kind: string };

/** A text with its sentences. */
export type Read = Pick<Letter, 'plain' | 'sentences'>;

const compiled = new WeakMap<Wording, FamilyRules>();
/** Of the last text: while somebody types one sentence changes, and the others are not read again. */
let read: { rules: FamilyRules | null; of: Map<string, readonly Place[]> } = { rules: null, of: new Map() };
let last: { letter: Read | null; places: readonly Place[] } = { letter: null, places: [] };

/** Longer than any sentence of a letter; what is longer is no sentence, and is not read. */
const longestSentence = 2_000;

function rulesOf(wording: Wording): FamilyRules {
  const rules = compiled.get(wording) ?? new FamilyRules(wording);
  compiled.set(wording, rules);
  return rules;
}

function placesOf(letter: Read, wording: Wording): readonly Place[] {
  const rules = rulesOf(wording);
  if (last.letter?.sentences === letter.sentences && read.rules === rules) return last.places;
  const before = read.rules === rules ? read.of : new Map<string, readonly Place[]>();
  const now = new Map<string, readonly Place[]>();
  const found: Place[] = [];
  for (const { from, to } of letter.sentences) {
    if (to - from > longestSentence) continue;
    const sentence = letter.plain.slice(from, to);
    const here = now.get(sentence) ?? before.get(sentence) ?? rules.find(sentence);
    now.set(sentence, here);
    for (const each of here) found.push({ kind: each.kind, from: from + each.from, to: from + each.to });
  }
  read = { rules, of: now };
  last = { letter, places: found };
  return found;
}

/** Places of one kind, by its phrases and by its rules of word families, in their order. */
export function ofKind(
  letter: Letter,
  wording: Wording,
  kind: string,
  phrases: readonly string[],
  say: (text: string) => Message
): Found[] {
  const found = places(letter, phrases, say);
  const more = placesOf(letter, wording)
    .filter((place) => place.kind === kind && !found.some(({ at }) => at && meet(at, place)))
    .map(({ from, to }) => ({ message: say(oneLine(letter.plain.slice(from, to))), at: { from, to } }));
  const all = [...found, ...more].toSorted((one, other) => (one.at?.from ?? 0) - (other.at?.from ?? 0));
  return spared(letter, wording, kind, all);
}

/** What is left of findings of a kind when those are gone whose sentence has a row of `no:` and the kind: it is told of, and meant well. */
export function spared(letter: Letter, wording: Wording, kind: string, found: readonly Found[]): Found[] {
  if (found.length === 0) return [];
  const safe = placesOf(letter, wording)
    .filter((place) => place.kind === `no:${kind}`)
    .map(({ from }) => sentenceAt(letter.sentences, from));
  const quoted = quotesIn(letter.plain);
  return found.filter(
    ({ at }) =>
      !at ||
      (!safe.some((sentence) => sentence && meet(at, sentence)) &&
        !quoted.some(({ from, to }) => at.from > from && at.to < to))
  );
}

/** The last text's: every kind asks for them. */
let quotes: { plain: string; spans: readonly Span[] } = { plain: '', spans: [] };

/** What somebody said, in their words: three or more between marks. Nothing in it is gone back over. */
function quotesIn(plain: string): readonly Span[] {
  if (quotes.plain === plain) return quotes.spans;
  const spans = [...plain.matchAll(/["“„«][^"“”„«»\n]{5,400}["”“»]/gu)]
    .filter(({ 0: text }) => text.split(/\s+/).length > 2)
    .map(({ 0: text, index }) => ({ from: index, to: index + text.length }));
  quotes = { plain, spans };
  return spans;
}

/** What the subject says of a kind. */
export const inSubject = (
  { subject }: Letter,
  wording: Wording,
  kind: string,
  say: (text: string) => Message
): Found[] =>
  rulesOf(wording)
    .find(subject.slice(0, 300))
    .filter((place) => place.kind === kind)
    .slice(0, 1)
    .map(({ from, to }) => ({ message: say(oneLine(subject.slice(from, to))), where: 'subject' }));

/** Whether a kind's rules stand anywhere in a letter, or in one of its sentences. */
export const says = (letter: Read, wording: Wording, kind: string, sentence?: Span): boolean =>
  placesOf(letter, wording).some((place) => place.kind === kind && (!sentence || meet(place, sentence)));
