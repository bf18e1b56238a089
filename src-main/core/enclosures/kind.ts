/** The kind of enclosures. */
import type { Kind } from '../kernel/kinds/kind';

export const enclosure: Kind = {
  name: 'enclosure',
  rows: {
    table: 'enclosures',
    interview: '(SELECT interview_id FROM known_letters WHERE known_letters.id = letter_id)',
    label: 'label'
  },
  sealed: {}
};
