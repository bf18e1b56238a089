/** The first schema: the whole product. Frozen once landed; it imports nothing, so that it can never change its meaning. */

const tables = `
CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

CREATE TABLE blobs (
  hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  stored_at TEXT NOT NULL,
  verified_at TEXT
) STRICT;

CREATE TABLE evidence (
  id TEXT PRIMARY KEY,
  hash TEXT NOT NULL REFERENCES blobs (hash),
  file_name TEXT NOT NULL,
  title TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  media_type TEXT NOT NULL,
  added_at TEXT NOT NULL,
  trashed_at TEXT
) STRICT;
CREATE INDEX evidence_by_hash ON evidence (hash);

CREATE TABLE evidence_texts (
  evidence_id TEXT PRIMARY KEY REFERENCES evidence (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  extracted_at TEXT NOT NULL
) STRICT;

CREATE TABLE applications (
  id TEXT PRIMARY KEY,
  company TEXT NOT NULL DEFAULT '',
  role TEXT NOT NULL DEFAULT '',
  job_ad TEXT NOT NULL DEFAULT '',
  job_ad_evidence_id TEXT REFERENCES evidence (id) ON DELETE SET NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE interviews (
  id TEXT PRIMARY KEY,
  application_id TEXT NOT NULL REFERENCES applications (id),
  round TEXT NOT NULL DEFAULT '',
  starts_at TEXT,
  time_zone TEXT NOT NULL,
  duration_minutes INTEGER,
  format TEXT,
  place TEXT NOT NULL DEFAULT '',
  brain_dump TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT '',
  is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  trashed_at TEXT
) STRICT;
CREATE INDEX interviews_by_application ON interviews (application_id);
CREATE INDEX interviews_by_start ON interviews (coalesce(starts_at, created_at)) WHERE trashed_at IS NULL;

CREATE TABLE people (
  id TEXT PRIMARY KEY,
  interview_id TEXT NOT NULL REFERENCES interviews (id) ON DELETE CASCADE,
  name TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  postal_address TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  trashed_at TEXT
) STRICT;
CREATE INDEX people_by_interview ON people (interview_id);

CREATE TABLE signs (
  id TEXT PRIMARY KEY,
  interview_id TEXT NOT NULL REFERENCES interviews (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('good', 'bad')),
  text TEXT NOT NULL,
  created_at TEXT NOT NULL,
  trashed_at TEXT
) STRICT;
CREATE INDEX signs_by_interview ON signs (interview_id);

CREATE TABLE ratings (
  id TEXT PRIMARY KEY,
  interview_id TEXT NOT NULL REFERENCES interviews (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('gut', 'second', 'later')),
  score INTEGER NOT NULL CHECK (score BETWEEN 1 AND 10),
  note TEXT NOT NULL DEFAULT '',
  rated_at TEXT NOT NULL
) STRICT;
CREATE INDEX ratings_by_interview ON ratings (interview_id);
CREATE UNIQUE INDEX one_gut_rating ON ratings (interview_id) WHERE kind = 'gut';
CREATE TRIGGER ratings_are_kept BEFORE UPDATE ON ratings
BEGIN SELECT raise(ABORT, 'ratings are never changed'); END;

-- Which checklist, in which version, an interview's answers belong to.
CREATE TABLE interview_checklists (
  interview_id TEXT NOT NULL REFERENCES interviews (id) ON DELETE CASCADE,
  stage TEXT NOT NULL CHECK (stage IN ('perspective', 'fit')),
  checklist_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (interview_id, stage)
) STRICT, WITHOUT ROWID;

CREATE TABLE cool_offs (
  interview_id TEXT PRIMARY KEY REFERENCES interviews (id) ON DELETE CASCADE,
  started_at TEXT,
  wake_at TEXT,
  skipped_at TEXT,
  notified_at TEXT
) STRICT;

-- An answer to a checklist item (item_id is the checklist's key) or an item of the user's own (item_id is a UUID).
CREATE TABLE perspective_answers (
  interview_id TEXT NOT NULL REFERENCES interviews (id) ON DELETE CASCADE,
  item_id TEXT NOT NULL,
  own INTEGER NOT NULL DEFAULT 0 CHECK (own IN (0, 1)),
  kind TEXT NOT NULL CHECK (kind IN ('fact', 'impression')),
  label TEXT NOT NULL DEFAULT '',
  happened TEXT CHECK (happened IN ('yes', 'no', 'unsure')),
  seen TEXT NOT NULL DEFAULT '',
  against TEXT NOT NULL DEFAULT '',
  weight INTEGER CHECK (weight BETWEEN 1 AND 3),
  created_at TEXT NOT NULL,
  trashed_at TEXT,
  PRIMARY KEY (interview_id, item_id)
) STRICT;

CREATE TABLE fit_answers (
  interview_id TEXT NOT NULL REFERENCES interviews (id) ON DELETE CASCADE,
  item_id TEXT NOT NULL,
  own INTEGER NOT NULL DEFAULT 0 CHECK (own IN (0, 1)),
  label TEXT NOT NULL DEFAULT '',
  answer TEXT CHECK (answer IN ('yes', 'no', 'unsure')),
  note TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  trashed_at TEXT,
  PRIMARY KEY (interview_id, item_id)
) STRICT;

CREATE TABLE fit_decisions (
  id TEXT PRIMARY KEY,
  interview_id TEXT NOT NULL REFERENCES interviews (id) ON DELETE CASCADE,
  decision TEXT NOT NULL CHECK (decision IN ('recover', 'thank_only', 'decline', 'undecided')),
  reason TEXT NOT NULL DEFAULT '',
  decided_at TEXT NOT NULL
) STRICT;
CREATE INDEX fit_decisions_by_interview ON fit_decisions (interview_id);

CREATE TABLE question_cards (
  id TEXT PRIMARY KEY,
  interview_id TEXT NOT NULL REFERENCES interviews (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  question TEXT NOT NULL DEFAULT '',
  kind TEXT,
  said TEXT NOT NULL DEFAULT '',
  landed TEXT NOT NULL DEFAULT '',
  missing TEXT NOT NULL DEFAULT '',
  wish_said TEXT NOT NULL DEFAULT '',
  score INTEGER CHECK (score BETWEEN 1 AND 5),
  went_wrong TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(went_wrong)),
  situation TEXT NOT NULL DEFAULT '',
  task TEXT NOT NULL DEFAULT '',
  action TEXT NOT NULL DEFAULT '',
  result TEXT NOT NULL DEFAULT '',
  use_in_letter INTEGER NOT NULL DEFAULT 0 CHECK (use_in_letter IN (0, 1)),
  trashed_at TEXT
) STRICT;
CREATE INDEX question_cards_by_interview ON question_cards (interview_id, position);

CREATE TABLE unsaid (
  id TEXT PRIMARY KEY,
  interview_id TEXT NOT NULL REFERENCES interviews (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  text TEXT NOT NULL DEFAULT '',
  use_in_letter INTEGER NOT NULL DEFAULT 0 CHECK (use_in_letter IN (0, 1)),
  trashed_at TEXT
) STRICT;
CREATE INDEX unsaid_by_interview ON unsaid (interview_id, position);

CREATE TABLE recordings (
  id TEXT PRIMARY KEY,
  interview_id TEXT NOT NULL REFERENCES interviews (id) ON DELETE CASCADE,
  evidence_id TEXT NOT NULL REFERENCES evidence (id) ON DELETE CASCADE,
  consent_agreed INTEGER NOT NULL CHECK (consent_agreed IN (0, 1)),
  consent_who TEXT NOT NULL DEFAULT '',
  consent_when TEXT NOT NULL DEFAULT '',
  recorded_at TEXT,
  prediction TEXT NOT NULL DEFAULT '',
  played_to_ms INTEGER NOT NULL DEFAULT 0,
  trashed_at TEXT
) STRICT;
CREATE INDEX recordings_by_interview ON recordings (interview_id);
CREATE INDEX recordings_by_evidence ON recordings (evidence_id);

CREATE TABLE markers (
  id TEXT PRIMARY KEY,
  recording_id TEXT NOT NULL REFERENCES recordings (id) ON DELETE CASCADE,
  card_id TEXT REFERENCES question_cards (id) ON DELETE SET NULL,
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  label TEXT NOT NULL DEFAULT '',
  trashed_at TEXT
) STRICT;
CREATE INDEX markers_by_recording ON markers (recording_id, at_ms);
CREATE INDEX markers_by_card ON markers (card_id);

-- Facts and evidence belong to the library and are used by interviews: retracting a fact holds everywhere.
CREATE TABLE facts (
  id TEXT PRIMARY KEY,
  statement TEXT NOT NULL DEFAULT '',
  figure TEXT NOT NULL DEFAULT '',
  unit TEXT NOT NULL DEFAULT '',
  period TEXT NOT NULL DEFAULT '',
  source_evidence_id TEXT REFERENCES evidence (id) ON DELETE SET NULL,
  source_page INTEGER CHECK (source_page >= 1),
  source_person TEXT NOT NULL DEFAULT '',
  sharing TEXT NOT NULL DEFAULT 'ask' CHECK (sharing IN ('yes', 'no', 'ask')),
  verifiable_by TEXT NOT NULL DEFAULT '',
  retracted_at TEXT,
  retracted_because TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  trashed_at TEXT
) STRICT;
CREATE INDEX facts_by_source ON facts (source_evidence_id);

CREATE TABLE interview_facts (
  interview_id TEXT NOT NULL REFERENCES interviews (id) ON DELETE CASCADE,
  fact_id TEXT NOT NULL REFERENCES facts (id) ON DELETE CASCADE,
  PRIMARY KEY (interview_id, fact_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX interviews_of_fact ON interview_facts (fact_id);

CREATE TABLE interview_evidence (
  interview_id TEXT NOT NULL REFERENCES interviews (id) ON DELETE CASCADE,
  evidence_id TEXT NOT NULL REFERENCES evidence (id) ON DELETE CASCADE,
  PRIMARY KEY (interview_id, evidence_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX interviews_of_evidence ON interview_evidence (evidence_id);

CREATE TABLE card_facts (
  card_id TEXT NOT NULL REFERENCES question_cards (id) ON DELETE CASCADE,
  fact_id TEXT NOT NULL REFERENCES facts (id) ON DELETE CASCADE,
  PRIMARY KEY (card_id, fact_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX cards_of_fact ON card_facts (fact_id);

CREATE TABLE card_evidence (
  card_id TEXT NOT NULL REFERENCES question_cards (id) ON DELETE CASCADE,
  evidence_id TEXT NOT NULL REFERENCES evidence (id) ON DELETE CASCADE,
  PRIMARY KEY (card_id, evidence_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX cards_of_evidence ON card_evidence (evidence_id);

CREATE TABLE fact_evidence (
  fact_id TEXT NOT NULL REFERENCES facts (id) ON DELETE CASCADE,
  evidence_id TEXT NOT NULL REFERENCES evidence (id) ON DELETE CASCADE,
  PRIMARY KEY (fact_id, evidence_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX facts_of_evidence ON fact_evidence (evidence_id);

CREATE TABLE requests (
  id TEXT PRIMARY KEY,
  interview_id TEXT NOT NULL REFERENCES interviews (id) ON DELETE CASCADE,
  who TEXT NOT NULL DEFAULT '',
  contact TEXT NOT NULL DEFAULT '',
  what TEXT NOT NULL DEFAULT '',
  fact_id TEXT REFERENCES facts (id) ON DELETE SET NULL,
  due_on TEXT,
  state TEXT NOT NULL DEFAULT 'to_ask' CHECK (state IN ('to_ask', 'asked', 'received', 'refused')),
  may_quote INTEGER NOT NULL DEFAULT 0 CHECK (may_quote IN (0, 1)),
  answer_evidence_id TEXT REFERENCES evidence (id) ON DELETE SET NULL,
  created_at TEXT NOT NULL,
  trashed_at TEXT
) STRICT;
CREATE INDEX requests_by_interview ON requests (interview_id);

CREATE TABLE letters (
  id TEXT PRIMARY KEY,
  interview_id TEXT NOT NULL REFERENCES interviews (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('recovery', 'thank_you', 'decline', 'request', 'follow_up')),
  request_id TEXT REFERENCES requests (id) ON DELETE SET NULL,
  subject TEXT NOT NULL DEFAULT '',
  body TEXT NOT NULL DEFAULT '',
  sender TEXT NOT NULL DEFAULT '',
  recipient TEXT NOT NULL DEFAULT '',
  dated_on TEXT,
  language TEXT NOT NULL,
  paper_size TEXT NOT NULL CHECK (paper_size IN ('A4', 'Letter')),
  paper_style TEXT NOT NULL CHECK (paper_style IN ('classic', 'modern', 'plain')),
  revision INTEGER NOT NULL DEFAULT 1,
  exported_at TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  trashed_at TEXT
) STRICT;
CREATE INDEX letters_by_interview ON letters (interview_id);

CREATE TABLE letter_versions (
  id TEXT PRIMARY KEY,
  letter_id TEXT NOT NULL REFERENCES letters (id) ON DELETE CASCADE,
  reason TEXT NOT NULL,
  label TEXT NOT NULL DEFAULT '',
  words INTEGER NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  kept_at TEXT NOT NULL
) STRICT;
CREATE INDEX letter_versions_by_letter ON letter_versions (letter_id, kept_at);

CREATE TABLE afterwards (
  interview_id TEXT PRIMARY KEY REFERENCES interviews (id) ON DELETE CASCADE,
  sent_at TEXT,
  sent_how TEXT,
  sent_letter_id TEXT REFERENCES letters (id) ON DELETE SET NULL,
  follow_up_on TEXT,
  follow_up_done INTEGER NOT NULL DEFAULT 0 CHECK (follow_up_done IN (0, 1)),
  outcome TEXT CHECK (outcome IN ('next_round', 'offer', 'rejected', 'silence', 'withdrew')),
  outcome_on TEXT,
  notes TEXT NOT NULL DEFAULT '',
  practise TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE fit_symptoms (
  interview_id TEXT PRIMARY KEY REFERENCES interviews (id) ON DELETE CASCADE,
  answer TEXT CHECK (answer IN ('yes', 'no', 'unsure')),
  note TEXT NOT NULL DEFAULT ''
) STRICT;
`;

