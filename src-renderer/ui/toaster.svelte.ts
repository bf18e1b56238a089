/** The short messages at the bottom of the window: what was done, and Undo. */
import { untrack } from 'svelte';

interface ToastAction {
  label: string;
  run: () => void;
}
interface ToastMessage {
  id: number;
  message: string;
  tone: 'neutral' | 'attention';
  action?: ToastAction;
}

interface ToastOptions {
  tone?: 'neutral' | 'attention';
  action?: ToastAction;
  /** Milliseconds on the screen; longer by default when there is something to press. */
  duration?: number;
}

class Toaster {
  toasts = $state<ToastMessage[]>([]);
  /** The places that can show them, the topmost last: a modal dialog makes everything behind it inert, so each brings its own. */
  places = $state<string[]>([]);
  #next = 1;
  #timers = new Map<number, { left: number; since: number; timer?: ReturnType<typeof setTimeout> }>();

  /** Makes `place` the one that shows the toasts until it is left; returns how to leave. */
  enter(place: string): () => void {
    untrack(() => (this.places = [...this.places, place]));
    return () => untrack(() => (this.places = this.places.filter((each) => each !== place)));
  }

  /** Shows a message; at most three stand at once. Returns its id. */
  show(message: string, { tone = 'neutral', action, duration }: ToastOptions = {}): number {
    const id = this.#next++;
    this.toasts.push({ id, message, tone, action });
    while (this.toasts.length > 3) this.dismiss(this.toasts[0]!.id);
    this.#timers.set(id, { left: duration ?? (action || tone === 'attention' ? 10_000 : 5_000), since: Date.now() });
    this.#start(id);
    return id;
  }

  dismiss(id: number): void {
    clearTimeout(this.#timers.get(id)?.timer);
    this.#timers.delete(id);
    this.toasts = this.toasts.filter((toast) => toast.id !== id);
  }

  /** While somebody points at or has focus in the toasts, none of them goes away. */
  pause(): void {
    for (const entry of this.#timers.values()) {
      clearTimeout(entry.timer);
      entry.left = Math.max(2_000, entry.left - (Date.now() - entry.since));
    }
  }

  resume(): void {
    for (const id of this.#timers.keys()) this.#start(id);
  }

  #start(id: number): void {
    const entry = this.#timers.get(id);
    if (!entry) return;
    clearTimeout(entry.timer);
    entry.since = Date.now();
    entry.timer = setTimeout(() => this.dismiss(id), entry.left);
  }
}

export const toaster = new Toaster();
