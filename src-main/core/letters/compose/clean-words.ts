/** The user's words as a letter may have them: without what is held back, and tidied. Keeps book of both. */
import type { HeldBack, Picks, Tidied } from '../../../contract';
import type { ReviewFact } from '../review-queries';
import type { Edit } from '../../../shared/letter/compose/edit-list';
import type { ComposeTools } from './tools';

export interface CleanWords {
  /** `source` names the field of the row that the words were typed into, e.g. `card:ID:wish`. */
  clean: (source: string, typed: string) => string;
  /** A name as a whole, which only gets capitals; in place of a field `source` says what it names, e.g. `name:company`. */
  name: (source: string, typed: string) => string;
  heldBack: HeldBack[];
  tidied: Tidied[];
}

/** Fields that are no sentences, and want no mark at their end; a topic no capital either. */
const phrase = /:(?:question|topic|period)$/;
const topic = /:topic$/;

/** Who asks about somebody has spoken of that person. */
const asked = /:question$/;

/** Letters around a tidied piece, so that it can be told where it stands. */
const around = 40;

export function cleanWords(tools: ComposeTools, picks: Picks): CleanWords {
  const heldBack = new Map<string, HeldBack>();
  const tidied = new Map<string, Tidied>();

  function clean(source: string, typed: string): string {
    const held = tools
      .heldBack(typed)
      .filter(({ reason }) => !(asked.test(source) && reason === 'third_person'))
      .map((each) => ({ ...each, id: `${source}:${each.from}` }));
    for (const { id, from, to, reason } of held) heldBack.set(id, { id, reason, text: typed.slice(from, to).trim() });
    const out = held.filter(({ id }) => !picks.letIn.includes(id));
    const kept = tools.withoutHeld(typed, out);
    const edits = tools
      .tidyEdits(kept)
      .filter(
        (edit) => !(phrase.test(source) && onlyEnds(edit, kept)) && !(topic.test(source) && onlyBegins(edit, kept))
      )
      .map((edit) => ({ ...edit, id: `${source}:${edit.from}:${edit.reason}` }));
    for (const { id, from, to, text, reason } of edits)
      tidied.set(id, {
        id,
        reason,
        before: kept.slice(from, to),
        after: text,
        within: kept.slice(Math.max(0, from - around), to + around)
      });
    return tools.applyEdits(
      kept,
      edits.filter(({ id }) => !picks.asTyped.includes(id))
    );
  }

  function name(source: string, typed: string): string {
    const written = tools.properName(typed);
    if (written === typed) return typed;
    tidied.set(source, { id: source, reason: 'capital', before: typed, after: written, within: typed });
    return picks.asTyped.includes(source) ? typed : written;
  }

  return {
    clean,
    name,
    get heldBack() {
      return [...heldBack.values()];
    },
    get tidied() {
      return [...tidied.values()];
    }
  };
}

/** Whether it does no more than put a mark behind the last word. */
const onlyEnds = ({ from, to, text, reason }: Edit, typed: string): boolean =>
  reason === 'spacing' && typed.slice(to).trim() === '' && text.startsWith(typed.slice(from, to));

/** Whether it does no more than give the first word its capital. */
const onlyBegins = ({ from, reason }: Edit, typed: string): boolean =>
  reason === 'capital' && typed.slice(0, from).trim() === '';

export const factId = (id: string): string => `fact:${id}`;

/** In tidied words; one that is held back whole is none. */
export const tidyFacts = (
  facts: readonly ReviewFact[],
  { clean }: CleanWords,
  { nameWritten }: ComposeTools
): ReviewFact[] =>
  facts
    .map((fact) => ({
      ...fact,
      statement: clean(`${factId(fact.id)}:statement`, fact.statement),
      period: clean(`${factId(fact.id)}:period`, fact.period).replace(/\.$/, ''),
      sourcePerson: nameWritten(fact.sourcePerson),
      verifiableBy: nameWritten(fact.verifiableBy)
    }))
    .filter(({ statement }) => statement.trim() !== '');
