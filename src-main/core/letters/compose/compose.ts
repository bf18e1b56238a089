/** Makes a composition of a review: every slot with its alternatives, every point, and what is proposed. Pure. */
import {
  slotNames,
  type Composition,
  type HeldBack,
  type LetterKind,
  type Passage,
  type Picks,
  type Point,
  type Slot,
  type SlotName,
  type Tone
} from '../../../contract';
import { withoutClaims } from '../../../shared/letter/claims/links';
import { figureWithUnit } from '../../../shared/letter/claims/figure-with-unit';
import { dateIn } from '../letter-date';
import { fillTemplate, type TemplateValues } from '../template';
import { cleanWords, type CleanWords } from './clean-words';
import { detailsOf, type DetailWords } from './details';
import { filled, framesFor, type Frames } from './frames';
import { pointsIn, weighedPoints, type WeighedPoint } from './points';
import { budget, propose } from './propose';
import type { Review } from './review-queries';
import type { ComposeTools } from './tools';
import { frameValues } from './values';

interface ComposeWords {
  frames: Frames;
  details: DetailWords;
}

export interface Wanted {
  kind: LetterKind;
  tone: Tone;
  language: string;
  senderName: string;
  picks: Picks;
  now: Date;
}

/** The paragraphs of each kind; a slot that is optional may be left out. */
const layouts: Record<LetterKind, Composition['layout']> = {
  recovery: [
    ['salutation'],
    ['thanks', 'apology', 'detail', 'purpose'],
    ['points'],
    ['interest', 'nextStep'],
    ['closing']
  ],
  thank_you: [['salutation'], ['thanks', 'apology', 'detail'], ['points'], ['interest', 'nextStep'], ['closing']],
  decline: [['salutation'], ['thanks', 'withdrawal'], ['reason', 'correction'], ['points'], ['nextStep'], ['closing']],
  follow_up: [['salutation'], ['purpose', 'question', 'interest'], ['points'], ['closing']],
  request: [['salutation'], ['purpose'], ['statement', 'confirmation'], ['question', 'refusal'], ['closing']]
};
const optional: ReadonlySet<SlotName> = new Set(['apology', 'detail', 'reason', 'correction', 'purpose']);
/** Left out unless the user takes them in. */
const unproposed: Partial<Record<LetterKind, SlotName[]>> = { thank_you: ['apology'] };

/** What everybody in the room could see, by the checklist's keys; at most one is apologised for. */
const plainToSee: Record<string, string> = {
  'late-arrival': 'late',
  'phone-rang': 'interrupted',
  'wrong-documents': 'documents',
  'wrong-name': 'misnamed'
};

export function compose(
  review: Review,
  tools: ComposeTools,
  { frames, details }: ComposeWords,
  wanted: Wanted
): Composition {
  const { kind, tone, language, picks } = wanted;
  const words = cleanWords(tools, picks);
  const asked = review.facts.filter(({ id, sharing }) => sharing === 'ask' && !picks.letIn.includes(factId(id)));
  const shared = tidyFacts(
    review.facts.filter((fact) => !asked.includes(fact)),
    words,
    tools
  );
  const points = turnedFor(
    review,
    picks,
    pointsIn[kind].most === 0
      ? []
      : weighedPoints(review, { clean: words.clean, tools, facts: shared, itemLead: frames.itemLead })
  );
  const named = { ...frameValues(review, tools, frames, wanted), ...requestValues(review, words, tools, wanted) };
  // Behind facts that are sentences the purpose no longer leads into the list.
  const hasSentences = points.some(({ origin, form }) => origin === 'fact' && form === 'sentences');
  const own = ownPassages(review, words, tools, { frames, details }, { ...wanted, points });
  const slotsWith = (values: TemplateValues): Slot[] =>
    slotNames.flatMap((name) => {
      const isThere = name === 'subject' || layouts[kind].some((names) => names.includes(name));
      if (!isThere) return [];
      const written = filled(name === 'subject' ? frames.subjects[kind] : framesFor(frames, kind, name, tone), values);
      const passages = [...(own[name] ?? []), ...written.map((text, at) => frame(`frame:${name}:${at}`, text))];
      if (passages.length === 0 && !optional.has(name)) return [];
      return [
        {
          name,
          optional: optional.has(name),
          passages,
          proposed: passages.length > 0 && !(unproposed[kind]?.includes(name) ?? false)
        }
      ];
    });
  const composed = (said: Said): Composition =>
    propose(
      {
        kind,
        tone,
        language,
        slots: slotsWith({ ...named, ...said }),
        layout: layouts[kind],
        points: [],
        listLead:
          said.figures && !hasSentences && layouts[kind].some((names) => names.includes('purpose'))
            ? ''
            : frames.listLead,
        itemLead: frames.itemLead,
        itemLeadAgain: frames.itemLeadAgain,
        ...(frames.opening !== undefined && { opening: frames.opening }),
        heldBack: [...words.heldBack, ...asked.map(askFirst)],
        tidied: words.tidied,
        budget,
        mostPoints: pointsIn[kind].most
      },
      points
    );
  // The purpose and the subject go by what is proposed, which is known only then.
  const first = composed(saidOf(points.filter(({ marked, isMotivation }) => marked && !isMotivation).slice(0, 3)));
  return composed(saidOf(first.points.filter(({ proposed }) => proposed)));
}

