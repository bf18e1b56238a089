/** Search: every word must occur, nothing typed can break it, and nothing in the trash is found. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readQuestion } from '../../../../src-main/core/search/match';
import { beginningOf, snippetOf } from '../../../../src-main/core/search/snippet';
import { openTestCore, type TestCore } from '../create-core/open-test-core';

const timeZone = 'UTC';
const found = async ({ call }: TestCore, text: string) => (await call('search.query', { text })).hits;

test('one letter finds nothing, signs alone neither; operators and quotes are words', () => {
  for (const nothing of ['a', 'C', '+', '#', ' -- "" ', '§§', '\0']) expect(readQuestion(nothing)).toBeNull();
  expect(readQuestion('Returns OR "line')?.words.map(({ form }) => form)).toEqual(['returns', 'or', 'line']);
  expect(readQuestion('line a')?.words.map(({ unfinished }) => unfinished)).toEqual([false, false]);
  expect(readQuestion('a b c d e f g h i j k l m n o p')?.expressions).toHaveLength(12);
});

test('no input throws, whatever is typed', async () => {
  const { core } = await openTestCore();
  const inputs = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.stringMatching(/^["*()^:+\-{}A-Z NEAR,0-9\\]{0,40}$/)
  );
  await fc.assert(
    fc.asyncProperty(inputs, async (text) => {
      const envelope = await core.dispatch('search.query', { text });
      expect(envelope.ok).toBe(true);
    }),
    { numRuns: 500 }
  );
});

test('parts of a snippet put together are a piece of the text, and no part is empty', () => {
  const asked = readQuestion('wolf')!;
  const pieces = fc.constantFrom('wolf', ' ', '<b>', 'Wölfe', '\n', '𝄞', '狼', 'a long word');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 200 }), (written) => {
      const text = written.join('');
      const parts = snippetOf(text, asked) ?? beginningOf(text);
      expect(parts.every((part) => part.text !== '')).toBe(true);
      const shown = parts
        .map((part) => part.text)
        .join('')
        .replaceAll('…', '');
      expect(text.replace(/\s+/g, ' ')).toContain(shown.trim());
      expect(shown.isWellFormed()).toBe(true);
    })
  );
});

test('everything written is found, with the place where it stands', async () => {
  const opened = await openTestCore();
  const { call } = opened;
  const interview = { timeZone, company: 'Zephyr GmbH', role: 'Müller' };
  const { id: interviewId } = await call('interviews.create', interview);
  await call('people.create', { interviewId, patch: { name: 'Quentin Sale' } });
  await call('questionCards.create', {
    interviewId,
    patch: { question: 'Why?', wishSaid: 'Because of kiwifruit', forLetter: 'A persimmon', topic: 'Tamarillo' }
  });
  await call('unsaid.create', { interviewId, text: 'Platypus' });
  await call('facts.create', {
    interviewId,
    patch: { statement: 'Sold 40 xylophones', quote: 'an accordion went for half' }
  });
  await call('requests.create', { interviewId, patch: { who: 'Boss', what: 'A jukebox note' } });
  await opened.upload(interviewId, 'dragonfly.txt', 'inside: wolverine');
  const kinds = async (text: string) => (await found(opened, text)).map((hit) => `${hit.kind} ${hit.stage}`);
  expect(await kinds('zeph')).toContain('interview capture');
  expect(await kinds('muller')).toContain('interview capture');
  expect(await kinds('accordion')).toEqual(['fact proof']);
  expect(await kinds('quentin')).toEqual(['person capture']);
  expect(await kinds('kiwi')).toEqual(['question_card debrief']);
  expect(await kinds('persimmon tamarillo')).toEqual(['question_card debrief']);
  expect(await kinds('platypus')).toEqual(['unsaid debrief']);
  expect(await kinds('xylophones 40')).toEqual(['fact proof']);
  expect(await kinds('jukebox')).toEqual(['request proof']);
  await expect.poll(() => kinds('wolverine'), { timeout: 30_000 }).toEqual(['evidence proof']);
  const [hit] = await found(opened, 'kiwifruit');
  expect(hit).toMatchObject({ interviewId, where: 'Zephyr GmbH · Müller', title: 'Why?' });
  expect(hit?.snippet.find((part) => part.hit)?.text).toBe('kiwifruit');
  expect(await found(opened, 'kiwifruit platypus')).toEqual([]);
});

test('a hit names what its stage opens: the thing itself, or nothing where the stage is all there is', async () => {
  const opened = await openTestCore();
  const { call } = opened;
  const { id: interviewId } = await call('interviews.create', { timeZone, company: 'Quokka' });
  const person = await call('people.create', { interviewId, patch: { name: 'Quokka' } });
  const sign = await call('signs.create', { interviewId, kind: 'bad', text: 'Quokka' });
  const card = await call('questionCards.create', { interviewId, patch: { question: 'Quokka' } });
  const unsaid = await call('unsaid.create', { interviewId, text: 'Quokka' });
  const fact = await call('facts.create', { interviewId, patch: { statement: 'Quokka' } });
  const request = await call('requests.create', { interviewId, patch: { who: 'Quokka' } });
  const file = await opened.upload(interviewId, 'quokka.txt', 'words');
  const letter = await call('letters.create', { interviewId, kind: 'decline' });
  await call('letters.save', { id: letter.id, baseRevision: letter.revision, patch: { body: 'Quokka' } });
  await call('perspective.addItem', { interviewId, kind: 'fact', label: 'Quokka' });
  await call('fit.decide', { interviewId, decision: 'recover', reason: 'Quokka' });
  await call('afterwards.update', { interviewId, patch: { notes: 'Quokka' } });
  // What was written last is taken in by turns.
  await expect.poll(async () => (await found(opened, 'quokka')).length, { timeout: 10_000 }).toBe(12);
  const hits = await found(opened, 'quokka');
  expect(Object.fromEntries(hits.map(({ kind, stage, itemId }) => [kind, [stage, itemId]]))).toEqual({
    interview: ['capture', null],
    person: ['capture', person.id],
    sign: ['capture', sign.id],
    perspective: ['perspective', null],
    fit: ['fit', null],
    question_card: ['debrief', card.id],
    unsaid: ['debrief', unsaid.id],
    fact: ['proof', fact.id],
    evidence: ['proof', file.id],
    request: ['proof', request.id],
    letter: ['letter', letter.id],
    afterwards: ['sent', null]
  });
});

test('what is in the trash, or belongs to what is, is not found', async () => {
  const opened = await openTestCore();
  const { call } = opened;
  const { id: interviewId } = await call('interviews.create', { timeZone, company: 'Zephyr' });
  const { id: fact } = await call('facts.create', { interviewId, patch: { statement: 'Xylophone' } });
  await call('trash.move', { kind: 'fact', id: fact });
  expect(await found(opened, 'xylophone')).toEqual([]);
  await call('trash.restore', { kind: 'fact', id: fact });
  expect(await found(opened, 'xylophone')).toHaveLength(1);
  await call('trash.move', { kind: 'interview', id: interviewId });
  expect(await found(opened, 'xylophone')).toEqual([]);
  expect(await found(opened, 'zephyr')).toEqual([]);
});

test('a limit says that there is more', async () => {
  const opened = await openTestCore();
  const { id: interviewId } = await opened.call('interviews.create', { timeZone });
  for (let count = 0; count < 4; count++)
    await opened.call('unsaid.create', { interviewId, text: `Platypus ${count}` });
  const { hits, more } = await opened.call('search.query', { text: 'platypus', limit: 3 });
  expect([hits.length, more]).toEqual([3, true]);
  expect((await opened.call('search.query', { text: 'platypus', limit: 4 })).more).toBe(false);
});

test('every hit shows its own words, marked, also for an unfinished word that many things hold', async () => {
  const opened = await openTestCore();
  const { id: interviewId } = await opened.call('interviews.create', { timeZone });
  const texts = Array.from({ length: 25 }, (_, count) => `Number ${count}: platypuses and platypodes`);
  for (const text of texts) await opened.call('unsaid.create', { interviewId, text });
  const hits = await found(opened, 'platyp');
  expect(hits.map((hit) => hit.snippet.map((part) => part.text).join('')).sort()).toEqual(texts.toSorted());
  for (const { snippet } of hits) {
    expect(snippet.filter((part) => part.hit).map((part) => part.text)).toEqual(['platypuses', 'platypodes']);
  }
});

test('tells how many files are still to be read, until their words are found', async () => {
  const opened = await openTestCore();
  const { id } = await opened.call('interviews.create', { timeZone, company: 'Acme', role: 'Clerk' });
  const before = await opened.call('search.query', { text: 'zephyrine' });
  expect(before).toEqual({ hits: [], more: false, unread: 0, preparing: 0 });
  const first = await Promise.all([
    opened.upload(id, 'one.txt', 'The zephyrine board.'),
    opened.upload(id, 'two.txt', 'Another zephyrine board.'),
    opened.call('search.query', { text: 'zephyrine' })
  ]);
  expect(first[2].unread).toBeLessThanOrEqual(2);
  await expect
    .poll(
      async () => {
        const { hits, unread } = await opened.call('search.query', { text: 'zephyrine' });
        // Never both: nothing left to read, and words that are not found.
        expect(hits.length + unread).toBeGreaterThanOrEqual(2);
        return { found: hits.length, unread };
      },
      // Only ends what hangs.
      { timeout: 300_000 }
    )
    .toEqual({ found: 2, unread: 0 });
}, 400_000);
