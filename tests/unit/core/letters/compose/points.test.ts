/** Which of a review's answers a letter begins with, and in which words. */
import { expect, test } from 'vitest';
import { noPicks, type Composition, type Picks } from '../../../../../src-main/contract';
import { assemble } from '../../../../../src-main/shared/letter/compose/assemble';
import { withoutClaims } from '../../../../../src-main/shared/letter/claims/links';
import { openTestCore } from '../../create-core/open-test-core';

type Card = Record<string, unknown>;

async function composed(cards: readonly Card[], picks: Partial<Picks> = {}): Promise<Composition> {
  const { call } = await openTestCore();
  const { id: interviewId } = await call('interviews.create', { timeZone: 'UTC', role: 'Clerk', company: 'Acme' });
  for (const card of cards)
    await call('questionCards.create', { interviewId, patch: { kind: 'experience', useInLetter: true, ...card } });
  return call('letters.compose', { interviewId, kind: 'recovery', picks: { ...noPicks, ...picks } });
}
const bodyOf = (composition: Composition): string => assemble(composition, noPicks).body;

test('what a card says for the letter stands in it whole, and its topic is the point’s', async () => {
  const forLetter = 'I clear the post by ten. Nobody waits for a reply longer than a day.';
  const composition = await composed([
    {
      question: 'How do you plan a day?',
      forLetter,
      wishSaid: 'I start at eight and go home at four.',
      topic: 'the post'
    }
  ]);
  expect(bodyOf(composition)).toContain(forLetter);
  expect(bodyOf(composition)).not.toContain('go home at four');
  expect(composition.points[0]).toMatchObject({ topic: 'the post', isNote: false, proposed: true });
});

test('a note waits to be written, and words for the letter never do', async () => {
  const wishSaid = 'post first, phones after, no backlog, never';
  const composition = await composed([{ question: 'How do you plan a day?', wishSaid }]);
  expect(composition.points[0]).toMatchObject({ isNote: true, proposed: false });
  expect(bodyOf(composition)).not.toContain('backlog');
  const written = await composed([{ question: 'How do you plan a day?', wishSaid, forLetter: 'Post first.' }]);
  expect(written.points[0]).toMatchObject({ isNote: false, proposed: true });
});

test('a card whose tidying was refused goes in as typed', async () => {
  const { call } = await openTestCore();
  const { id: interviewId } = await call('interviews.create', { timeZone: 'UTC', role: 'Clerk', company: 'Acme' });
  const wishSaid = 'ok so i sort the post by ten and nobody waits for a reply longer than a day.';
  const { id } = await call('questionCards.create', { interviewId, patch: { wishSaid, useInLetter: true } });
  const compose = (asTyped: string[]): Promise<Composition> =>
    call('letters.compose', { interviewId, kind: 'recovery', picks: { ...noPicks, asTyped } });
  const tidied = (await compose([])).tidied.filter((each) => each.id.startsWith(`card:${id}:`)).map((each) => each.id);
  expect(tidied.length).toBeGreaterThan(0);
  const composition = await compose(tidied);
  expect(composition.points[0]).toMatchObject({ isNote: false, proposed: true });
});

test('what is not marked is proposed only where nothing is marked at all', async () => {
  const fine = 'I answer every letter on the day that it comes, and I keep a list of those that wait.';
  const note = 'post first, phones after, no backlog, never';
  expect(bodyOf(await composed([{ wishSaid: fine, useInLetter: false, score: 1 }]))).toContain(fine);
  const marked = await composed([{ wishSaid: fine, useInLetter: false, score: 1 }, { wishSaid: note }]);
  expect(bodyOf(marked)).not.toContain(fine);
});

test('an answer is told whole, or waits', async () => {
  const start =
    'In May the archive flooded and two rooms of files stood in water. I called the restorer and moved what was dry into the hall. ';
  const end = 'Within a week 180 of 200 files could be read again.';
  const told = await composed([{ kind: 'behavioural', wishSaid: start + end }]);
  expect(bodyOf(told)).toContain('180 of 200 files');
  const between = 'We carried one box after the other up the stairs and wrote on each of them what was in it. '.repeat(
    7
  );
  const long = await composed([{ kind: 'behavioural', wishSaid: start + between + end }]);
  expect(long.points[0]).toMatchObject({ isNote: true, proposed: false });
  expect(bodyOf(long)).not.toContain('archive');
});

test('what the letter says of its points goes by those that were picked', async () => {
  const { call } = await openTestCore();
  const { id: interviewId } = await call('interviews.create', { timeZone: 'UTC', role: 'Clerk', company: 'Acme' });
  const wishSaid = 'I clear the post by ten, and nobody waits for a reply longer than a day.';
  await call('questionCards.create', {
    interviewId,
    patch: { question: 'How do you plan a day?', wishSaid, useInLetter: true }
  });
  await call('facts.create', { interviewId, patch: { statement: 'Letters a day', figure: '90', sharing: 'yes' } });
  const compose = (picks: Picks): Promise<Composition> =>
    call('letters.compose', { interviewId, kind: 'recovery', picks });
  const proposed = await compose(noPicks);
  const purposeOf = ({ slots }: Composition): string => slots.find(({ name }) => name === 'purpose')!.passages[0]!.text;
  expect(purposeOf(proposed)).toContain('your questions');
  const fact = proposed.points.find(({ origin }) => origin === 'fact')!;
  const alone: Picks = { ...noPicks, points: [{ id: fact.id }] };
  expect(purposeOf(await compose(alone))).toContain('add a figure');
  const own: Picks = { ...noPicks, points: [{ id: fact.id, answer: { text: 'I answer some ninety letters a day.' } }] };
  expect(assemble(await compose(own), own).body).toContain('\n\nI answer some ninety letters a day.\n\n');
});

