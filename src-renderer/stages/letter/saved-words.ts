/** What is said of a letter that left: short, with what failed before everything else; the whole of it one press away. */
import type { Saved } from '$contract';

type Left = Exclude<Saved, { outcome: 'cancelled' }>;

/** Remarks come with the most important one first. */
export function savedWords(result: Left, what: string): { short: string; whole: string } {
  const pages = result.pages === null ? '' : result.pages === 1 ? ', one page' : `, ${result.pages} pages`;
  const saved = `${what} saved${pages}`;
  const where =
    result.outcome === 'saved' ? `It is here: ${result.path}` : `${result.fileName} is with your downloads.`;
  const { remarks = [] } = result;
  const [first, ...others] = remarks;
  if (first === undefined) {
    const plain = result.outcome === 'saved' ? `${saved}: ${result.path}` : `${saved}. ${where}`;
    return { short: plain, whole: plain };
  }
  const short = `${saved}. ${first}${others.length > 0 ? ` And ${others.length} more.` : ''}`;
  return { short, whole: [`${saved}.`, ...remarks, where].join(' ') };
}