/** Everything in the trash, in one list. `interview_id` is null where several interviews may use the thing. */
const trashView = `
CREATE VIEW trash (kind, id, interview_id, label, trashed_at) AS
  SELECT 'interview', i.id, i.id, a.company, i.trashed_at
    FROM interviews i JOIN applications a ON a.id = i.application_id WHERE i.trashed_at IS NOT NULL
  UNION ALL SELECT 'person', id, interview_id, name, trashed_at FROM people WHERE trashed_at IS NOT NULL
  UNION ALL SELECT 'sign', id, interview_id, text, trashed_at FROM signs WHERE trashed_at IS NOT NULL
  UNION ALL SELECT 'perspective_item', item_id, interview_id, label, trashed_at FROM perspective_answers WHERE trashed_at IS NOT NULL
  UNION ALL SELECT 'fit_sign', item_id, interview_id, label, trashed_at FROM fit_answers WHERE trashed_at IS NOT NULL
  UNION ALL SELECT 'question_card', id, interview_id, question, trashed_at FROM question_cards WHERE trashed_at IS NOT NULL
  UNION ALL SELECT 'unsaid', id, interview_id, text, trashed_at FROM unsaid WHERE trashed_at IS NOT NULL
  UNION ALL SELECT 'recording', r.id, r.interview_id, e.file_name, r.trashed_at
    FROM recordings r JOIN evidence e ON e.id = r.evidence_id WHERE r.trashed_at IS NOT NULL
  UNION ALL SELECT 'marker', m.id, r.interview_id, m.label, m.trashed_at
    FROM markers m JOIN recordings r ON r.id = m.recording_id WHERE m.trashed_at IS NOT NULL
  UNION ALL SELECT 'fact', id, NULL, statement, trashed_at FROM facts WHERE trashed_at IS NOT NULL
  UNION ALL SELECT 'evidence', id, NULL, iif(title = '', file_name, title), trashed_at FROM evidence WHERE trashed_at IS NOT NULL
  UNION ALL SELECT 'request', id, interview_id, iif(what = '', who, what), trashed_at FROM requests WHERE trashed_at IS NOT NULL
  UNION ALL SELECT 'letter', id, interview_id, subject, trashed_at FROM letters WHERE trashed_at IS NOT NULL;
`;

