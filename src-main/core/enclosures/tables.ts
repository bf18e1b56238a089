/** The columns of enclosures. */
import type { Enclosure, Redaction } from '../../contract';
import { flag, json, plain, table } from '../db/table';

export const enclosuresTable = table('enclosures', {
  fixed: { id: plain(), letterId: plain(), evidenceId: plain() },
  open: {
    origin: plain<Enclosure['origin']>(),
    included: flag(),
    label: plain(),
    pages: plain(),
    redactions: json<Redaction[]>([])
  }
});
