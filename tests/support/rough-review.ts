/** Reviews as upset people type them, from `tests/support/reviews`, put into a library by its own operations. Invented people and firms. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  questionKinds,
  type CallInputOf,
  type Fact,
  type Interview,
  type OperationName,
  type OutputOf
} from '../../src-main/contract';

const folder = join(import.meta.dirname, 'reviews');

export interface RoughReview {
  review: {
    key: string;
    settings: { senderName: string; sender: string; language: string };
    interview: Partial<Interview>;
    people?: { name: string; title: string }[];
    signs?: ['good' | 'bad', string][];
    happened?: [string, number][];
    cards?: {
      question: string;
      kind?: string | null;
      said?: string;
      landed?: string;
      wishSaid?: string;
      useInLetter?: boolean;
      wentWrong?: string[];
      situation?: string;
      task?: string;
      action?: string;
      result?: string;
    }[];
    unsaid?: [string, boolean][];
    facts?: (Partial<Fact> & { cards?: number[] })[];
    decline?: string;
    requests?: { who: string; contact: string; what: string; dueOn: string | null; fact?: number }[];
  };
  expect: {
    /** What no letter to the employer may hold, in lower case. */
    mustNotAppear: { text: string; why: string; inDeclineReason?: boolean }[];
    untrue?: string[];
  };
}

/** `en-nurse`, `de-einkauf`, … */
export const reviewNames: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''))
  .sort();

export const roughReview = (name: string): RoughReview =>
  JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as RoughReview;

type Call = <Name extends OperationName>(name: Name, input: CallInputOf<Name>) => Promise<OutputOf<Name>>;

/** Gives the interview's and the requests' ids. The library takes over the writer's name, address and language. */
export async function putReview(
  call: Call,
  { review }: RoughReview
): Promise<{ interviewId: string; requestIds: string[]; letters: { decline: () => Promise<unknown> } }> {
  await call('settings.update', { patch: review.settings });
  const { timeZone = 'Europe/London', ...interview } = review.interview;
  const { id: interviewId } = await call('interviews.create', { timeZone, ...interview });
  for (const person of review.people ?? []) await call('people.create', { interviewId, patch: person });
  for (const [kind, text] of review.signs ?? []) await call('signs.create', { interviewId, kind, text });
  const { items } = await call('perspective.get', { interviewId });
  for (const [itemId, weight] of review.happened ?? []) {
    const known = items.some((item) => item.itemId === itemId);
    if (known) await call('perspective.answer', { interviewId, itemId, patch: { happened: 'yes', weight } });
  }
  const cardIds: string[] = [];
  for (const { kind, wentWrong, ...card } of review.cards ?? []) {
    const known = questionKinds.find((each) => each === kind) ?? 'other';
    const patch = { ...card, kind: known, wentWrong } as CallInputOf<'questionCards.create'>['patch'];
    cardIds.push((await call('questionCards.create', { interviewId, patch })).id);
  }
  for (const [text, useInLetter] of review.unsaid ?? []) {
    const { id } = await call('unsaid.create', { interviewId, text });
    await call('unsaid.update', { id, patch: { useInLetter } });
  }
  const factIds: string[] = [];
  for (const { cards = [], ...patch } of review.facts ?? []) {
    const { id } = await call('facts.create', { interviewId, patch });
    factIds.push(id);
    for (const at of cards) await call('facts.linkCard', { id, cardId: cardIds[at]!, linked: true });
  }
  const requestIds: string[] = [];
  for (const { fact, ...patch } of review.requests ?? []) {
    const factId = fact === undefined ? null : factIds[fact]!;
    requestIds.push((await call('requests.create', { interviewId, patch: { ...patch, factId } })).id);
  }
  const decline = (): Promise<unknown> =>
    call('fit.decide', { interviewId, decision: 'decline', reason: review.decline ?? '' });
  return { interviewId, requestIds, letters: { decline } };
}