/**
 * Search: one row a thing in search_documents, kept by triggers of the domain tables; the full-text index follows it by triggers
 * of its own. An external-content index, so that a row is found by its number (FTS5 can't look up by an unindexed column).
 */
const search = `
CREATE TABLE search_documents (
  rowid INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  interview_id TEXT,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  UNIQUE (kind, entity_id)
) STRICT;

CREATE VIRTUAL TABLE search_index USING fts5 (
  title, body, content = 'search_documents', content_rowid = 'rowid',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER search_documents_added AFTER INSERT ON search_documents BEGIN
  INSERT INTO search_index (rowid, title, body) VALUES (new.rowid, new.title, new.body);
END;
CREATE TRIGGER search_documents_removed AFTER DELETE ON search_documents BEGIN
  INSERT INTO search_index (search_index, rowid, title, body) VALUES ('delete', old.rowid, old.title, old.body);
END;
CREATE TRIGGER search_documents_changed AFTER UPDATE OF title, body ON search_documents
WHEN old.title IS NOT new.title OR old.body IS NOT new.body BEGIN
  INSERT INTO search_index (search_index, rowid, title, body) VALUES ('delete', old.rowid, old.title, old.body);
  INSERT INTO search_index (rowid, title, body) VALUES (new.rowid, new.title, new.body);
END;
`;

