/** What every reading of the program promises: nothing older over newer, one thing once, nothing typed taken away, and as new as the core says. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { call, useTransport } from '../../../../src-renderer/api/client';
import { Drafts, saving } from '../../../../src-renderer/store/drafts.svelte';
import { merged } from '../../../../src-renderer/store/merged.svelte';
import { resource, type Resource } from '../../../../src-renderer/store/resource.svelte';
import { followLibrary } from '../../../../src-renderer/store/resources';
import { heldCore } from '../../../support/held-core';

interface Sign {
  id: string;
  text: string;
}

let core: ReturnType<typeof heldCore>;
const window = new EventTarget();
let unfollow: () => void;
let number = 0;
beforeEach(() => {
  core = heldCore();
  unfollow = followLibrary(window as Window);
  number += 1;
});
afterEach(() => {
  unfollow();
  useTransport(undefined);
});

const drafts = new Drafts<{ text: string }>((id, { text }) => call('signs.update', { id, text }));
const signsOf = (interviewId = `i${number}`): Resource<Sign[], { text: string }> =>
  resource<Sign[], { text: string }>({
    key: `signs ${interviewId}`,
    topics: ['signs'],
    ask: () => call('signs.list', { interviewId }),
    drafts
  });
const asked = (): number => core.waiting.filter(({ name }) => name === 'signs.list').length;
const texts = (signs: Resource<Sign[], { text: string }>): string[] | undefined => signs.value?.map(({ text }) => text);
const one = (text: string): Sign[] => [{ id: 'a', text }];

describe('one thing', () => {
  it('is read once, however many look at it', async () => {
    const ends = [signsOf().watch(), signsOf().watch()];
    const loaded = [signsOf().load(), signsOf().load()];
    await core.rest();
    expect(asked()).toBe(1);
    await (await core.next('signs.list')).answer(one('a nod'));
    await Promise.all(loaded);
    expect(texts(signsOf())).toEqual(['a nod']);
    for (const end of ends) end();
  });

  it('is forgotten when nobody looks any more: whoever does next reads it anew', async () => {
    const end = signsOf().watch();
    await (await core.next('signs.list')).answer(one('a nod'));
    end();
    expect(signsOf().value).toBeNull();
    signsOf().watch()();
    await (await core.next('signs.list')).answer(one('a laugh'));
  });
});

describe('what the core says', () => {
  it('reads what is looked at anew, once for several changes, and nothing else', async () => {
    const end = signsOf().watch();
    await (await core.next('signs.list')).answer(one('a nod'));
    core.changed('facts', 'progress');
    core.changed('signs');
    core.changed('signs', 'progress');
    await vi.waitFor(() => expect(asked()).toBe(1));
    await (await core.next('signs.list')).answer(one('a laugh'));
    expect(texts(signsOf())).toEqual(['a laugh']);
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(asked()).toBe(0);
    end();
  });

  it('counts also while the first answer is under way', async () => {
    const end = signsOf().watch();
    const first = await core.next('signs.list');
    core.changed('signs');
    await first.answer(one('old'));
    await vi.waitFor(() => expect(asked()).toBe(1));
    await (await core.next('signs.list')).answer(one('new'));
    expect(texts(signsOf())).toEqual(['new']);
    end();
  });

  it.each(['anew', 'focus'])('%s: whatever is looked at is read anew, also what could not be read', async (how) => {
    const signs = signsOf();
    const end = signs.watch();
    await (await core.next('signs.list')).fail();
    expect(signs.problem).not.toBeNull();
    if (how === 'anew') core.missed();
    else window.dispatchEvent(new Event('focus'));
    await vi.waitFor(() => expect(asked()).toBe(1));
    await (await core.next('signs.list')).answer(one('a nod'));
    expect([texts(signs), signs.problem]).toEqual([['a nod'], null]);
    end();
  });
});

describe('what is typed', () => {
  it('stays on top of what another window changed, until it is saved and known', async () => {
    const signs = signsOf();
    const end = signs.watch();
    await (await core.next('signs.list')).answer([...one('a nod'), { id: 'b', text: 'a laugh' }]);
    signs.type('a', { text: 'a firm nod' });
    expect(texts(signs)).toEqual(['a firm nod', 'a laugh']);
    core.changed('signs');
    await vi.waitFor(() => expect(asked()).toBe(1));
    const late = await core.next('signs.list');
    const saved = saving.saveNow();
    await (await core.next('signs.update')).answer({});
    await saved;
    // Saved since it was asked for: this answer does not know of it.
    await late.answer([...one('a nod'), { id: 'b', text: 'a loud laugh' }]);
    expect(texts(signs)).toEqual(['a firm nod', 'a loud laugh']);
    end();
  });

  it('is the same for all who look', async () => {
    const end = signsOf().watch();
    await (await core.next('signs.list')).answer(one('a nod'));
    signsOf().type('a', { text: 'typed' });
    expect(texts(signsOf())).toEqual(['typed']);
    const saved = saving.saveNow();
    await (await core.next('signs.update')).answer({});
    await saved;
    end();
  });
});

describe('a change', () => {
  it('is on the screen when it ends, whatever the stream does', async () => {
    const signs = signsOf();
    const end = signs.watch();
    await (await core.next('signs.list')).answer([]);
    const changed = signs.change(() => call('signs.create', { interviewId: 'i', kind: 'good', text: 'a nod' }));
    await (await core.next('signs.create')).answer({ id: 'a' });
    await (await core.next('signs.list')).answer(one('a nod'));
    expect(await changed).toEqual({ id: 'a' });
    expect(texts(signs)).toEqual(['a nod']);
    end();
  });

  it('asked for twice is made once, and what was shown ahead of one that fails goes', async () => {
    const signs = signsOf();
    const end = signs.watch();
    await (await core.next('signs.list')).answer(one('a nod'));
    const make = () => call('signs.create', { interviewId: 'i', kind: 'good', text: '' });
    const both = [signs.change(make, { once: 'create' }), signs.change(make, { once: 'create' })];
    const creating = await core.next('signs.create');
    expect(core.waiting).toEqual([]);
    signs.show([]);
    await creating.fail();
    expect(await Promise.all(both)).toEqual([null, null]);
    await (await core.next('signs.list')).answer(one('a nod'));
    expect(texts(signs)).toEqual(['a nod']);
    end();
  });
});

it('an answer that says the same leaves every object as it is, and another one only changes what differs', () => {
  const shown = merged(null, {
    list: [
      { id: 'a', tags: ['x'] },
      { id: 'b', tags: [] as string[] }
    ]
  });
  const { list } = shown;
  const [a, b] = list;
  expect(merged(shown, structuredClone({ list: [...list] }))).toBe(shown);
  expect(shown.list).toBe(list);
  merged(shown, {
    list: [
      { id: 'b', tags: ['y'] },
      { id: 'a', tags: ['x'] },
      { id: 'c', tags: [] }
    ]
  });
  expect(shown.list.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  expect(shown.list[1]).toBe(a);
  expect(shown.list[0]).toBe(b);
  expect(b!.tags).toEqual(['y']);
});
