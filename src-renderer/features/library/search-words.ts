/** What a search says of its answer, the same wherever it is asked. */
import type { Search } from '../../state/search.svelte';

/** Where nothing is listed: why. Empty while the answer is on its way. */
export function emptyWords({ problem, answered, text }: Pick<Search, 'problem' | 'answered' | 'text'>): string {
  if (problem !== null) return problem;
  return answered !== '' && answered === text.trim()
    ? `Nothing found for “${answered}”. Try the beginning of a word.`
    : '';
}

/** What can't be found yet; empty where everything can. */
export function notReadyWords({
  answered,
  unread,
  preparing
}: Pick<Search, 'answered' | 'unread' | 'preparing'>): string {
  if (answered === '') return '';
  const files = unread > 0 ? `Still reading ${unread === 1 ? 'one new file' : `${unread} new files`}.` : '';
  const things = preparing > 0 ? `Search is still getting ready: ${many(preparing)} can’t be found yet.` : '';
  return [files, things].filter(Boolean).join(' ');
}

const many = (count: number): string =>
  count === 1 ? 'one thing' : count >= 10_000 ? '10,000 things or more' : `${count.toLocaleString('en')} things`;
