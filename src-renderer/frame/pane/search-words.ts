/** What a search says of its answer, the same wherever it is asked. */
import type { Search } from '../../store/search.svelte';

/** What the list below says as a whole; of the answer before while the next one is on its way. */
export function answerWords({
  problem,
  answered,
  hits,
  more
}: Pick<Search, 'problem' | 'answered' | 'hits' | 'more'>): string {
  if (problem !== null || answered === '') return problem ?? '';
  if (hits.length === 0) return nothingFor(answered);
  return hits.length === 1 ? 'One place found.' : `${hits.length}${more ? ' or more' : ''} places found.`;
}

/** Where nothing is listed: why. Empty while the answer is on its way. */
export function emptyWords({ problem, answered, text }: Pick<Search, 'problem' | 'answered' | 'text'>): string {
  if (problem !== null) return problem;
  return answered !== '' && answered === text.trim() ? nothingFor(answered) : '';
}

const nothingFor = (answered: string): string => `Nothing found for “${answered}”. Try the beginning of a word.`;

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
