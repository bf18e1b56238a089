/**
 * How a question that was asked enters a letter: as a cue in the letter's own persons (“You asked how I delegate.”), never as a
 * quotation, and never as more than was asked. Pure; the words and turns of a language are data (`resources/letters/TONGUE/cues.json`).
 */
import type { QuestionCard } from '../../../contract/debrief';
import { isSuperlative, withArticles } from './cue-articles';
import { indirectQuestion, isBare, isOwn, ofCase, swapped } from './cue-english';
import { germanCase, indirectGerman, swappedGerman } from './cue-german';
import {
  capital,
  questionsIn,
  isPresentable,
  matchesWhole,
  plainQuestion,
  segmentsOf,
  shortened,
  withoutOpeners,
  wordsOf
} from './cue-text';
import type { CueWords } from './cue-words';

export type { CueWords } from './cue-words';

/** Words of a cue, “You asked” among them: where it can be cut, and where it can't. */
const [manyWords, mostWords] = [16, 20];
/** And of one that tells the case that the question was about. */
const mostTold = 30;

/** What was asked: behind the verb of a sentence, and before a colon. */
interface Asked {
  said: string;
  lead: string;
  frame: string;
}

/**
 * Sentences that bring a tidied question in, the best first; the later end with a colon. `first`: no other cue stands before it in the
 * letter. Empty where nothing honest can be said.
 */
export function cues(question: string, kind: QuestionCard['kind'], first: boolean, words: CueWords): string[] {
  const asked = askedBy(question, words) ?? ofKind(kind, words);
  if (!asked) return [];
  const frame = words.frames[asked.frame]!;
  const sentence = (first ? frame.said : frame.again).replace('{cue}', () => asked.said);
  return asked.lead === '' ? [sentence] : [sentence, frame.lead.replace('{cue}', () => capital(asked.lead))];
}

/** What the question is about, as a short noun phrase without an end mark; empty where none is plain to see. */
export function topicOf(question: string, words: CueWords): string {
  for (const part of segmentsOf(plainQuestion(question, words))) {
    const [asked = ''] = questionsIn(withoutOpeners(part, words), words);
    for (const pattern of words.topics) {
      const found = new RegExp(`^(?:${pattern})$`, 'iu').exec(asked);
      const topic = found?.slice(1).find((group) => group !== undefined && group !== '') ?? '';
      const turned = topic && turnedBy(question, words)(topic);
      if (turned && wordsOf(turned).length <= mostTopicWords && isPresentable(turned, words)) return turned;
    }
  }
  return nounOf(question, words, words.grammar.order === 'verb_last');
}

const mostTopicWords = 6;
/** “The most demanding thing I did last year” says what it is in more. */
const mostSuperlative = 10;

/** Swaps the persons of a piece of the question. */
function turnedBy(question: string, { grammar }: CueWords): (text: string) => string {
  if (grammar.order === 'verb_last') return (text) => swappedGerman(text, grammar);
  const own = isOwn(question, grammar);
  return (text) => swapped(text, own, grammar);
}

function askedBy(question: string, words: CueWords): Asked | null {
  const text = plainQuestion(question, words);
  const bare = text.replace(/[?!.…\s]+$/u, '').toLowerCase();
  const whole = words.whole[bare];
  if (whole !== undefined) return { said: whole, lead: '', frame: words.wholeFrame };
  const parts = segmentsOf(text);
  const inCase =
    words.grammar.order === 'subject_first' ? ofCase(parts, isOwn(question, words.grammar), words.grammar) : null;
  const ofIt = inCase === null ? null : fitting({ said: inCase, lead: inCase, frame: 'clause' }, words);
  if (ofIt) return ofIt;
  const told = words.grammar.order === 'verb_last' ? germanCase(parts, words.grammar) : null;
  if (told && wordsOf(told).length <= mostTold && isPresentable(told, words))
    return { said: told, lead: '', frame: 'clause' };
  for (const [index, part] of parts.entries()) {
    const several = questionsIn(withoutOpeners(part, words), words);
    for (const [place, asked] of several.entries()) {
      const before = place > 0 ? several[0]! : (parts[index - 1] ?? '');
      const found = byPattern(asked, text, words) ?? byOrder(asked, before, text, words);
      const fits = found && fitting(found, words);
      if (fits) return fits;
    }
  }
  const noun = nounOf(text, words);
  if (noun === '') return null;
  const { said, lead, frame } = Object.values(words.nouns).includes(noun) ? words.knownAbout : words.about;
  return fitting({ said: said.replace('{1}', noun), lead: lead.replace('{1}', noun), frame }, words);
}