test('a fact stands under the question that it was noted for, which is said once', async () => {
  const { call } = await openTestCore();
  const { id: interviewId } = await call('interviews.create', { timeZone: 'UTC', role: 'Manager', company: 'Acme' });
  const card = async (question: string, wishSaid: string): Promise<string> => {
    const patch = { question, wishSaid, kind: 'experience', useInLetter: true } as const;
    return (await call('questionCards.create', { interviewId, patch })).id;
  };
  const fact = async (cardId: string, statement: string, figure: string): Promise<void> => {
    const { id } = await call('facts.create', { interviewId, patch: { statement, figure, sharing: 'yes' } });
    await call('facts.linkCard', { id, cardId, linked: true });
  };
  const rota = await card(
    'How do you manage gaps in the rota?',
    'swap board, four casuals, uncovered shifts down a lot'
  );
  await fact(rota, 'Uncovered shifts a month', 'from 11 to 3');
  await fact(rota, 'Casuals trained for uncovered shifts', '4');
  const other = await card('How do you greet guests?', 'smile first, name second, never the other way round');
  await fact(other, 'Lockers repaired', '70');
  const composition = await call('letters.compose', { interviewId, kind: 'recovery', picks: noPicks });
  const body = withoutClaims(bodyOf(composition));
  expect(body.match(/You asked how I manage gaps in the rota\./g)).toHaveLength(1);
  expect(body).toContain('gaps in the rota. Uncovered shifts a month went from 11 to 3.');
  // It was linked to a question that it doesn't answer.
  expect(body).not.toContain('greet guests');
  expect(body).toContain('70 lockers repaired');
  // With the answer itself in the letter, the question is the answer's.
  const picks: Picks = {
    ...noPicks,
    points: [
      { id: `card:${rota}` },
      ...composition.points.flatMap(({ id, origin }) => (origin === 'fact' ? [{ id }] : []))
    ]
  };
  const both = assemble(await call('letters.compose', { interviewId, kind: 'recovery', picks }), picks).body;
  expect(both.match(/gaps in the rota/g)).toHaveLength(1);
});

test('an answer without its one rough sentence is proposed, and one that is torn waits', async () => {
  const start =
    'In May the archive flooded and two rooms of files stood in water. I called the restorer and moved what was dry into the hall.';
  const end = 'Within a week 180 of 200 files could be read again.';
  const rough = await composed([{ wishSaid: `${start} ${end} I should have told them that, it shows how I work.` }]);
  expect(rough.points[0]).toMatchObject({ isNote: false, proposed: true });
  expect(bodyOf(rough)).toContain(`${start} ${end}`);
  expect(bodyOf(rough)).not.toContain('should have told');
  const torn = await composed([
    {
      wishSaid: `${start} When my own mum died nobody told us anything and we got a bill of £900, so it matters to me.`
    }
  ]);
  expect(bodyOf(torn)).not.toContain('a bill of £900');
});

test('a doubt about a figure goes, with its reason, and the sentence before it stays', async () => {
  const start =
    'I put a tray of spares beside every line, and each fitter signs for what he takes from it. In the first year 83 orders were never written';
  const doubtful = await composed([
    { wishSaid: `${start}; I am fairly sure of the 83, because I kept the book. I would do the same for you.` }
  ]);
  expect(doubtful.points[0]).toMatchObject({ isNote: false, proposed: true });
  expect(bodyOf(doubtful)).toContain(`${start}. I would do the same for you.`);
});

test('a long reason for wanting the job makes room for an answer', async () => {
  const sentence =
    'I want to see guests from the first call to the last day, and where I am now I only see them once. ';
  const answer =
    'I walk the house with every new guest and write down what they ask, and the list is on the desk before they come again. ';
  const made = await composed([
    { question: 'How do you plan a day?', wishSaid: answer.repeat(4), wentWrong: ['blank'] },
    { question: 'Why us?', kind: 'motivation', wishSaid: sentence.repeat(4) }
  ]);
  expect(bodyOf(made)).toContain('I walk the house');
});

test('a question or a topic that lacks its mark is no sentence to be tidied', async () => {
  const { tidied } = await composed([
    { question: 'How I delegate to assistants', topic: 'the huddle', wishSaid: 'I start every shift with a huddle' }
  ]);
  expect(tidied.map(({ before, after }) => [before, after])).toEqual([['huddle', 'huddle.']]);
});

test.each([
  ['Acme (?)', 'Acme'],
  ['Acme ??', 'Acme'],
  ['Guess? Inc.', 'Guess?']
])('doubt behind a company’s name is the user’s own, a mark within it is not: %s', async (company, right) => {
  const { call } = await openTestCore();
  const { id: interviewId } = await call('interviews.create', { timeZone: 'UTC', role: 'Clerk', company });
  const { slots } = await call('letters.compose', { interviewId, kind: 'recovery', picks: noPicks });
  const thanks = slots.find(({ name }) => name === 'thanks')!;
  expect(thanks.passages[0]!.text).toContain(` at ${right}.`);
});