/** In tidied words; one that is held back whole is none. */
const tidyFacts = (facts: Review['facts'], { clean }: CleanWords, { nameWritten }: ComposeTools): Review['facts'] =>
  facts
    .map((fact) => ({
      ...fact,
      statement: clean(`${factId(fact.id)}:statement`, fact.statement),
      period: clean(`${factId(fact.id)}:period`, fact.period).replace(/\.$/, ''),
      sourcePerson: nameWritten(fact.sourcePerson),
      verifiableBy: nameWritten(fact.verifiableBy)
    }))
    .filter(({ statement }) => statement.trim() !== '');

const frame = (id: string, text: string): Passage => ({ id, text, origin: 'frame' });
const factId = (id: string): string => `fact:${id}`;
const askFirst = ({ id, statement, figure, unit }: Review['facts'][number]): HeldBack => ({
  id: factId(id),
  reason: 'ask_first',
  text: [statement.trim(), figureWithUnit({ figure, unit })].filter((part) => part !== '').join(': ')
});

/** Those who get a letter of their own get different points first. */
function turnedFor({ people }: Review, { personId }: Picks, points: WeighedPoint[]): WeighedPoint[] {
  const at = people.findIndex(({ id }) => id === personId);
  if (at < 1 || points.length < 2) return points;
  const by = at % points.length;
  return [...points.slice(by), ...points.slice(0, by)];
}

/** What the program's own sentences say of the points. */
interface Said {
  [name: string]: string | boolean;
  cards: boolean;
  oneCard: boolean;
  figures: boolean;
  topic: string;
}

function saidOf(points: readonly Pick<Point, 'origin' | 'topic'>[]): Said {
  const cards = points.filter(({ origin }) => origin === 'card');
  return {
    cards: cards.length > 0,
    oneCard: cards.length === 1,
    figures: points.length > 0 && points.every(({ origin }) => origin === 'fact'),
    topic: cards[0]?.topic ?? ''
  };
}

function requestValues(
  { request, facts }: Review,
  { clean }: CleanWords,
  tools: ComposeTools,
  { language, now }: Wanted
): TemplateValues {
  const fact = facts.find(({ id }) => id === request?.factId);
  const typed = request ? clean('request:statement', request.statement).trim() : '';
  const claim = fact
    ? tools.factInLetter({
        ...fact,
        statement: clean(`${factId(fact.id)}:statement`, fact.statement),
        period: clean(`${factId(fact.id)}:period`, fact.period),
        sourcePerson: '',
        verifiableBy: '',
        sourceFile: ''
      }).text
    : typed;
  const statement = withoutClaims(claim).replace(/\.$/, '');
  return {
    statement,
    figure: (fact?.figure.trim() ?? '') !== '',
    due: request?.dueOn ? dateIn(`${request.dueOn}T12:00:00Z`, 'UTC', { language, now }) : ''
  };
}

