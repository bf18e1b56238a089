/** The kinds of the interview itself: its application, people, signs, ratings, and what came of it. */
import type { Kind } from '../kernel/kinds/kind';
import { followUpsDue, lettersDue } from './due';

const application: Kind = {
  name: 'application',
  rows: {
    table: 'applications',
    interview: '(SELECT min(id) FROM interviews WHERE application_id = applications.id)',
    label: 'company'
  },
  sealed: {}
};

const interview: Kind = {
  name: 'interview',
  rows: {
    table: 'interviews',
    interview: 'id',
    label: '(SELECT company FROM applications WHERE applications.id = application_id)'
  },
  trash: { gone: 'interview' },
  search: {
    words: {
      title: `(SELECT company || ' ' || role FROM applications WHERE id = new.application_id)`,
      body: [
        'new.round',
        'new.place',
        'new.brain_dump',
        'new.notes',
        '(SELECT job_ad FROM applications WHERE id = new.application_id)'
      ],
      columns: ['application_id', 'round', 'place', 'brain_dump', 'notes']
    }
  },
  due: lettersDue,
  sealed: {},
  unfinished: true,
  progress: {
    captureAny: `FROM (SELECT v.*, v.id AS interview_id FROM interviews v) x JOIN applications a ON a.id = x.application_id
      WHERE (a.company <> '' OR a.role <> '' OR a.job_ad <> '' OR x.starts_at IS NOT NULL OR x.place <> ''
        OR x.brain_dump <> '' OR x.notes <> '')`
  }
};

const person: Kind = {
  name: 'person',
  rows: { table: 'people', interview: 'interview_id', label: 'name' },
  trash: { gone: 'person' },
  search: {
    words: {
      title: 'new.name',
      body: ['new.title', 'new.email', 'new.postal_address', 'new.note'],
      columns: ['name', 'title', 'email', 'postal_address', 'note']
    }
  },
  sealed: {},
  progress: { captureAny: 'FROM people x WHERE x.trashed_at IS NULL' }
};

const sign: Kind = {
  name: 'sign',
  rows: { table: 'signs', interview: 'interview_id', label: 'text' },
  trash: { gone: 'sign' },
  search: { words: { title: `''`, body: ['new.text'], columns: ['text'] } },
  sealed: {},
  progress: { captureAny: 'FROM signs x WHERE x.trashed_at IS NULL' }
};

const rating: Kind = {
  name: 'rating',
  rows: { table: 'ratings', interview: 'interview_id', label: 'note' },
  sealed: { frozen: true },
  progress: {
    captureAny: 'FROM ratings x WHERE 1',
    captureDone: `FROM ratings x JOIN interviews v ON v.id = x.interview_id JOIN applications a ON a.id = v.application_id
      WHERE x.kind = 'gut' AND trim(a.company) <> '' AND trim(a.role) <> '' AND v.starts_at IS NOT NULL`,
    perspectiveAny: `FROM ratings x WHERE x.kind = 'second'`,
    secondRating: `FROM ratings x WHERE x.kind = 'second'`
  }
};

const afterwards: Kind = {
  name: 'afterwards',
  rows: { table: 'afterwards', key: 'interview_id', interview: 'interview_id', label: 'notes' },
  search: {},
  due: followUpsDue,
  sealed: { id: 'NULL' },
  progress: {
    sentAny: `FROM afterwards x WHERE (x.sent_at IS NOT NULL OR x.follow_up_on IS NOT NULL OR x.outcome IS NOT NULL
      OR x.notes <> '' OR x.practise <> '')`,
    sent: 'FROM afterwards x WHERE x.sent_at IS NOT NULL',
    sentOrAnswered: 'FROM afterwards x WHERE (x.sent_at IS NOT NULL OR x.outcome IS NOT NULL)'
  }
};

export const interviewKinds = [application, interview, person, sign, rating, afterwards];
