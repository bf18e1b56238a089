/** Nothing that is written may get lost or overtaken on its way to the library. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OperationError } from '../../../../src-renderer/api/client';
import { Autosave, saving } from '../../../../src-renderer/store/autosave.svelte';

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
  const autosave = new Autosave<Patch>(async (key, patch) => {
    tries += 1;
    if (latency > 0) await new Promise((resolve) => setTimeout(resolve, latency));
    if (failing && (failingKey === null || failingKey === key)) throw failing;
    saved.push({ key, patch, at: Date.now() });
  });
  return {
    autosave,
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
  await saving.flush();
  vi.useRealTimers();
});

describe('Autosave', () => {
  it('saves half a second after a pause, with all changes in one', async () => {
    const { autosave, saved } = recorder();
    autosave.queue('a', { text: 'H' });
    await vi.advanceTimersByTimeAsync(200);
    autosave.queue('a', { text: 'He', title: 'T' });
    expect(autosave.state).toBe('unsaved');
    await vi.advanceTimersByTimeAsync(499);
    expect(saved).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(saved).toEqual([{ key: 'a', patch: { text: 'He', title: 'T' }, at: 700 }]);
    expect(autosave.state).toBe('saved');
    expect(autosave.savedAt?.getTime()).toBe(700);
    expect(autosave.hasUnsaved).toBe(false);
  });

  it('goes on saying that nothing is saved while it tries again: a notice that goes moves the button that is pressed', async () => {
    const { autosave, slow, fail } = recorder();
    fail(new OperationError('IO_ERROR', 'Not now.'));
    autosave.queue('a', { text: 'He' });
    await vi.advanceTimersByTimeAsync(600);
    slow(400);
    const trying = autosave.flush();
    await vi.advanceTimersByTimeAsync(100);
    expect([autosave.state, autosave.message]).toEqual(['error', 'Not now.']);
    fail(null);
    await vi.advanceTimersByTimeAsync(400);
    await trying;
    expect([autosave.state, autosave.message]).toEqual(['saved', null]);
  });

  it('lays over what is read what is on its way as well: the answer may be older', async () => {
    const { autosave, slow } = recorder();
    slow(400);
    autosave.queue('a', { text: 'sent', title: 'T' });
    await vi.advanceTimersByTimeAsync(600);
    expect(autosave.state).toBe('saving');
    expect(autosave.pending('a')).toEqual({ text: 'sent', title: 'T' });
    autosave.queue('a', { text: 'newer' });
    expect(autosave.pending('a')).toEqual({ text: 'newer', title: 'T' });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(autosave.pending('a')).toBeNull();
  });

  it('saves at the latest a second after the first unsaved change, however fast one types', async () => {
    const { autosave, saved } = recorder();
    for (let at = 0; at < 3_000; at += 100) {
      autosave.queue('a', { text: String(at) });
      await vi.advanceTimersByTimeAsync(100);
    }
    await vi.advanceTimersByTimeAsync(1_000);
    const gaps = saved.map(({ at }, index) => at - (saved[index - 1]?.at ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(1_100);
    expect(saved.at(-1)?.patch).toEqual({ text: '2900' });
  });

  it('never lets a later save of the same thing overtake an earlier one', async () => {
    const { autosave, saved, slow } = recorder();
    slow(800);
    autosave.queue('a', { text: 'first' });
    await vi.advanceTimersByTimeAsync(500);
    slow(0);
    autosave.queue('a', { text: 'second' });
    const flushed = autosave.flush();
    await vi.advanceTimersByTimeAsync(0);
    expect(saved).toEqual([]);
    await vi.advanceTimersByTimeAsync(800);
    await flushed;
    expect(saved.map(({ patch }) => patch.text)).toEqual(['first', 'second']);
  });

  it('saves different things independently', async () => {
    const { autosave, saved } = recorder();
    autosave.queue('a', { text: '1' });
    autosave.queue('b', { text: '2' });
    await autosave.flush();
    expect(saved.map(({ key }) => key).sort()).toEqual(['a', 'b']);
  });

  it('keeps what failed, tries again, and lets newer words win', async () => {
    const { autosave, saved, fail } = recorder();
    fail(new OperationError('DISK_FULL', 'The disk is full.'));
    autosave.queue('a', { text: 'old', title: 'T' });
    await vi.advanceTimersByTimeAsync(500);
    expect(autosave.state).toBe('error');
    expect(autosave.message).toBe('The disk is full.');
    expect(autosave.pending('a')).toEqual({ text: 'old', title: 'T' });
    fail(null);
    autosave.queue('a', { text: 'new' });
    expect(autosave.state).toBe('error');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(saved.map(({ patch }) => patch)).toEqual([{ text: 'new', title: 'T' }]);
    expect(autosave.state).toBe('saved');
    expect(autosave.message).toBeNull();
  });

  it('tries again by itself when nothing else happens', async () => {
    const { autosave, saved, fail } = recorder();
    fail(new Error('connection lost'));
    autosave.queue('a', { text: 'x' });
    await vi.advanceTimersByTimeAsync(600);
    fail(null);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(saved).toHaveLength(1);
  });

  it('does not try at every key while saving fails, and tries again soon after the last of them', async () => {
    const { autosave, saved, tried, fail } = recorder();
    fail(new Error('full'));
    for (let key = 1; key <= 100; key += 1) {
      autosave.queue('a', { note: `${key}` });
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
    const { autosave, fail } = recorder();
    fail(new OperationError('INVALID_INPUT', 'Too long.'));
    autosave.queue('a', { text: 'x' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(autosave.hasUnsaved).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('shows an error until every failed thing is saved', async () => {
    const { autosave, fail } = recorder();
    fail(new OperationError('NOT_FOUND', 'Gone.'), 'a');
    autosave.queue('a', { text: 'x' });
    await autosave.flush();
    autosave.queue('b', { text: 'y' });
    await autosave.flush();
    expect(autosave.state).toBe('error');
    expect(autosave.pending('a')).toEqual({ text: 'x' });
  });

  it('tells the frame the worst state of all', async () => {
    const good = recorder();
    const bad = recorder();
    bad.fail(new OperationError('DISK_FULL', 'The disk is full.'));
    good.autosave.queue('a', { text: 'x' });
    bad.autosave.queue('b', { text: 'y' });
    await saving.flush();
    expect(good.saved).toHaveLength(1);
    expect(saving.state).toBe('error');
    expect(saving.message).toBe('The disk is full.');
    bad.fail(null);
    await saving.flush();
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
    const { autosave, saved } = recorder();
    const { target, stop } = openWindow();
    autosave.queue('a', { text: 'x' });
    target.dispatchEvent(new Event(event));
    await vi.advanceTimersByTimeAsync(0);
    expect(saved).toMatchObject([{ key: 'a', at: 0 }]);
    stop();
  });

  it('sends what is left at once when it goes, with what is still under way', async () => {
    const sends: { patch: Patch; overtaking: boolean }[] = [];
    const endings: (() => void)[] = [];
    const autosave = new Autosave<Patch>((_, patch, overtaking) => {
      sends.push({ patch, overtaking });
      return new Promise<void>((resolve) => endings.push(resolve));
    });
    const { target, stop } = openWindow();
    autosave.queue('a', { text: 'Go', title: 'T' });
    await vi.advanceTimersByTimeAsync(500);
    autosave.queue('a', { text: 'Good bye' });
    target.dispatchEvent(new Event('pagehide'));
    expect(sends).toEqual([
      { patch: { text: 'Go', title: 'T' }, overtaking: false },
      { patch: { text: 'Good bye', title: 'T' }, overtaking: true }
    ]);
    for (const end of endings) end();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sends).toHaveLength(2);
    expect(autosave.hasUnsaved).toBe(false);
    stop();
  });

  it('saves when a field is left, but changes nothing while the screen may be drawing', async () => {
    const { autosave, saved } = recorder();
    const { document, stop } = openWindow();
    autosave.queue('a', { text: 'x' });
    // Svelte takes a focused field away in the middle of drawing: what is changed then is lost.
    document.dispatchEvent(new Event('focusout'));
    expect(autosave.state).toBe('unsaved');
    await Promise.resolve();
    expect(autosave.state).toBe('saving');
    await vi.advanceTimersByTimeAsync(0);
    expect(saved).toMatchObject([{ key: 'a', at: 0 }]);
    stop();
  });

  it('saves when it is hidden, not when it is shown again, and nothing once it stopped', async () => {
    const { autosave, saved } = recorder();
    const { document, target, stop } = openWindow();
    autosave.queue('a', { text: 'x' });
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(0);
    expect(saved).toEqual([]);
    document.visibilityState = 'hidden';
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(0);
    expect(saved).toHaveLength(1);
    stop();
    autosave.queue('a', { text: 'y' });
    target.dispatchEvent(new Event('blur'));
    await vi.advanceTimersByTimeAsync(0);
    expect(saved).toHaveLength(1);
  });

  it('asks before it closes only while something could not be saved', async () => {
    const { autosave, fail } = recorder();
    const { target, stop } = openWindow();
    const closing = (): boolean => target.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    autosave.queue('a', { text: 'x' });
    expect(closing()).toBe(true);
    fail(new OperationError('DISK_FULL', 'The disk is full.'));
    await autosave.flush();
    expect(closing()).toBe(false);
    stop();
  });
});
