/** Makes a letter's subject and text of what was picked. Pure: the screen that shows the slots and the library that drafts use it alike. */
import { claimsIn, withoutClaims } from '../claims/links';
import type { Composition, Passage, Picked, Picks, Point, Slot, SlotName } from '../../../contract/compose';

export interface Assembled {
  subject: string;
  /** Markdown, from the salutation to the name. */
  body: string;
}

type PointPicks = NonNullable<Picks['points']>[number];
export interface PickedPoint {
  point: Point;
  cue: string;
  answer: string;
  proofs: string;
}

const textOf = (pick: Picked | undefined, passages: readonly Passage[], proposed: string): string => {
  if (pick === undefined) return proposed;
  if (pick === null) return '';
  if ('text' in pick) return pick.text.trim();
  return passages.find(({ id }) => id === pick.passage)?.text ?? proposed;
};

/** What stands in a slot; empty where it is left out. */
export const slotText = (slot: Slot, picks: Picks): string =>
  textOf(picks.slots[slot.name], slot.passages, slot.proposed ? (slot.passages[0]?.text ?? '') : '');

/** The points of the letter, in its order. */
export function pickedPoints({ points }: Composition, picks: Picks): PickedPoint[] {
  const chosen: PointPicks[] = picks.points ?? points.filter(({ proposed }) => proposed).map(({ id }) => ({ id }));
  return chosen.flatMap(({ id, cue, answer, proofs }) => {
    const point = points.find((each) => each.id === id);
    if (!point) return [];
    return [
      {
        point,
        cue: textOf(cue, point.cues, point.cues[0]?.text ?? ''),
        answer: textOf(answer, point.answers, point.answers[0]?.text ?? ''),
        proofs: textOf(
          proofs,
          point.proofs,
          proofsBehind(point, textOf(answer, point.answers, point.answers[0]?.text ?? ''))
        )
      }
    ];
  });
}

/** What the answer itself does not claim. */
function proofsBehind({ proofs }: Point, answer: string): string {
  const claimed = new Set(claimsIn(answer).map(({ key }) => key));
  const others = proofs.filter(({ text }) => !claimsIn(text).some(({ key }) => claimed.has(key)));
  return joined(others.map(({ text }) => text));
}

export function assemble(composition: Composition, picks: Picks): Assembled {
  const at = (name: SlotName): string => {
    const found = composition.slots.find((each) => each.name === name);
    return found ? slotText(found, picks) : '';
  };
  const points = pointParagraphs(pickedPoints(composition, picks), composition);
  const paragraphs = composition.layout.flatMap((names) =>
    names.includes('points') ? points : [joined(names.map((name) => at(name as SlotName)))]
  );
  const body = goingOn(
    paragraphs.filter((paragraph) => paragraph !== ''),
    at('salutation'),
    composition
  ).join('\n\n');
  return { subject: at('subject'), body: `${variedLeads(body, composition)}\n` };
}

/** What leads in a figure is not said twice alike. */
function variedLeads(body: string, { itemLead, itemLeadAgain }: Composition): string {
  if (itemLead === '' || itemLeadAgain === undefined) return body;
  const [before = '', first = '', ...others] = body.split(`${itemLead} [`);
  return others.length === 0 ? body : [before + `${itemLead} [` + first, ...others].join(`${itemLeadAgain} [`);
}

/** The first sentence goes on where the salutation's comma left off. */
function goingOn(paragraphs: readonly string[], salutation: string, { opening }: Composition): readonly string[] {
  const [greeting = '', first = '', ...others] = paragraphs;
  const goesOn =
    opening !== undefined &&
    greeting === salutation &&
    salutation.endsWith(',') &&
    new RegExp(`^(?:${opening})(?!\\p{L})`, 'iu').test(first);
  return goesOn ? [greeting, first.charAt(0).toLowerCase() + first.slice(1), ...others] : paragraphs;
}

/** A list is a block of its own; sentences flow on. */
const isBlock = (text: string): boolean => /^(?:[-*+]|\d+[.)]) /m.test(text);

function joined(texts: readonly string[]): string {
  return texts
    .filter((text) => text !== '')
    .reduce((before, text) => {
      if (before === '') return text;
      return before + (isBlock(text) || isBlock(before) ? '\n\n' : ' ') + text;
    }, '');
}

/** Signs up to which what stands without a question shares a paragraph with its like. */
const short = 240;

/** Points that stand together: each with a question of its own alone, the others with their like. */
export function runsOf(points: readonly PickedPoint[]): PickedPoint[][] {
  const runs: PickedPoint[][] = [];
  for (const picked of points) {
    const last = runs.at(-1);
    // A sentence is no line of a list of figures: it stands before it.
    const fits = last?.at(-1)?.point.form === picked.point.form;
    if (last && picked.cue === '' && last.every(({ cue }) => cue === '') && fits) last.push(picked);
    else runs.push([picked]);
  }
  return runs;
}

/**
 * A paragraph for each answer. What follows without a question of its own stands together while it is short; facts as a list with its
 * lead where one of them is no sentence.
 */
function pointParagraphs(
  points: readonly PickedPoint[],
  { listLead, itemLead }: Pick<Composition, 'listLead' | 'itemLead'>
): string[] {
  return runsOf(points).flatMap((run) => {
    if (!isListed(run)) return sentencesOf(run);
    return run.length === 1 ? [asSentence(run[0]!.answer, itemLead)] : [listOf(run, listLead)];
  });
}

/** One item alone, in a line of running text. */
const asSentence = (item: string, lead: string): string => `${lead} ${item}.`;

/** A sentence in a list of figures ends as they do. */
const asItem = (text: string): string => `- ${text.replace(/\.$/, '')}`;

/** Whether they stand as a list, or one alone as a line with its lead. */
export const isListed = (run: readonly PickedPoint[]): boolean => run.some(({ point }) => point.form === 'item');

const listOf = (run: readonly PickedPoint[], lead: string): string =>
  [lead, run.map(({ answer }) => asItem(answer)).join('\n')].filter((text) => text !== '').join('\n\n');

function sentencesOf(run: readonly PickedPoint[]): string[] {
  return run.reduce<string[]>((paragraphs, { cue, answer, proofs }) => {
    const text = joined([cue, answer, proofs]);
    const last = paragraphs.at(-1);
    const together = last === undefined ? '' : joined([last, text]);
    const shares = last !== undefined && withoutClaims(together).length <= short && !isBlock(together);
    return shares ? [...paragraphs.slice(0, -1), together] : [...paragraphs, text];
  }, []);
}
