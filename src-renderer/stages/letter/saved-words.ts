/** What is said of a letter that left: short, with what failed before everything else; the whole of it one press away. */
import type { Saved } from '$contract';
import { say, t } from '../../i18n/messages';

type Left = Exclude<Saved, { outcome: 'cancelled' }>;

/** Remarks come with the most important one first. */
export function savedWords(result: Left, what: string): { short: string; whole: string } {
  const { pages: count } = result;
  const remarks = (result.remarks ?? []).map(say);
  const saved = count === null ? t('export.saved', { what }) : t('export.savedPages', { what, count });
  const where =
    result.outcome === 'saved'
      ? t('export.isHere', { path: result.path })
      : t('export.isDownloaded', { file: result.fileName });
  const [first, ...others] = remarks;
  if (first === undefined) {
    const plain = result.outcome === 'saved' ? savedAt(what, count, result.path) : `${saved} ${where}`;
    return { short: plain, whole: plain };
  }
  const more = others.length > 0 ? [t('export.moreRemarks', { count: others.length })] : [];
  return { short: [saved, first, ...more].join(' '), whole: [saved, ...remarks, where].join(' ') };
}

const savedAt = (what: string, count: number | null, path: string): string =>
  count === null ? t('export.savedAt', { what, path }) : t('export.savedPagesAt', { what, count, path });
