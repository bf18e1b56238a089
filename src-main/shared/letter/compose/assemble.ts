/** Makes a letter's subject and text of what was picked. Pure: the screen that shows the slots and the library that drafts use it alike. */
import { claimsIn, withoutClaims } from '../claims/links';
import { confirmedOnce } from './confirmed-once';
import type { Composition, Passage, Picked, Picks, Point, Slot, SlotName } from '../../../contract/compose';

export interface Assembled {
  subject: string;
  /** Markdown, from the salutation to the name. */
  body: string;
}

type PointPicks = NonNullable<Picks['points']>[number];
export interface PickedPoint {
  point: Point;
  /** That of the point; words of the user's own that end as a sentence are one. */
  form: Point['form'];
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
export function pickedPoints({ points, owed }: Pick<Composition, 'points' | 'owed'>, picks: Picks): PickedPoint[] {
  let isFirst = true;
  const chosen: PointPicks[] = picks.points ?? points.filter(({ proposed }) => proposed).map(({ id }) => ({ id }));
  const isAnswered = (id: string): boolean => chosen.some((each) => each.id === id);
  return chosen.flatMap(({ id, cue, answer, proofs }, at) => {
    const point = points.find((each) => each.id === id);
    if (!point) return [];
    const before = points.filter((each) => chosen.slice(0, at).some((other) => other.id === each.id));
    const isAsked =
      point.question === null ||
      !(isAnswered(point.question) || before.some(({ question }) => question === point.question));
    const isOwn = answer !== undefined && answer !== null && 'text' in answer;
    const isOwnSentence = isOwn && /[.!?…][”"’)]*$/.test(answer.text.trim());
    const said = textOf(cue, point.cues, isAsked ? proposedCue(point, isFirst ? owed : undefined, isFirst) : '');
    isFirst &&= said === '';
    return [
      {
        point,
        form: isOwnSentence ? 'sentences' : point.form,
        cue: said,
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

/** How its question enters: the first with what the letter owes, a later one as one more. */
function proposedCue({ origin, cues, again }: Point, owed: string | undefined, isFirst: boolean): string {
  const [first] = cues;
  if (!first) return '';
  if (!isFirst) return cues.find(({ id }) => id === again)?.text ?? first.text;
  // A figure is no fuller answer.
  return owed !== undefined && origin === 'card' && first.text.endsWith('.')
    ? owed.replace('{cue}', () => first.text.slice(0, -1))
    : first.text;
}

/** What the answer itself does not claim. */
function proofsBehind({ proofs }: Point, answer: string): string {
  const claimed = new Set(claimsIn(answer).map(({ key }) => key));
  const others = proofs.filter(({ text }) => !claimsIn(text).some(({ key }) => claimed.has(key)));
  return joined(others.map(({ text }) => text));
}

/** A piece of the letter's text that can be picked: of a slot, or of a point. */
export interface SheetPart {
  name: SlotName | 'cue' | 'answer' | 'proofs';
  /** As it stands in the letter. */
  text: string;
}
export interface SheetPoint {
  picked: PickedPoint;
  parts: SheetPart[];
}
/** A paragraph of the letter; a list of points is one, too. */
export type SheetParagraph =
  | { kind: 'slots'; names: readonly SlotName[]; parts: SheetPart[] }
  | { kind: 'points'; points: SheetPoint[] }
  /** Before the list stand the question of its first point and `lead`; each empty where there is none. */
  | { kind: 'list'; cue: string; lead: string; points: SheetPoint[] };

export function assemble(composition: Composition, picks: Picks): Assembled {
  const subject = composition.slots.find(({ name }) => name === 'subject');
  const paragraphs = sheetOf(composition, picks).map(textOfParagraph);
  const body = paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
  return { subject: subject ? slotText(subject, picks) : '', body: `${body}\n` };
}

/** The letter's paragraphs in their order, without the subject; those of slots that are empty stand among them without parts. */
export function sheetOf(composition: Composition, picks: Picks): SheetParagraph[] {
  const slotPart = (name: SlotName): SheetPart[] => {
    const slot = composition.slots.find((each) => each.name === name);
    const text = slot ? slotText(slot, picks) : '';
    return text === '' ? [] : [{ name, text }];
  };
  const paragraphs = composition.layout.flatMap((names): SheetParagraph[] => {
    if (names.includes('points')) return pointParagraphs(pickedPoints(composition, picks), composition);
    const slots = names as SlotName[];
    return [{ kind: 'slots', names: slots, parts: slots.flatMap(slotPart) }];
  });
  return namedOnce(variedLeads(goingOn(paragraphs, composition), composition), composition);
}

function textOfParagraph(paragraph: SheetParagraph): string {
  if (paragraph.kind === 'slots') return joined(paragraph.parts.map(({ text }) => text));
  const texts = paragraph.points.map(textOfPoint);
  if (paragraph.kind === 'points') return joined(texts);
  return [joined([paragraph.cue, paragraph.lead]), texts.map((text) => `- ${text}`).join('\n')]
    .filter((text) => text !== '')
    .join('\n\n');
}

const textOfPoint = ({ parts }: SheetPoint): string => joined(parts.map(({ text }) => text));

/** Whoever confirms several facts is introduced with the first of them. */
function namedOnce(paragraphs: SheetParagraph[], { confirmsAgain }: Composition): SheetParagraph[] {
  if (!confirmsAgain) return paragraphs;
  const [clause, again] = confirmsAgain;
  const points = paragraphs.flatMap((paragraph) => (paragraph.kind === 'slots' ? [] : paragraph.points));
  const proposed = points.flatMap(({ picked, parts }) => parts.filter(({ text }) => isProposed(text, picked.point)));
  const texts = confirmedOnce(
    proposed.map(({ text }) => text),
    clause,
    again
  );
  const told = new Map(proposed.map((part, at) => [part, { ...part, text: texts[at] ?? part.text }]));
  const toldPoint = (point: SheetPoint): SheetPoint => ({
    ...point,
    parts: point.parts.map((part) => told.get(part) ?? part)
  });
  return paragraphs.map((paragraph): SheetParagraph =>
    paragraph.kind === 'slots' ? paragraph : { ...paragraph, points: paragraph.points.map(toldPoint) }
  );
}

/** What the user wrote over it stays as written. */
const isProposed = (text: string, { answers, proofs }: Point): boolean =>
  [...answers, ...proofs].some((each) => text.includes(each.text.replace(/\.$/, '')));

/** Behind a fact, the one item of a list is one more figure. */
function variedLeads(paragraphs: SheetParagraph[], { itemLead, itemLeadAgain }: Composition): SheetParagraph[] {
  if (itemLead === '' || itemLeadAgain === undefined) return paragraphs;
  let said = false;
  return paragraphs.map((paragraph): SheetParagraph => {
    if (paragraph.kind === 'slots') return paragraph;
    const wasSaid = said;
    const isOneMore = said && paragraph.kind === 'list' && paragraph.lead === itemLead;
    said ||= paragraph.points.some((point) => textOfPoint(point).includes('](fact:'));
    if (isOneMore) return { ...paragraph, lead: itemLeadAgain };
    return wasSaid
      ? { ...paragraph, points: paragraph.points.map((point) => withLead(point, itemLead, itemLeadAgain)) }
      : paragraph;
  });
}

const withLead = (point: SheetPoint, lead: string, again: string): SheetPoint => ({
  ...point,
  parts: point.parts.map((part) =>
    point.picked.form === 'item' && part.text.startsWith(lead)
      ? { ...part, text: again + part.text.slice(lead.length) }
      : part
  )
});

/** The first sentence goes on where the salutation's comma left off. */
function goingOn(paragraphs: SheetParagraph[], { opening }: Composition): SheetParagraph[] {
  const [first, second] = paragraphs.flatMap((paragraph, at) =>
    textOfParagraph(paragraph) === '' ? [] : [{ paragraph, at }]
  );
  if (opening === undefined || first?.paragraph.kind !== 'slots' || second?.paragraph.kind !== 'slots')
    return paragraphs;
  const [greeting, ...others] = first.paragraph.parts;
  const [begin, ...rest] = second.paragraph.parts;
  const goesOn =
    greeting?.name === 'salutation' &&
    others.length === 0 &&
    greeting.text.endsWith(',') &&
    new RegExp(`^(?:${opening})(?!\\p{L})`, 'iu').test(begin?.text ?? '');
  if (!begin || !goesOn) return paragraphs;
  const text = begin.text.charAt(0).toLowerCase() + begin.text.slice(1);
  return paragraphs.with(second.at, { ...second.paragraph, parts: [{ ...begin, text }, ...rest] });
}

/** A list is a block of its own; sentences flow on. */
const isBlock = (text: string): boolean => /^(?:[-*+]|\d+[.)]) /m.test(text);
const beginsBlock = (text: string): boolean => /^(?:[-*+]|\d+[.)]) /.test(text);
const endsBlock = (text: string): boolean => isBlock(text.slice(text.lastIndexOf('\n') + 1));

function joined(texts: readonly string[]): string {
  return texts
    .filter((text) => text !== '')
    .reduce((before, text) => {
      if (before === '') return text;
      return before + (beginsBlock(text) || endsBlock(before) ? '\n\n' : ' ') + text;
    }, '');
}

/** Signs up to which what stands without a question shares a paragraph with its like. */
const short = 240;

/** Points that stand together: each with a question of its own alone, the others with their like. */
function runsOf(points: readonly PickedPoint[]): PickedPoint[][] {
  const runs: PickedPoint[][] = [];
  for (const picked of points) {
    const last = runs.at(-1);
    // A sentence is no line of a list of figures: it stands before it.
    const fits = last?.at(-1)?.form === picked.form;
    const isOfOne =
      last?.every(({ cue }) => cue === '') ||
      (picked.point.question !== null && last?.[0]?.point.question === picked.point.question);
    if (last && picked.cue === '' && isOfOne && fits) last.push(picked);
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
  composition: Pick<Composition, 'listLead' | 'itemLead' | 'listLeadBehindCue' | 'itemLeadBehindCue'>
): SheetParagraph[] {
  const { listLead, itemLead, listLeadBehindCue, itemLeadBehindCue } = composition;
  return runsOf(points).flatMap((run): SheetParagraph[] => {
    if (!run.some(({ form }) => form === 'item')) return sentencesOf(run);
    const cue = run[0]?.cue ?? '';
    const [one, several] = cue === '' ? [itemLead, listLead] : [itemLeadBehindCue, listLeadBehindCue];
    const lead = run.length === 1 ? one : several;
    const [only] = run;
    // A list of one line is none: it is said in a sentence.
    if (only && run.length === 1 && lead !== '') return [inLine(only, cue, lead)];
    // A line of a list ends without a full stop.
    return [{ kind: 'list', cue, lead, points: run.map((each) => itemOf(each, each.answer.replace(/\.$/, ''))) }];
  });
}

const inLine = (picked: PickedPoint, cue: string, lead: string): SheetParagraph => ({
  kind: 'points',
  points: [
    {
      picked,
      parts: [
        ...(cue === '' ? [] : [{ name: 'cue' as const, text: cue }]),
        { name: 'answer', text: `${/:\s/.test(picked.answer) ? '' : `${lead} `}${picked.answer.replace(/\.$/, '')}.` }
      ]
    }
  ]
});

const itemOf = (picked: PickedPoint, text: string): SheetPoint => ({ picked, parts: [{ name: 'answer', text }] });

function sentencesOf(run: readonly PickedPoint[]): SheetParagraph[] {
  const paragraphs = run.reduce<SheetPoint[][]>((before, picked) => {
    const parts = (['cue', 'answer', 'proofs'] as const).map((name) => ({ name, text: picked[name] }));
    const point = { picked, parts: parts.filter(({ text }) => text !== '') };
    const last = before.at(-1);
    const together = last ? joined([...last, point].map(textOfPoint)) : '';
    const shares = last !== undefined && withoutClaims(together).length <= short && !isBlock(together);
    return shares ? [...before.slice(0, -1), [...last, point]] : [...before, [point]];
  }, []);
  return paragraphs.map((each) => ({ kind: 'points', points: each }));
}
