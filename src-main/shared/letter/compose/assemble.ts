/** Makes a letter's subject and text of what was picked. Pure: the screen that shows the slots and the library that drafts use it alike. */
import { claimsIn } from '../claims/links';
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
  return others.reduce((before, { text }) => {
    if (before === '') return text;
    return before + (isBlock(text) ? (isBlock(before) ? '\n' : '\n\n') : isBlock(before) ? '\n\n' : ' ') + text;
  }, '');
}

export function assemble(composition: Composition, picks: Picks): Assembled {
  const at = (name: SlotName): string => {
    const found = composition.slots.find((each) => each.name === name);
    return found ? slotText(found, picks) : '';
  };
  const points = pointParagraphs(pickedPoints(composition, picks), composition.listLead);
  const paragraphs = composition.layout.flatMap((names) =>
    names.includes('points') ? points : [joined(names.map((name) => at(name as SlotName)))]
  );
  const body = goingOn(
    paragraphs.filter((paragraph) => paragraph !== ''),
    at('salutation'),
    composition
  ).join('\n\n');
  return { subject: at('subject'), body: `${body}\n` };
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

/**
 * A paragraph for each answer. Facts that follow each other stand together: as a list with its lead where one of them is no sentence,
 * else as one paragraph.
 */
function pointParagraphs(points: readonly PickedPoint[], listLead: string): string[] {
  const paragraphs: string[] = [];
  let facts: PickedPoint[] = [];
  const end = (): void => {
    const texts = facts.map(({ answer }) => answer);
    if (facts.some(({ point }) => point.form === 'item'))
      paragraphs.push(`${listLead}\n\n${texts.map((text) => `- ${text}`).join('\n')}`);
    else if (texts.length > 0) paragraphs.push(joined(texts));
    facts = [];
  };
  for (const picked of points) {
    if (picked.point.origin === 'fact') facts.push(picked);
    else {
      end();
      paragraphs.push(joined([picked.cue, picked.answer, picked.proofs]));
    }
  }
  end();
  return paragraphs;
}