interface Searchable {
  kind: string;
  table: string;
  interviewId: string;
  title: string;
  body: string[];
  /** Columns whose change touches what is searched; trashed_at is always among them. */
  columns: string[];
}

const lines = (parts: string[]): string => parts.join(` || char(10) || `);

const searchables: Searchable[] = [
  {
    kind: 'interview',
    table: 'interviews',
    interviewId: 'new.id',
    title: `(SELECT company || ' ' || role FROM applications WHERE id = new.application_id)`,
    body: [
      'new.round',
      'new.place',
      'new.brain_dump',
      'new.notes',
      '(SELECT job_ad FROM applications WHERE id = new.application_id)'
    ],
    columns: ['application_id', 'round', 'place', 'brain_dump', 'notes']
  },
  {
    kind: 'person',
    table: 'people',
    interviewId: 'new.interview_id',
    title: 'new.name',
    body: ['new.title', 'new.email', 'new.postal_address', 'new.note'],
    columns: ['name', 'title', 'email', 'postal_address', 'note']
  },
  {
    kind: 'question_card',
    table: 'question_cards',
    interviewId: 'new.interview_id',
    title: 'new.question',
    body: [
      'new.said',
      'new.landed',
      'new.missing',
      'new.wish_said',
      'new.situation',
      'new.task',
      'new.action',
      'new.result'
    ],
    columns: ['question', 'said', 'landed', 'missing', 'wish_said', 'situation', 'task', 'action', 'result']
  },
  {
    kind: 'unsaid',
    table: 'unsaid',
    interviewId: 'new.interview_id',
    title: `''`,
    body: ['new.text'],
    columns: ['text']
  },
  {
    kind: 'fact',
    table: 'facts',
    interviewId: 'NULL',
    title: 'new.statement',
    body: ['new.figure', 'new.unit', 'new.period', 'new.source_person', 'new.verifiable_by'],
    columns: ['statement', 'figure', 'unit', 'period', 'source_person', 'verifiable_by']
  },
  {
    kind: 'evidence',
    table: 'evidence',
    interviewId: 'NULL',
    title: `iif(new.title = '', new.file_name, new.title || ' ' || new.file_name)`,
    body: ['new.note', `coalesce((SELECT text FROM evidence_texts WHERE evidence_id = new.id), '')`],
    columns: ['title', 'file_name', 'note']
  },
  {
    kind: 'request',
    table: 'requests',
    interviewId: 'new.interview_id',
    title: 'new.who',
    body: ['new.what', 'new.contact'],
    columns: ['who', 'what', 'contact']
  },
  {
    kind: 'letter',
    table: 'letters',
    interviewId: 'new.interview_id',
    title: 'new.subject',
    body: ['new.body', 'new.recipient'],
    columns: ['subject', 'body', 'recipient']
  }
];

