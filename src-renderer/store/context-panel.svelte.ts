/** The panel on the right, only there while the open stage gives one. */
import { untrack, type Snippet } from 'svelte';

class ContextPanel {
  content = $state.raw<{ label: string; snippet: Snippet } | null>(null);

  /** In a stage: `$effect(() => contextPanel.provide('Checks', panel))` with a snippet of the stage's own. */
  provide(label: string, snippet: Snippet): () => void {
    const content = { label, snippet };
    untrack(() => (this.content = content));
    return () => untrack(() => this.content === content && (this.content = null));
  }
}

export const contextPanel = new ContextPanel();
