/** The kinds of perspective and fit. */
import type { Kind } from '../kernel/kinds/kind';
import { pausesDue } from './due';

const perspective: Kind = {
  name: 'perspective',
  search: {},
  due: pausesDue,
  progress: { perspectiveAny: 'FROM cool_offs x WHERE 1' }
};

const perspectiveItem: Kind = {
  name: 'perspective_item',
  rows: { table: 'perspective_answers', key: 'item_id', interview: 'interview_id', label: 'label' },
  // Items of the checklist itself are not the user's to throw away.
  trash: { gone: 'item', only: 'own = 1' },
  sealed: { id: 'NULL', label: "coalesce(nullif(label, ''), seen)" },
  progress: { perspectiveAny: 'FROM perspective_answers x WHERE x.trashed_at IS NULL' }
};

const fit: Kind = { name: 'fit', search: {} };

const fitSign: Kind = {
  name: 'fit_sign',
  rows: { table: 'fit_answers', key: 'item_id', interview: 'interview_id', label: 'label' },
  trash: { gone: 'sign', only: 'own = 1' },
  sealed: { id: 'NULL', label: "coalesce(nullif(label, ''), note)" },
  progress: { fitAny: 'FROM fit_answers x WHERE x.trashed_at IS NULL' }
};

const decision: Kind = {
  name: 'decision',
  rows: { table: 'fit_decisions', interview: 'interview_id', label: 'reason' },
  sealed: {},
  progress: {
    fitAny: 'FROM fit_decisions x WHERE 1',
    decided: `FROM fit_decisions x WHERE (SELECT decision FROM fit_decisions WHERE interview_id = x.interview_id
      ORDER BY rowid DESC LIMIT 1) <> 'undecided'`
  }
};

const symptom: Kind = {
  name: 'symptom',
  rows: { table: 'fit_symptoms', key: 'interview_id', interview: 'interview_id', label: 'note' },
  sealed: { id: 'NULL' },
  progress: { fitAny: 'FROM fit_symptoms x WHERE 1' }
};

export const reviewKinds = [perspective, perspectiveItem, fit, fitSign, decision, symptom];
