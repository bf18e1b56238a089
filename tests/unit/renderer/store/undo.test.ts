/** The way to the trash and back loses nothing, however slow the answers are. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { useTransport } from '../../../../src-renderer/api/client';
import { saving } from '../../../../src-renderer/store/drafts.svelte';
import { Facts } from '../../../../src-renderer/store/facts.svelte';
import { undo } from '../../../../src-renderer/store/undo.svelte';
import { toaster } from '../../../../src-renderer/ui/toaster.svelte';
import { heldCore } from '../../../support/held-core';

let core: ReturnType<typeof heldCore>;
beforeEach(() => void (core = heldCore()));
afterEach(() => useTransport(undefined));

const named = (...ids: string[]): { id: string; statement: string }[] => ids.map((id) => ({ id, statement: id }));

it('a step is taken back once, whether by its toast or by its keys', async () => {
  let times = 0;
  undo.offer('Gone.', () => void (times += 1));
  const { action } = toaster.toasts.at(-1)!;
  await undo.last();
  action?.run();
  await core.rest();
  expect(times).toBe(1);
});

it('what was thrown away can be taken back before its list is read anew', async () => {
  const facts = new Facts('i');
  const gone = facts.remove('a');
  await (await core.next('trash.move')).answer({ label: 'a' });
  const after = await core.next('facts.list');
  const back = undo.last();
  await after.answer([]);
  await (await core.next('trash.restore')).answer({});
  await (await core.next('facts.list')).answer(named('a'));
  await Promise.all([gone, back]);
  expect(facts.list.map(({ id }) => id)).toEqual(['a']);
});

it('what was typed into something on its way to the trash is no trouble, and there again when that comes back', async () => {
  const facts = new Facts('i');
  const loaded = facts.load();
  await (await core.next('facts.list')).answer(named('a'));
  await loaded;
  const gone = facts.remove('a');
  const moving = await core.next('trash.move');
  facts.edit('a', { statement: 'typed' });
  const early = saving.saveNow();
  await (await core.next('facts.update')).fail('NOT_FOUND');
  await early;
  await moving.answer({ label: 'a' });
  await (await core.next('facts.list')).answer([]);
  await gone;
  expect([saving.state, saving.hasUnsaved]).toEqual(['saved', false]);
  await saving.saveNow();
  expect(core.waiting.map(({ name }) => name)).not.toContain('facts.update');
  const back = undo.last();
  await (await core.next('trash.restore')).answer({});
  const kept = await core.next('facts.update');
  expect(kept.input).toMatchObject({ id: 'a', patch: { statement: 'typed' } });
  await kept.answer({});
  await (await core.next('facts.list')).answer([{ id: 'a', statement: 'typed' }]);
  await back;
  expect(facts.list[0]?.statement).toBe('typed');
});
