/** Makes a composition of a review: every slot with its alternatives, every point, and what is proposed. Pure. */
import {
  slotNames,
  type Composition,
  type HeldBack,
  type Passage,
  type Picks,
  type Point,
  type Slot
} from '../../../contract';
import { figureWithUnit } from '../../../shared/letter/claims/figure-with-unit';
import type { TemplateValues } from '../template';
import { cleanWords, factId, tidyFacts } from './clean-words';
import { filled, frame, framesFor, type Frames } from './frames';
import { layouts, optional, unproposed } from './layouts';
import { greeted, ownPassages } from './own-passages';
import { pointsIn, weighedPoints } from './points';
import type { WeighedPoint } from './weighing';
import { budget, propose } from './propose';
import { confirmsOnly, requestValues } from './request-words';
import type { Review } from './review-queries';
import type { ComposeTools } from './tools';
import { frameValues } from './values';
import type { ComposeWords, Wanted } from './wanted';

export function compose(
  typed: Review,
  tools: ComposeTools,
  { frames, details }: ComposeWords,
  asWanted: Wanted
): Composition {
  const { kind, tone, language, picks } = asWanted;
  const words = cleanWords(tools, picks);
  // “Acme (?)”, “Acme ??”: the doubt is the user's. “Guess? Inc.” is a name.
  const company = words.name('name:company', typed.interview.company.replace(/\s*\(\?+\)|\s+\?+$|\s*\?{2,}/g, ''));
  const review = { ...typed, interview: { ...typed.interview, company } };
  const wanted = { ...asWanted, senderName: words.name('name:sender', asWanted.senderName) };
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
      : weighedPoints(review, {
          clean: words.clean,
          tools,
          isChosen: (source) => [...picks.asTyped, ...picks.letIn].some((each) => each.startsWith(`${source}:`)),
          facts: shared
        })
  );
  const named = { ...frameValues(review, tools, frames, wanted), ...requestValues(review, words, tools, wanted) };
  // Whom to ask for a name is known of whoever was met, not of whom a request asks.
  const hint = kind === 'request' ? null : tools.salutationHint(greeted(review, kind, picks));
  const own = ownPassages(review, words, tools, { frames, details }, { ...wanted, points });
  const slotsWith = (values: TemplateValues): Slot[] =>
    slotNames.flatMap((name) => {
      const isThere = name === 'subject' || layouts[kind].some((names) => names.includes(name));
      if (!isThere) return [];
      const written = filled(name === 'subject' ? frames.subjects[kind] : framesFor(frames, kind, name, tone), values);
      const task = typeof values.task === 'string' ? values.task : '';
      const usual = written.map((text, at): Passage => ({
        ...frame(`frame:${name}:${at}`, text),
        ...(task !== '' && text.includes(task) && { origin: 'advertisement' as const })
      }));
      const passages = inPlace([...(own[name] ?? []), ...usual], values.statement !== '');
      if (passages.length === 0 && !optional.has(name)) return [];
      return [
        {
          name,
          optional: optional.has(name),
          passages,
          proposed:
            passages.length > 0 &&
            !(unproposed[kind]?.includes(name) ?? false) &&
            !isEmptyReason(name, passages) &&
            // What the letter owes leads to its answers by itself.
            !(name === 'purpose' && values.cards === true && values.factsFirst !== true && owed !== undefined)
        }
      ];
    });
  const owed = frames.owed[kind]?.[tone];
  const composed = (said: Said): Composition =>
    propose(
      {
        kind,
        tone,
        language,
        slots: slotsWith({ ...named, ...said }),
        layout: layouts[kind],
        points: [],
        listLead: listLeadOf(said, frames, layouts[kind].flat().includes('purpose')),
        itemLead: said.oneFigure && layouts[kind].flat().includes('purpose') ? '' : frames.itemLead,
        itemLeadAgain: frames.itemLeadAgain,
        listLeadBehindCue: frames.listLeadBehindCue,
        itemLeadBehindCue: frames.itemLeadBehindCue,
        confirmsAgain: frames.confirmsAgain,
        ...(owed !== undefined && { owed }),
        ...(frames.opening !== undefined && { opening: frames.opening }),
        ...(hint !== null && { salutationHint: hint }),
        heldBack: [...words.heldBack, ...asked.map(askFirst)],
        tidied: words.tidied,
        budget,
        mostPoints: pointsIn[kind].most
      },
      points,
      [...review.answers, ...review.unsaid].some(({ useInLetter }) => useInLetter)
    );
  // The purpose and the subject go by what was picked, else by what is proposed, which is known only then.
  const first = composed(saidOf(points.filter(({ marked, isMotivation }) => marked && !isMotivation).slice(0, 3)));
  const picked = picks.points?.flatMap(({ id }) => first.points.filter((point) => point.id === id));
  return composed(saidOf(picked ?? first.points.filter(({ proposed }) => proposed)));
}

/** A reason that the user never gave says nothing. */
const isEmptyReason = (name: Slot['name'], [first]: readonly Passage[]): boolean =>
  name === 'reason' && first?.id.startsWith('frame:') === true;

/** Why the user really declines is said only if the user picks it, and what a request states is not asked once more. */
function inPlace(passages: readonly Passage[], isStated: boolean): Passage[] {
  const isLast = ({ id, origin }: Passage): boolean => origin === 'decision' || (id === confirmsOnly && isStated);
  return [...passages.filter((each) => !isLast(each)), ...passages.filter(isLast)];
}

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
  oneFigure: boolean;
  points: boolean;
  /** Facts before the first answer. */
  factsFirst: boolean;
  factSentences: boolean;
  topic: string;
}

/** The purpose leads into a list of figures by itself, unless facts that are sentences stand between. */
function listLeadOf(
  { figures, cards, factSentences }: Said,
  { listLead, listLeadAgain }: Frames,
  hasPurpose: boolean
): string {
  if (factSentences) return listLeadAgain;
  return figures && !cards && hasPurpose ? '' : listLead;
}

function saidOf(points: readonly Pick<Point, 'id' | 'origin' | 'topic' | 'form' | 'question' | 'cues'>[]): Said {
  const cards = points.filter(({ origin }) => origin === 'card');
  const questions = new Set(
    points.flatMap(({ id, origin, question, cues }) =>
      origin === 'card' ? (cues.length > 0 ? id : []) : (question ?? [])
    )
  );
  const [first] = points;
  return {
    cards: questions.size > 0,
    oneCard: questions.size === 1,
    points: points.length > 0,
    oneFigure: points.length === 1 && first?.origin === 'fact' && first.question === null,
    factsFirst: questions.size > 0 && first?.origin === 'fact' && first.question === null,
    factSentences: points.some(({ origin, form }) => origin === 'fact' && form === 'sentences'),
    figures: points.length > 0 && points.every(({ origin }) => origin === 'fact'),
    topic: cards[0]?.topic ?? ''
  };
}
