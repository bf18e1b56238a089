/** What is said of a file that nobody can read: kept, because its name may matter, but nobody should learn it from the employer. */
import type { Evidence } from '$contract';
import { whyNoProof } from '$shared/evidence/no-proof';
import { formatList } from '../i18n/formats';
import { t } from '../i18n/messages';
import { toaster } from '../ui/toaster.svelte';

/** More are counted, not named. */
const mostNamed = 3;

/** Says that files without any bytes were taken. */
export function tellOfEmpty(files: readonly Pick<Evidence, 'bytes' | 'fileName'>[]): void {
  const names = files
    .filter(({ bytes }) => bytes === 0)
    .map(({ fileName }) => t('evidence.quoted', { name: fileName }));
  const count = names.length;
  if (count === 0) return;
  const said =
    count > mostNamed
      ? t('evidence.manyEmptyAdded', { count })
      : t('evidence.emptyAdded', { count, names: formatList(names) });
  toaster.show(said, { tone: 'attention' });
}

/** Of a file that was compared with what was filed. That nothing changed is one thing; whether the file can be read is another. */
export function verifiedWords(file: Parameters<typeof whyNoProof>[0]): string {
  const why = whyNoProof(file);
  if (why === 'empty') return t('evidence.wholeButEmpty');
  return why === 'damaged' ? t('evidence.wholeButDamaged') : t('evidence.whole');
}