function byPattern(asked: string, question: string, words: CueWords): Asked | null {
  const turned = turnedBy(question, words);
  for (const { match, said, lead, frame = 'clause' } of words.patterns) {
    const found = new RegExp(`^(?:${match})$`, 'iu').exec(asked);
    if (!found) continue;
    const filled = (template: string): string =>
      template.replace(/\{(\d)\}/g, (_, index: string) => turned(groupOf(found, Number(index))));
    return { said: filled(said), lead: filled(lead), frame };
  }
  return null;
}

/** What begins the question loses the capital that only its place gave it. */
function groupOf(found: RegExpExecArray, index: number): string {
  const group = found[index] ?? '';
  return found[0].startsWith(group) ? group.replace(/^\p{Lu}(?=\p{Ll})/u, (sign) => sign.toLowerCase()) : group;
}

function byOrder(asked: string, before: string, question: string, words: CueWords): Asked | null {
  const { grammar } = words;
  if (grammar.order === 'verb_last') {
    const clause = matchesWhole(asked, grammar.bareQuestion) ? null : indirectGerman(asked, grammar);
    return clause === null ? null : { said: clause, lead: clause, frame: 'clause' };
  }
  const own = isOwn(question, grammar);
  const clause = indirectQuestion(asked, own, grammar);
  if (clause === null) return null;
  const supposed = new RegExp(words.hypothetical, 'iu').exec(before);
  const whole = supposed
    ? `${clause} ${grammar.condition} ${swapped(before.slice(supposed[0].length), own, grammar)}`
    : clause;
  return (isTooBare(clause, before, words) || isBare(asked)) && !supposed
    ? null
    : { said: whole, lead: whole, frame: 'clause' };
}

/** “How do you respond?” behind a case says nothing without the case. */
const isTooBare = (clause: string, before: string, { backward }: CueWords): boolean =>
  (before !== '' && wordsOf(clause).length < 4) || new RegExp(backward, 'iu').test(clause);

function fitting(asked: Asked, words: CueWords): Asked | null {
  const frame = wordsOf(words.frames[asked.frame]!.said.replace('{cue}', '')).length;
  const short = (text: string): string | null =>
    shortened(text, manyWords - frame) ?? shortened(text, mostWords - frame);
  const said = short(asked.said);
  if (said === null || !isPresentable(said, words)) return null;
  return { ...asked, said, lead: asked.lead && (short(asked.lead) ?? '') };
}

/** A noun that stands for a question, as it stands behind “about”, or as a topic by itself; empty for anything else. */
function nounOf(question: string, words: CueWords, isTopic = false): string {
  const parts = segmentsOf(plainQuestion(question, words));
  if (parts.length !== 1) return '';
  const bare = withoutOpeners(parts[0]!, words)
    .replace(new RegExp(`^(?:${words.swallowed})\\s+`, 'iu'), '')
    .replace(new RegExp(words.dropped, 'iu'), '')
    .trim();
  const named = bare.replace(new RegExp(`^(?:${words.beforeNamed})\\s+`, 'iu'), '');
  const known = words.nouns[named.toLowerCase()];
  if (known !== undefined) return isTopic ? named : known;
  if (new RegExp(`^(?:${words.grammar.questionWords})\\s`, 'iu').test(bare)) return '';
  const turned = turnedNoun(words.grammar.order === 'verb_last' ? named : bare, words);
  const noun = words.grammar.order === 'subject_first' && !isTopic ? withArticles(turned, words.grammar) : turned;
  const all = wordsOf(noun);
  if (
    all.length === 0 ||
    all.length > (isSuperlative(noun) ? mostSuperlative : mostTopicWords) ||
    !isPresentable(noun, words)
  )
    return '';
  const standsAlone =
    matchesWhole(all[0]!, words.modified) ||
    (all.length <= 3 && new RegExp(`^(?:${words.standing})$`, 'u').test(all.at(-1)!));
  return standsAlone ? noun : '';
}

function turnedNoun(bare: string, words: CueWords): string {
  const { grammar } = words;
  const first = bare.split(' ')[0]!;
  const isPlain =
    /^\p{Lu}\p{Ll}*$/u.test(first) &&
    [words.standing, words.describing, words.modified, ...countable(grammar)].some((pattern) =>
      new RegExp(`^(?:${pattern})$`, 'u').test(first.toLowerCase())
    );
  const small =
    grammar.order === 'subject_first' && isPlain ? bare.replace(/^\p{Lu}/u, (sign) => sign.toLowerCase()) : bare;
  return grammar.order === 'verb_last'
    ? swappedGerman(small, grammar)
    : swapped(small, !/\byou(?:rs?)?\b/iu.test(small), grammar);
}

const countable = (grammar: CueWords['grammar']): string[] =>
  grammar.order === 'subject_first' ? [grammar.counted, grammar.qualities] : [];

function ofKind(kind: QuestionCard['kind'], { kinds, kindFrame }: CueWords): Asked | null {
  const said = kind === null ? '' : (kinds[kind] ?? '');
  return said === '' ? null : { said, lead: '', frame: kindFrame };
}
