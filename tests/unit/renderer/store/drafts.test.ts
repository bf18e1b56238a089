/** Nothing that is written may get lost or overtaken on its way to the library. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OperationError } from '../../../../src-renderer/api/client';
import { Drafts, saving } from '../../../../src-renderer/store/drafts.svelte';

type Patch = Record<string, string>;

/** Every failing library of a test is mended after it, so that the next one starts with everything saved. */
const mend: (() => void)[] = [];

/** A library that answers when the test says so. */
function recorder() {
  const saved: { key: string; patch: Patch; at: number }[] = [];
  let failing: Error | null = null;
  let failingKey: string | null = null;
  let latency = 0;
  let tries = 0;
  mend.push(() => (failing = null));
  const drafts = new Drafts<Patch>(async (key, patch) => {
    tries += 1;
    if (latency > 0) await new Promise((resolve) => setTimeout(resolve, latency));
    if (failing && (failingKey === null || failingKey === key)) throw failing;
    saved.push({ key, patch, at: Date.now() });
  });
  return {
    drafts,
    saved,
    tried: () => tries,
    fail: (error: Error | null, key: string | null = null) => {
      failing = error;
      failingKey = key;
    },
    slow: (milliseconds: number) => (latency = milliseconds)
  };
}

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(async () => {
  for (const each of mend.splice(0)) each();
  await saving.saveNow();
  vi.useRealTimers();
});

