import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addFact, fileEvidence, nobody, openDomains, type Domains } from '../interviews/domains';

const id = (number: number): string => `0193a000-0000-7000-8000-${String(number).padStart(12, '0')}`;

const questions = async ({ call }: Domains, interviewId: string): Promise<string[]> => {
  const cards = await call('questionCards.list', { interviewId });
  expect(cards.map((card) => card.position)).toEqual(cards.map((_, index) => index));
  return cards.map((card) => card.question);
};

describe('question cards', () => {
  it('keep every field, changed one by one, and say where the story is thin', async () => {
    const { call, at, newInterview } = await openDomains();
    const interviewId = await newInterview();
    const card = await call('questionCards.create', { interviewId });
    expect(card).toMatchObject({
      position: 0,
      question: '',
      kind: null,
      score: null,
      wentWrong: [],
      thin: [],
      useInLetter: false
    });
    at('2026-11-22T11:00:00.000Z');
    const patch = {
      question: 'A project you led?',
      kind: 'behavioural',
      said: 'Er',
      landed: 'The *team*',
      missing: 'Figures',
      wishSaid: 'We cut returns by **23 %**.',
      forLetter: 'I cut returns by 23 %.',
      topic: 'Cutting returns',
      score: 2,
      situation: '400 returns a week',
      task: 'Halve them',
      action: 'Sorted',
      result: '',
      useInLetter: true
    } as const;
    const updated = await call('questionCards.update', {
      id: card.id,
      patch: { ...patch, wentWrong: ['blank', 'no_figures', 'blank'] }
    });
    expect(updated).toEqual({ ...card, ...patch, wentWrong: ['blank', 'no_figures'], thin: ['action', 'result'] });
    expect(await call('questionCards.list', { interviewId })).toEqual([updated]);
    expect((await call('questionCards.update', { id: card.id, patch: { score: null } })).question).toBe(
      'A project you led?'
    );
    expect((await call('interviews.get', { id: interviewId })).updatedAt).toBe('2026-11-22T11:00:00.000Z');
  });

  it('name their facts and evidence, except those in the trash', async () => {
    const { call, db, newInterview, trash } = await openDomains();
    const interviewId = await newInterview();
    const card = await call('questionCards.create', { interviewId });
    for (const fact of [id(1), id(2)]) {
      db.prepare('INSERT INTO card_facts VALUES (?, ?)').run(card.id, addFact(db, interviewId, fact));
    }
    db.prepare('INSERT INTO card_evidence VALUES (?, ?)').run(card.id, fileEvidence(db, id(3)));
    trash('facts', id(2));
    expect(await call('questionCards.list', { interviewId })).toMatchObject([
      { factIds: [id(1)], evidenceIds: [id(3)] }
    ]);
  });

  it('stand where they are put, with dense places, whatever is trashed and restored', async () => {
    const domains = await openDomains();
    const { call, db, newInterview, trash, failure } = domains;
    const interviewId = await newInterview();
    const add = async (question: string, toPosition?: number) =>
      (await call('questionCards.create', { interviewId, patch: { question }, toPosition })).id;
    const a = await add('a');
    const b = await add('b');
    await add('c');
    await add('first', 0);
    expect(await questions(domains, interviewId)).toEqual(['first', 'a', 'b', 'c']);
    const whole = await call('questionCards.move', { id: a, toPosition: 99 });
    expect(whole.map((card) => `${card.position} ${card.question}`)).toEqual(['0 first', '1 b', '2 c', '3 a']);
    trash('question_cards', b);
    expect(await questions(domains, interviewId)).toEqual(['first', 'c', 'a']);
    await call('questionCards.move', { id: a, toPosition: 1 });
    await add('last');
    db.prepare('UPDATE question_cards SET trashed_at = NULL').run();
    expect((await questions(domains, interviewId)).sort()).toEqual(['a', 'b', 'c', 'first', 'last']);
    trash('question_cards', a);
    for (const missing of [a, nobody]) {
      expect((await failure('questionCards.update', { id: missing, patch: {} })).code).toBe('NOT_FOUND');
      expect((await failure('questionCards.move', { id: missing, toPosition: 0 })).code).toBe('NOT_FOUND');
    }
    trash('interviews', interviewId);
    expect((await failure('questionCards.list', { interviewId })).code).toBe('NOT_FOUND');
  });

  it('follow any run of moves as a plain list would', async () => {
    const domains = await openDomains();
    const interviewId = await domains.newInterview();
    const ids: string[] = [];
    for (let each = 0; each < 5; each += 1) ids.push((await domains.call('questionCards.create', { interviewId })).id);
    const moves = fc.array(fc.tuple(fc.nat(4), fc.nat(6)), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(moves, async (each) => {
        let model = (await domains.call('questionCards.list', { interviewId })).map((card) => card.id);
        for (const [which, to] of each) {
          const moving = ids[which]!;
          const rest = model.filter((one) => one !== moving);
          model = [...rest.slice(0, to), moving, ...rest.slice(to)];
          const answer = await domains.call('questionCards.move', { id: moving, toPosition: to });
          expect(answer.map((card) => card.id)).toEqual(model);
        }
      }),
      { numRuns: 20 }
    );
  });
});
