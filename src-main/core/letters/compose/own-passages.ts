/** What stands in the slots beside the program's own sentences: out of the review, or by the conventions of the letter's country. */
import type { LetterKind, Passage, Picks, SlotName } from '../../../contract';
import type { NotedPerson } from '../../../shared/letter/compose/salutation';
import type { CleanWords } from './clean-words';
import { detailsOf, type DetailWords } from './details';
import { frame, type Frames } from './frames';
import type { WeighedPoint } from './weighing';
import { ownRequest } from './request-words';
import type { Review } from './review-queries';
import type { ComposeTools } from './tools';
import type { ComposeWords, Wanted } from './wanted';

/** What everybody in the room could see, by the checklist's keys; at most one is apologised for. */
const plainToSee: Record<string, string> = {
  'late-arrival': 'late',
  'phone-rang': 'interrupted',
  'wrong-documents': 'documents',
  'wrong-name': 'misnamed'
};

/** Words from which a reason for wanting the job says one. */
const fewestForMotive = 6;

/** “you’re switching”: who acts, and a verb. */
const contracted = /^\p{L}+['’](?:re|ve|ll|d|s)(?!\p{L})/u;

type Own = Partial<Record<SlotName, Passage[]>>;

export function ownPassages(
  review: Review,
  words: CleanWords,
  tools: ComposeTools,
  { frames, details }: ComposeWords,
  { kind, tone, senderName, picks, points }: Wanted & { points: readonly WeighedPoint[] }
): Own {
  const { interview, request } = review;
  const salutations = tools.salutations(greeted(review, kind, picks), kind, tone);
  const closings = tools.closings(salutations[0] ?? '', kind, tone);
  const mistake = interview.happened.map((item) => plainToSee[item]).find((name) => name !== undefined);
  const isMarking = [...review.answers, ...review.unsaid].some(({ useInLetter }) => useInLetter);
  const motive = new RegExp(frames.motive, 'u');
  const motives = points
    .filter(({ isMotivation, isNote, marked }) => isMotivation && !isNote && (marked || !isMarking))
    .flatMap(({ answers }) =>
      answers.filter(({ text }) => motive.test(text) && text.split(/\s+/).length >= fewestForMotive).slice(0, 1)
    );
  return {
    salutation: salutations.map((text, at) => frame(`salutation:${at}`, text)),
    closing: closings.map((text, at) => frame(`closing:${at}`, `${text}\n\n${senderName}`)),
    apology: (frames.apology[mistake ?? ''] ?? []).map((text, at) => frame(`apology:${at}`, text)),
    detail: detailPassages(review, words, tools, details, frames, picks),
    reason: kind === 'decline' ? reasonPassages(interview.reason, words, tools, frames) : [],
    interest: kind === 'recovery' || kind === 'thank_you' ? motives : [],
    question: kind === 'request' ? ownRequest(request?.what ?? '', words, frames, tools) : []
  };
}

/** Whom the salutation greets. */
export function greeted(review: Review, kind: LetterKind, { personId }: Picks): NotedPerson[] {
  const { people, nameless, request } = review;
  const mentioned = mentionsIn(review);
  if (kind === 'request') return [{ name: request?.who ?? '', title: '', mentioned }];
  const others = personId === null ? nameless.map((title) => ({ name: '', title })) : [];
  return [
    ...people
      .filter(({ id }) => personId === null || id === personId)
      .map(({ name, title }) => ({ name, title, mentioned })),
    ...others
  ];
}

/** Where a review may say how somebody is addressed. */
const mentionsIn = ({ signs, interview, facts }: Review): string =>
  [
    ...signs.map(({ text }) => text),
    interview.brainDump,
    ...facts.flatMap((fact) => [fact.sourcePerson, fact.verifiableBy])
  ].join('\n');

function detailPassages(
  { signs, interview, answers, people }: Review,
  { clean }: CleanWords,
  { isNote, doubtful, hasVerb, hasSubject }: ComposeTools,
  words: DetailWords,
  { details }: Frames,
  { personId }: Picks
): Passage[] {
  const from = (
    id: string,
    origin: Passage['origin'],
    typed: string
  ): (Passage & { said: boolean; clause: string; instead: string })[] =>
    detailsOf(clean(id, typed), words, details, {
      startsSmall: /^\P{L}*\p{Ll}/u.test(typed),
      isFree: origin === 'notes'
    }).map(({ text, said, clause, instead = '' }, at) => ({ id: `${id}:${at}`, text, said, clause, instead, origin }));
  const all = [
    ...signs.flatMap(({ id, text }) => from(`sign:${id}`, 'sign', text)),
    ...answers.flatMap(({ id, landed }) => from(`card:${id}:landed`, 'card', landed)),
    ...from('notes', 'notes', interview.brainDump)
  ];
  // Whoever reads the letter is “you” in it, and nobody by name.
  const readers = people.flatMap(({ name }) => name.match(/\p{Lu}[\p{L}’'-]{2,}/gu) ?? []);
  const namesReader = (text: string): boolean =>
    (text.match(/[\p{L}’'-]+/gu) ?? []).some((word) => readers.includes(word.replace(/['’]s$/u, '')));
  const isSaid = (clause: string): boolean =>
    clause === '' || contracted.test(clause) || (hasVerb(clause) && hasSubject(clause));
  const unique = all.filter(
    ({ text, clause, instead }, at) =>
      isSaid(clause) &&
      (instead === '' || !isSaid(instead)) &&
      !isNote(text) &&
      !namesReader(text) &&
      all.findIndex((each) => each.text === text) === at
  );
  // What they said themselves is worth more than what was talked about; what may be mistyped is proposed where there is nothing else.
  const worth = ({ said, text }: { said: boolean; text: string }): number =>
    (doubtful(text).length > 0 ? 2 : 0) + (said ? 0 : 1);
  const ordered = unique
    .toSorted((one, other) => worth(one) - worth(other))
    .map(({ id, text, origin }): Passage => ({ id, text, origin }));
  const turn =
    Math.max(
      0,
      people.findIndex(({ id }) => id === personId)
    ) % Math.max(1, ordered.length);
  return [...ordered.slice(turn), ...ordered.slice(0, turn)];
}

/** In neutral words where the user's own name a kind of reason; after them the user's own, where they read as a sentence. */
function reasonPassages(reason: string, { clean }: CleanWords, tools: ComposeTools, { reasons }: Frames): Passage[] {
  const neutral = reasons.filter(({ when }) => new RegExp(`(?<!\\p{L})(?:${when})`, 'iu').test(reason));
  const own = tools.answers({
    forLetter: clean('reason', reason),
    wishSaid: '',
    situation: '',
    task: '',
    action: '',
    result: ''
  });
  const isWhole = own.length > 0 && !tools.isNote(own[0]!);
  return [
    ...neutral.map(({ say }, at) => frame(`reason:neutral:${at}`, say)),
    ...(isWhole ? own.slice(0, 1).map((text) => ({ id: 'reason:own', text, origin: 'decision' as const })) : [])
  ];
}