function searchTriggers({ kind, table, interviewId, title, body, columns }: Searchable): string {
  const upsert = `
  INSERT INTO search_documents (kind, entity_id, interview_id, title, body)
  VALUES ('${kind}', new.id, ${interviewId}, ${title}, ${lines(body)})
  ON CONFLICT (kind, entity_id) DO UPDATE SET interview_id = excluded.interview_id, title = excluded.title, body = excluded.body;`;
  const remove = (row: 'old' | 'new'): string => `
  DELETE FROM search_documents WHERE kind = '${kind}' AND entity_id = ${row}.id;`;
  return `
CREATE TRIGGER ${table}_searched_insert AFTER INSERT ON ${table} WHEN new.trashed_at IS NULL BEGIN ${upsert}
END;
CREATE TRIGGER ${table}_searched_update AFTER UPDATE OF ${columns.join(', ')}, trashed_at ON ${table} WHEN new.trashed_at IS NULL BEGIN ${upsert}
END;
CREATE TRIGGER ${table}_searched_trash AFTER UPDATE OF trashed_at ON ${table} WHEN new.trashed_at IS NOT NULL BEGIN ${remove('new')}
END;
CREATE TRIGGER ${table}_searched_delete AFTER DELETE ON ${table} BEGIN ${remove('old')}
END;`;
}

const crossTriggers = `
CREATE TRIGGER applications_searched_update AFTER UPDATE OF company, role, job_ad ON applications BEGIN
  UPDATE interviews SET round = round WHERE application_id = new.id AND trashed_at IS NULL;
END;
CREATE TRIGGER evidence_texts_searched_insert AFTER INSERT ON evidence_texts BEGIN
  UPDATE evidence SET note = note WHERE id = new.evidence_id AND trashed_at IS NULL;
END;
CREATE TRIGGER evidence_texts_searched_update AFTER UPDATE OF text ON evidence_texts BEGIN
  UPDATE evidence SET note = note WHERE id = new.evidence_id AND trashed_at IS NULL;
END;
`;

export const firstLibrary = {
  version: 1,
  name: 'first-library',
  sql: [tables, trashView, search, ...searchables.map(searchTriggers), crossTriggers].join('\n')
};
