/** What a search says of its answer, the same wherever it is asked. */
import { t } from '../../i18n/messages';
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
  return t(more ? 'library.foundMore' : 'library.found', { count: hits.length });
}

/** Where nothing is listed: why. Empty while the answer is on its way. */
export function emptyWords({ problem, answered, text }: Pick<Search, 'problem' | 'answered' | 'text'>): string {
  if (problem !== null) return problem;
  return answered !== '' && answered === text.trim() ? nothingFor(answered) : '';
}

const nothingFor = (answered: string): string => t('library.nothingFound', { words: answered });

/** What can't be found yet; empty where everything can. */
export function notReadyWords({
  answered,
  unread,
  preparing
}: Pick<Search, 'answered' | 'unread' | 'preparing'>): string {
  if (answered === '') return '';
  const files = unread > 0 ? t('library.readingFiles', { count: unread }) : '';
  const things =
    preparing > 0 ? t(preparing >= most ? 'library.preparingMany' : 'library.preparing', { count: preparing }) : '';
  return [files, things].filter(Boolean).join(' ');
}

/** The library counts no further. */
const most = 10_000;
