/** The kind of words that are part of nothing yet. */
import type { Kind } from '../kernel/kinds/kind';

export const unfinished: Kind = {
  name: 'unfinished',
  rows: { table: 'unfinished', key: 'about', label: 'words' },
  sealed: { id: 'NULL' }
};
