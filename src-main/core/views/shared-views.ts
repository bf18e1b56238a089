/**
 * What domains may know of each other's tables: views by which they read, and nothing else. `shown_…` leaves out what lies in the
 * trash, `known_…` has it too. They stand in this connection only (docs/decisions/0026-shared-reads.md), so they may change with
 * the program, and a library stays one that any SQLite can read.
 */
import type { Database } from 'better-sqlite3';

const views: Readonly<Record<string, string>> = {
  /** With what the application says, and what came of it. */
  known_interviews: `
    SELECT i.id, i.application_id, a.company, a.role, a.job_ad_evidence_id, i.round, i.starts_at, i.time_zone, i.duration_minutes,
           i.format, i.brain_dump, a.job_ad, i.is_sample, i.created_at, i.trashed_at, w.sent_at, w.outcome
      FROM interviews i JOIN applications a ON a.id = i.application_id LEFT JOIN afterwards w ON w.interview_id = i.id`,
  shown_interviews: 'SELECT * FROM known_interviews WHERE trashed_at IS NULL',
  /** Of which there is a second rating. */
  interviews_rated_again: "SELECT interview_id FROM ratings WHERE kind = 'second'",
  shown_people: 'SELECT id, interview_id, name, title, email, postal_address FROM people WHERE trashed_at IS NULL',

  shown_good_signs: `
    SELECT id, interview_id, text FROM signs WHERE kind = 'good' AND trashed_at IS NULL AND trim(text) <> ''`,

  /** The newest decision of each interview that has one. */
  decisions_now: `
    SELECT interview_id, decision, reason FROM fit_decisions d
     WHERE d.rowid = (SELECT max(rowid) FROM fit_decisions WHERE interview_id = d.interview_id)`,
  shown_perspective_answers: `
    SELECT interview_id, item_id, kind, happened, weight FROM perspective_answers WHERE trashed_at IS NULL`,

  shown_cards: `
    SELECT id, interview_id, position, question, kind, landed, wish_said, for_letter, topic, situation, task, action, result, score,
           went_wrong, use_in_letter
      FROM question_cards WHERE trashed_at IS NULL`,
  shown_unsaid: 'SELECT id, interview_id, position, text, use_in_letter FROM unsaid WHERE trashed_at IS NULL',
  /** Recordings in the trash too. */
  known_recordings: 'SELECT id, interview_id, evidence_id, trashed_at FROM recordings',

  /** `key`: as a claim in a letter names a fact. */
  known_facts: `
    SELECT id, substr(replace(id, '-', ''), -10) AS key, statement, figure, unit, period, source_evidence_id, source_page,
           source_box, quote, source_person, sharing, verifiable_by, retracted_at, created_at, trashed_at
      FROM facts`,
  shown_facts: 'SELECT * FROM known_facts WHERE trashed_at IS NULL',
  /** With the stored bytes. `name`: what the user calls it. */
  known_evidence: `
    SELECT e.id, e.hash, b.bytes, e.file_name, e.title, coalesce(nullif(trim(e.title), ''), e.file_name) AS name, e.media_type,
           e.added_at, e.trashed_at
      FROM evidence e JOIN blobs b ON b.hash = e.hash`,
  shown_evidence: 'SELECT * FROM known_evidence WHERE trashed_at IS NULL',
  /** The words of files, written ones before those that were read from pictures, and how much it is without reading it. */
  evidence_words: `
    SELECT evidence_id, text || coalesce((SELECT char(10) || group_concat(text, char(10)) FROM
             (SELECT text FROM recognised_pages p WHERE p.evidence_id = t.evidence_id ORDER BY page)), '') AS text,
           octet_length(text) + coalesce((SELECT sum(octet_length(text) + 1) FROM recognised_pages p
             WHERE p.evidence_id = t.evidence_id), 0) AS bytes
      FROM evidence_texts t`,
  stored_files: 'SELECT hash, bytes FROM blobs',
  shown_requests: `
    SELECT id, interview_id, who, contact, what, fact_id, due_on, state FROM requests WHERE trashed_at IS NULL`,

  facts_of_interviews: 'SELECT interview_id, fact_id FROM interview_facts',
  evidence_of_interviews: 'SELECT interview_id, evidence_id FROM interview_evidence',
  facts_of_cards: `
    SELECT l.card_id, l.fact_id FROM card_facts l JOIN facts f ON f.id = l.fact_id WHERE f.trashed_at IS NULL`,
  evidence_of_cards: `
    SELECT l.card_id, l.evidence_id FROM card_evidence l JOIN evidence e ON e.id = l.evidence_id WHERE e.trashed_at IS NULL`,
  evidence_of_facts: `
    SELECT l.fact_id, l.evidence_id FROM fact_evidence l JOIN evidence e ON e.id = l.evidence_id WHERE e.trashed_at IS NULL`,

  known_letters: 'SELECT id, interview_id, kind, request_id, exported_at, trashed_at FROM letters',
  shown_letters: 'SELECT * FROM known_letters WHERE trashed_at IS NULL'
};

/** Makes the views known to this connection; to be called once, after the migrations. */
export function defineViews(db: Database): void {
  db.exec(
    Object.entries(views)
      .map(([name, select]) => `CREATE TEMP VIEW ${name} AS ${select};`)
      .join('\n')
  );
}
