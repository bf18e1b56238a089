/**
 * Sentences said or typed in one breath: they end where a new clause with a subject of its own begins, but neither within a condition
 * nor within what somebody said or thought. Two sentences with a comma between them are two sentences.
 */
import { capitalised, type EditList } from './edit-list';
import { patternOf } from './pattern';
import type { TypedSentence } from './typed-sentences';

export interface BreathWords {
  breath: {
    /** What joins a clause with a subject and verb of its own, in its first bracket, with what must follow in a look ahead. */
    joints: string;
    /** The first words of a joint that a new sentence does without. */
    dropped: string;
    /** A comma before a clause like these; '' where that is no fault. */
    splices: string;
    /** The same in a long sentence only. */
    longSplices: string;
    /** In a long sentence, where nothing stands between two clauses. */
    missing: string;
    /** Begins a clause that another one depends on, and what shows that the other has begun. */
    opened: string;
    begun: string;
    /** A clause behind these, without a comma, may belong to what they begin. */
    within: string;
    /** With these the main clause goes on, but for conditions. */
    resumed: string;
    conditions: string;
    /** The same until the sentence ends: what somebody said. */
    reported: string;
    /** A clause has these. */
    verb: string;
    /** Where the words before a joint end so, it joins two persons and no clauses. */
    together: string;
    /** What can't stand right before a comma that is a fault: what follows depends on it. */
    leading: string;
    /** A comma and a verb that goes on with the same subject, where the last of a list needs an “and”: in the first bracket. */
    goesOn: string;
    and: string;
  };
}

interface Joint {
  from: number;
  /** Behind what joins. */
  to: number;
  isSplice: boolean;
}

/** Words of a sentence that is read in one go (Cutts, Oxford Guide to Plain English: 15–20 on average, few over 25). */
const longest = 25;
const good = 22;
const least = 8;

/** Signs of a sentence that are looked at: nobody reads one that is longer, and a letter takes its beginning alone. */
const furthest = 4_000;

/** What stands in brackets or is quoted. */
const inMarks = /\([^()\n]*\)|[“„][^“”„\n]*[”“]|"[^"\n]*"/g;

const wordsIn = (text: string): number => (text.match(/\S*[\p{L}\p{N}]\S*/gu) ?? []).length;

/** Ends sentences of `text` early; what they have become so far is kept. */
export function endLongSentences(
  text: string,
  sentences: readonly TypedSentence[],
  words: BreathWords,
  edits: EditList,
  isFree: (from: number, to: number) => boolean
): void {
  for (const { from, to, isItem } of sentences) {
    if (isItem) continue;
    const typed = text
      .slice(from, Math.min(to, from + furthest))
      .replace(inMarks, (inside) => '_'.repeat(inside.length));
    const isLong = wordsIn(typed) > longest;
    const joints = jointsIn(typed, words, isLong).filter(
      (joint) =>
        isFree(from + joint.from, from + joint.to) && !edits.touches(from + joint.from, from + joint.to, 'aside')
    );
    const chosen = isLong ? bestOf(typed, joints) : joints.filter(({ isSplice }) => isSplice);
    let start = from;
    for (const joint of chosen) {
      end(text, from + joint.from, from + joint.to, words, edits);
      if (!joint.isSplice) joinLast(text, start, from + joint.from, words, edits);
      start = from + joint.to;
    }
  }
}