type Own = Partial<Record<SlotName, Passage[]>>;

function ownPassages(
  review: Review,
  words: CleanWords,
  tools: ComposeTools,
  { frames, details }: ComposeWords,
  { kind, tone, senderName, picks, points }: Wanted & { points: readonly WeighedPoint[] }
): Own {
  const { interview, request, people } = review;
  const toPerson = people.filter(({ id }) => picks.personId === null || id === picks.personId);
  const salutations =
    kind === 'request' ? tools.salutationTo(request?.who ?? '', tone) : tools.salutations(toPerson, kind, tone);
  const closings = tools.closings(salutations[0] ?? '', kind, tone);
  const mistake = interview.happened.map((item) => plainToSee[item]).find((name) => name !== undefined);
  const motive = new RegExp(frames.motive, 'u');
  const motives = points
    .filter(({ isMotivation }) => isMotivation)
    .flatMap(({ answers }) => answers.filter(({ text }) => motive.test(text)).slice(0, 1));
  return {
    salutation: salutations.map((text, at) => frame(`salutation:${at}`, text)),
    closing: closings.map((text, at) => frame(`closing:${at}`, `${text}\n\n${senderName}`)),
    apology: (frames.apology[mistake ?? ''] ?? []).map((text, at) => frame(`apology:${at}`, text)),
    detail: detailPassages(review, words, details, frames, picks),
    reason: kind === 'decline' ? reasonPassages(interview.reason, words, tools, frames) : [],
    interest: kind === 'recovery' || kind === 'thank_you' ? motives : [],
    question: kind === 'request' ? ownRequest(request?.what ?? '', words, frames) : []
  };
}

function detailPassages(
  { signs, interview, answers, people }: Review,
  { clean }: CleanWords,
  words: DetailWords,
  { details }: Frames,
  { personId }: Picks
): Passage[] {
  const from = (id: string, origin: Passage['origin'], typed: string): (Passage & { said: boolean })[] =>
    detailsOf(clean(id, typed), words, details).map(({ text, said }, at) => ({
      id: `${id}:${at}`,
      text,
      said,
      origin
    }));
  const all = [
    ...signs.flatMap(({ id, text }) => from(`sign:${id}`, 'sign', text)),
    ...answers.flatMap(({ id, landed }) => from(`card:${id}:landed`, 'card', landed)),
    ...from('notes', 'notes', interview.brainDump)
  ];
  const unique = all.filter(({ text }, at) => all.findIndex((each) => each.text === text) === at);
  // What they said themselves is worth more than what was talked about.
  const ordered = [...unique.filter(({ said }) => said), ...unique.filter(({ said }) => !said)].map(
    ({ id, text, origin }): Passage => ({ id, text, origin })
  );
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
  const isWhole = own.length > 0 && tools.hasVerb(own[0]!);
  return [
    ...neutral.map(({ say }, at) => frame(`reason:neutral:${at}`, say)),
    ...(isWhole ? own.slice(0, 1).map((text) => ({ id: 'reason:own', text, origin: 'decision' as const })) : [])
  ];
}

function ownRequest(what: string, { clean }: CleanWords, { ownRequest: own }: Frames): Passage[] {
  const text = clean('request', what)
    .trim()
    .replace(/[.!?]+$/, '');
  const [first = ''] = text.split(/(?<=[.!?])\s|,\s/);
  const is = (pattern: string): boolean => new RegExp(pattern, 'iu').test(first);
  // Signs in place of words: the program's own question reads better.
  if (first === '' || /->|=>|→|[<>]|\s\+\s/u.test(text)) return [];
  const lower = is(`^(?:${own.small})`) ? first.charAt(0).toLowerCase() + first.slice(1) : first;
  const sentence = is(own.things)
    ? fillTemplate(own.thing, { what: lower })
    : is(own.deeds)
      ? fillTemplate(own.deed, { what: lower.replace(new RegExp(`^(?:${own.please})`, 'iu'), '') })
      : '';
  return sentence === '' ? [] : [{ id: 'request:own', text: sentence, origin: 'request' }];
}
