/** The kinds of the debrief. */
import type { Kind } from '../kernel/kinds/kind';

const questionCard: Kind = {
  name: 'question_card',
  rows: { table: 'question_cards', interview: 'interview_id', label: 'question' },
  trash: { gone: 'questionCard' },
  search: {
    words: {
      title: 'new.question',
      body: [
        'new.said',
        'new.landed',
        'new.missing',
        'new.wish_said',
        'new.for_letter',
        'new.topic',
        'new.situation',
        'new.task',
        'new.action',
        'new.result'
      ],
      columns: [
        'question',
        'said',
        'landed',
        'missing',
        'wish_said',
        'for_letter',
        'topic',
        'situation',
        'task',
        'action',
        'result'
      ]
    }
  },
  sealed: {},
  progress: {
    debriefAny: 'FROM question_cards x WHERE x.trashed_at IS NULL',
    betterAnswer: `FROM question_cards x WHERE x.trashed_at IS NULL AND trim(x.wish_said) <> ''`
  }
};

const unsaid: Kind = {
  name: 'unsaid',
  rows: { table: 'unsaid', interview: 'interview_id', label: 'text' },
  trash: { gone: 'entry' },
  search: { words: { title: `''`, body: ['new.text'], columns: ['text'] } },
  sealed: {},
  progress: { debriefAny: 'FROM unsaid x WHERE x.trashed_at IS NULL' }
};

const recording: Kind = {
  name: 'recording',
  rows: { table: 'recordings', interview: 'interview_id', label: 'prediction' },
  trash: {
    gone: 'recording',
    // Stands in the library's own view, which can't use a view of the connection.
    label: '(SELECT file_name FROM evidence WHERE evidence.id = evidence_id)'
  },
  sealed: {},
  progress: { debriefAny: 'FROM recordings x WHERE x.trashed_at IS NULL' }
};

const marker: Kind = {
  name: 'marker',
  rows: {
    table: 'markers',
    interview: '(SELECT interview_id FROM recordings WHERE recordings.id = recording_id)',
    label: 'label'
  },
  trash: { gone: 'marker' },
  sealed: {}
};

export const debriefKinds = [questionCard, unsaid, recording, marker];