function jointsIn(typed: string, { breath }: BreathWords, isLong: boolean): Joint[] {
  const found: Joint[] = [];
  const add = (source: string, isSplice: boolean): void => {
    if (source === '') return;
    for (const { 0: joint, index } of typed.matchAll(patternOf(source, 'giu')))
      found.push({ from: index, to: index + joint.length, isSplice });
  };
  if (isLong) add(breath.joints, false);
  if (isLong) add(breath.longSplices, false);
  if (isLong) add(breath.missing, true);
  add(breath.splices, true);
  found.sort((one, other) => one.from - other.from);
  const is = (source: string, piece: string): boolean => source !== '' && patternOf(source, 'iu').test(piece);
  const goesOn = ({ from, to }: Joint): boolean =>
    is(breath.resumed, typed.slice(from, to)) && !is(breath.conditions, typed.slice(near, from));
  let [since, near, said] = [0, 0, false];
  return found.filter((joint) => {
    // Behind a semicolon a sentence begins anew.
    const half = typed.lastIndexOf(';', joint.from) + 1;
    const piece = typed.slice(Math.max(since, half), joint.from);
    const last = typed.slice(Math.max(near, half), joint.from);
    const before = typed.slice(half, joint.from).trimStart();
    const hasComma = typed[joint.from] === ',';
    const isBare = !/\p{L}/u.test(typed.slice(joint.from, joint.to));
    said ||= is(breath.reported, piece);
    if (is(breath.opened, before) && !is(breath.begun, before)) return false;
    if (said && !hasComma) return false;
    const chunk = last.slice(last.lastIndexOf(',') + 1);
    if ((isBare || !hasComma) && is(breath.within, chunk) && !goesOn(joint)) {
      near = joint.to;
      return false;
    }
    near = joint.to;
    // A list behind a colon is one sentence with what leads to it.
    if (isBare && typed.includes(':')) return false;
    if (is(breath.together, piece) || !is(breath.verb, piece)) return false;
    if (isBare && (wordsIn(chunk) < 3 || is(breath.leading, chunk) || (joint.isSplice && is(breath.leading, piece))))
      return false;
    since = joint.to;
    said &&= !hasComma;
    return true;
  });
}

/** The ends that leave no sentence too long and none too short: by the least of what they cost together. */
function bestOf(typed: string, joints: readonly Joint[]): Joint[] {
  const cost = (length: number): number =>
    (length > good ? 2 * (length - good) ** 2 : 0) +
    (length < least ? 4 * (least - length) ** 2 : 0) +
    length ** 2 / 10;
  interface Way {
    cost: number;
    joints: Joint[];
  }
  const ends = [...joints, { from: typed.length, to: typed.length, isSplice: false }];
  const ways: Way[] = [];
  const starts = Array.from(typed.matchAll(/\S*[\p{L}\p{N}]\S*/gu), ({ index }) => index);
  const between = (from: number, to: number): number => starts.filter((start) => start >= from && start < to).length;
  for (const [at, next] of ends.entries()) {
    const options: Way[] = [];
    for (let last = -1; last < at; last += 1) {
      const before: Way | undefined = last === -1 ? { cost: 0, joints: [] } : ways[last];
      if (!before || joints.slice(last + 1, at).some(({ isSplice }) => isSplice)) continue;
      const length = between(last === -1 ? 0 : joints[last]!.to, next.from);
      options.push({
        cost: before.cost + cost(length) + (last === -1 ? 0 : 25),
        joints: last === -1 ? [] : [...before.joints, joints[last]!]
      });
    }
    ways.push(options.reduce((one, other) => (other.cost < one.cost ? other : one)));
  }
  return ways.at(-1)?.joints ?? [];
}

/** “…, and i rang” → “…. I rang” */
function end(text: string, from: number, to: number, { breath }: BreathWords, edits: EditList): void {
  const word = /^[\p{L}\p{N}'’]+/u.exec(text.slice(to))?.[0] ?? '';
  edits.change(from, to + word.length, 'long_sentence', (now) => {
    const rest = now.replace(/^[,;\s]+/, '').replace(patternOf(`^(?:${breath.dropped})\\s+`, 'iu'), '');
    return `. ${capitalised(rest)}`;
  });
}

/** “I rang him, wrote it down” that an “and” followed → “I rang him, and wrote it down” */
function joinLast(text: string, from: number, to: number, { breath }: BreathWords, edits: EditList): void {
  if (breath.goesOn === '') return;
  const piece = text.slice(from, to);
  const at = piece.lastIndexOf(',');
  const found = patternOf(`^,\\s+(?=${breath.goesOn})`, 'iu').exec(piece.slice(Math.max(at, 0)));
  if (found) edits.add(from + at, from + at + 1, `, ${breath.and}`, 'long_sentence');
}