describe('Drafts', () => {
  it('saves half a second after a pause, with all changes in one', async () => {
    const { drafts, saved } = recorder();
    drafts.type('a', { text: 'H' });
    await vi.advanceTimersByTimeAsync(200);
    drafts.type('a', { text: 'He', title: 'T' });
    expect(drafts.state).toBe('unsaved');
    await vi.advanceTimersByTimeAsync(499);
    expect(saved).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(saved).toEqual([{ key: 'a', patch: { text: 'He', title: 'T' }, at: 700 }]);
    expect(drafts.state).toBe('saved');
    expect(drafts.savedAt?.getTime()).toBe(700);
    expect(drafts.hasUnsaved).toBe(false);
  });

  it('goes on saying that nothing is saved while it tries again: a notice that goes moves the button that is pressed', async () => {
    const { drafts, slow, fail } = recorder();
    fail(new OperationError('IO_ERROR', 'Not now.'));
    drafts.type('a', { text: 'He' });
    await vi.advanceTimersByTimeAsync(600);
    slow(400);
    const trying = drafts.saveNow();
    await vi.advanceTimersByTimeAsync(100);
    expect([drafts.state, drafts.message]).toEqual(['error', 'Not now.']);
    fail(null);
    await vi.advanceTimersByTimeAsync(400);
    await trying;
    expect([drafts.state, drafts.message]).toEqual(['saved', null]);
  });

  it('lays over what is read what is on its way as well: the answer may be older', async () => {
    const { drafts, slow } = recorder();
    slow(400);
    drafts.type('a', { text: 'sent', title: 'T' });
    await vi.advanceTimersByTimeAsync(600);
    expect(drafts.state).toBe('saving');
    expect(drafts.unsaved('a')).toEqual({ text: 'sent', title: 'T' });
    drafts.type('a', { text: 'newer' });
    expect(drafts.unsaved('a')).toEqual({ text: 'newer', title: 'T' });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(drafts.unsaved('a')).toBeNull();
  });

  it('saves at the latest a second after the first unsaved change, however fast one types', async () => {
    const { drafts, saved } = recorder();
    for (let at = 0; at < 3_000; at += 100) {
      drafts.type('a', { text: String(at) });
      await vi.advanceTimersByTimeAsync(100);
    }
    await vi.advanceTimersByTimeAsync(1_000);
    const gaps = saved.map(({ at }, index) => at - (saved[index - 1]?.at ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(1_100);
    expect(saved.at(-1)?.patch).toEqual({ text: '2900' });
  });

  it('never lets a later save of the same thing overtake an earlier one', async () => {
    const { drafts, saved, slow } = recorder();
    slow(800);
    drafts.type('a', { text: 'first' });
    await vi.advanceTimersByTimeAsync(500);
    slow(0);
    drafts.type('a', { text: 'second' });
    const flushed = drafts.saveNow();
    await vi.advanceTimersByTimeAsync(0);
    expect(saved).toEqual([]);
    await vi.advanceTimersByTimeAsync(800);
    await flushed;
    expect(saved.map(({ patch }) => patch.text)).toEqual(['first', 'second']);
  });

  it('saves different things independently', async () => {
    const { drafts, saved } = recorder();
    drafts.type('a', { text: '1' });
    drafts.type('b', { text: '2' });
    await drafts.saveNow();
    expect(saved.map(({ key }) => key).sort()).toEqual(['a', 'b']);
  });

  it('keeps what failed, tries again, and lets newer words win', async () => {
    const { drafts, saved, fail } = recorder();
    fail(new OperationError('DISK_FULL', 'The disk is full.'));
    drafts.type('a', { text: 'old', title: 'T' });
    await vi.advanceTimersByTimeAsync(500);
    expect(drafts.state).toBe('error');
    expect(drafts.message).toBe('The disk is full.');
    expect(drafts.unsaved('a')).toEqual({ text: 'old', title: 'T' });
    fail(null);
    drafts.type('a', { text: 'new' });
    expect(drafts.state).toBe('error');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(saved.map(({ patch }) => patch)).toEqual([{ text: 'new', title: 'T' }]);
    expect(drafts.state).toBe('saved');
    expect(drafts.message).toBeNull();
  });

  it('tries again by itself when nothing else happens', async () => {
    const { drafts, saved, fail } = recorder();
    fail(new Error('connection lost'));
    drafts.type('a', { text: 'x' });
    await vi.advanceTimersByTimeAsync(600);
    fail(null);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(saved).toHaveLength(1);
  });

  it('does not try at every key while saving fails, and tries again soon after the last of them', async () => {
    const { drafts, saved, tried, fail } = recorder();
    fail(new Error('full'));
    for (let key = 1; key <= 100; key += 1) {
      drafts.type('a', { note: `${key}` });
      await vi.advanceTimersByTimeAsync(100);
    }
    // Ten seconds of typing: a try a second.
    expect(tried()).toBeGreaterThanOrEqual(8);
    expect(tried()).toBeLessThanOrEqual(11);
    await vi.advanceTimersByTimeAsync(1_000);
    fail(null);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(saved.map(({ patch }) => patch)).toEqual([{ note: '100' }]);
  });

  it('does not repeat what can only fail again, but keeps it', async () => {
    const { drafts, fail } = recorder();
    fail(new OperationError('INVALID_INPUT', 'Too long.'));
    drafts.type('a', { text: 'x' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(drafts.hasUnsaved).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('shows an error until every failed thing is saved', async () => {
    const { drafts, fail } = recorder();
    fail(new OperationError('NOT_FOUND', 'Gone.'), 'a');
    drafts.type('a', { text: 'x' });
    await drafts.saveNow();
    drafts.type('b', { text: 'y' });
    await drafts.saveNow();
    expect(drafts.state).toBe('error');
    expect(drafts.unsaved('a')).toEqual({ text: 'x' });
  });

  it('tells the frame the worst state of all', async () => {
    const good = recorder();
    const bad = recorder();
    bad.fail(new OperationError('DISK_FULL', 'The disk is full.'));
    good.drafts.type('a', { text: 'x' });
    bad.drafts.type('b', { text: 'y' });
    await saving.saveNow();
    expect(good.saved).toHaveLength(1);
    expect(saving.state).toBe('error');
    expect(saving.message).toBe('The disk is full.');
    bad.fail(null);
    await saving.saveNow();
    expect(bad.saved).toHaveLength(1);
  });
});

describe('a window that may go away', () => {
  /** As much of a window as `watch` listens to. */
  function openWindow() {
    const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
    const target = Object.assign(new EventTarget(), { document });
    return { target, document, stop: saving.watch(target as unknown as Window) };
  }

  it.each(['blur', 'pagehide'])('saves at once on %s', async (event) => {
    const { drafts, saved } = recorder();
    const { target, stop } = openWindow();
    drafts.type('a', { text: 'x' });
    target.dispatchEvent(new Event(event));
    await vi.advanceTimersByTimeAsync(0);
    expect(saved).toMatchObject([{ key: 'a', at: 0 }]);
    stop();
  });

  it('sends what is left at once when it goes, with what is still under way', async () => {
    const sends: { patch: Patch; overtaking: boolean }[] = [];
    const endings: (() => void)[] = [];
    const drafts = new Drafts<Patch>((_, patch, overtaking) => {
      sends.push({ patch, overtaking });
      return new Promise<void>((resolve) => endings.push(resolve));
    });
    const { target, stop } = openWindow();
    drafts.type('a', { text: 'Go', title: 'T' });
    await vi.advanceTimersByTimeAsync(500);
    drafts.type('a', { text: 'Good bye' });
    target.dispatchEvent(new Event('pagehide'));
    expect(sends).toEqual([
      { patch: { text: 'Go', title: 'T' }, overtaking: false },
      { patch: { text: 'Good bye', title: 'T' }, overtaking: true }
    ]);
    for (const end of endings) end();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sends).toHaveLength(2);
    expect(drafts.hasUnsaved).toBe(false);
    stop();
  });

  it('saves when a field is left, but changes nothing while the screen may be drawing', async () => {
    const { drafts, saved } = recorder();
    const { document, stop } = openWindow();
    drafts.type('a', { text: 'x' });
    // Svelte takes a focused field away in the middle of drawing: what is changed then is lost.
    document.dispatchEvent(new Event('focusout'));
    expect(drafts.state).toBe('unsaved');
    await Promise.resolve();
    expect(drafts.state).toBe('saving');
    await vi.advanceTimersByTimeAsync(0);
    expect(saved).toMatchObject([{ key: 'a', at: 0 }]);
    stop();
  });

  it('saves when it is hidden, not when it is shown again, and nothing once it stopped', async () => {
    const { drafts, saved } = recorder();
    const { document, target, stop } = openWindow();
    drafts.type('a', { text: 'x' });
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(0);
    expect(saved).toEqual([]);
    document.visibilityState = 'hidden';
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(0);
    expect(saved).toHaveLength(1);
    stop();
    drafts.type('a', { text: 'y' });
    target.dispatchEvent(new Event('blur'));
    await vi.advanceTimersByTimeAsync(0);
    expect(saved).toHaveLength(1);
  });

  it('asks before it closes only while something could not be saved', async () => {
    const { drafts, fail } = recorder();
    const { target, stop } = openWindow();
    const closing = (): boolean => target.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    drafts.type('a', { text: 'x' });
    expect(closing()).toBe(true);
    fail(new OperationError('DISK_FULL', 'The disk is full.'));
    await drafts.saveNow();
    expect(closing()).toBe(false);
    stop();
  });
});
