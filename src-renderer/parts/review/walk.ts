/** How a checklist is walked: one item open at a time, the next one without an answer after it. */
import { tick } from 'svelte';

/** The next unanswered item after the given one, then from the top; null when none is left. */
export function nextOpen<Item extends { itemId: string }>(
  items: readonly Item[],
  afterId: string | null,
  isAnswered: (item: Item) => boolean
): Item | null {
  const from = items.findIndex((item) => item.itemId === afterId) + 1;
  const rest = [...items.slice(from), ...items.slice(0, from)];
  return rest.find((item) => item.itemId !== afterId && !isAnswered(item)) ?? null;
}

/** Once an item was opened in the list: the focus goes to the answer it has, else to its first one. */
export async function focusAnswer(list: HTMLElement | null | undefined): Promise<void> {
  await tick();
  const open = list?.querySelector<HTMLElement>('.open');
  const answer = open?.querySelector<HTMLElement>('input:checked') ?? open?.querySelector<HTMLElement>('input');
  answer?.focus();
  open?.scrollIntoView({ block: 'nearest' });
}
