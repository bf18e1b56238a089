/** What is said of a file that nobody can read: kept, because its name may matter, but nobody should learn it from the employer. */
import { whyNoProof, type Evidence } from '$contract';
import { toaster } from '../ui/toaster.svelte';

/** Says that files without any bytes were taken. */
export function tellOfEmpty(files: readonly Pick<Evidence, 'bytes' | 'fileName'>[]): void {
  const names = files.filter(({ bytes }) => bytes === 0).map(({ fileName }) => `“${fileName}”`);
  if (names.length === 0) return;
  const [is, these] = names.length === 1 ? ['is empty: it has', 'this one'] : ['are empty: they have', 'these'];
  const which = names.length > 3 ? `${names.length} of these files` : names.join(', ');
  const advice = `If you have another copy, add it and move ${these} to the trash.`;
  toaster.show(`${which} ${is} no bytes at all, so there is nothing to show or to send. ${advice}`, {
    tone: 'attention'
  });
}

/** Of a file that was compared with what was filed. That nothing changed is one thing; whether the file can be read is another. */
export function verifiedWords(file: Parameters<typeof whyNoProof>[0]): string {
  const same = 'Every byte is as you filed it.';
  const why = whyNoProof(file);
  if (why === 'empty') return `${same} But it has none: the file is empty, so it proves nothing.`;
  if (why === 'damaged') return `${same} But it can’t be opened: it came damaged, or is not what its name says.`;
  return same;
}
