/**
 * Search over what Capture, Perspective, Fit and Sent & after hold besides: signs, answers and own items, the reason of a decision, what
 * came back and what to practise. The stages with many small answers are one document an interview. Frozen once landed.
 */
interface Gathered {
  kind: 'perspective' | 'fit' | 'afterwards';
  tables: string[];
  /** The words of one interview, which `id` names. */
  text: (id: string) => string;
}

const lines = (parts: string[]): string => parts.join(' || char(10) || ');
const rows = (text: string, from: string): string =>
  `coalesce((SELECT group_concat(${text}, char(10)) FROM ${from}), '')`;

const gathered: Gathered[] = [
  {
    kind: 'perspective',
    tables: ['perspective_answers'],
    text: (id) =>
      rows(
        lines([`iif(own, label, '')`, 'seen', 'against']),
        `perspective_answers WHERE interview_id = ${id} AND trashed_at IS NULL`
      )
  },
  {
    kind: 'fit',
    tables: ['fit_answers', 'fit_decisions', 'fit_symptoms'],
    text: (id) =>
      lines([
        rows(lines([`iif(own, label, '')`, 'note']), `fit_answers WHERE interview_id = ${id} AND trashed_at IS NULL`),
        `coalesce((SELECT reason FROM fit_decisions WHERE interview_id = ${id} ORDER BY rowid DESC LIMIT 1), '')`,
        `coalesce((SELECT note FROM fit_symptoms WHERE interview_id = ${id}), '')`
      ])
  },
  {
    kind: 'afterwards',
    tables: ['afterwards'],
    text: (id) => `coalesce((SELECT ${lines(['notes', 'practise'])} FROM afterwards WHERE interview_id = ${id}), '')`
  }
];

/** Whatever is typed elsewhere in a row (a date, a weight) changes no document: its own trigger compares the words. */
function refresh({ kind, text }: Gathered, row: 'old' | 'new'): string {
  const id = `${row}.interview_id`;
  const words = `trim(${text(id)}, char(10) || ' ')`;
  return `
  DELETE FROM search_documents WHERE kind = '${kind}' AND entity_id = ${id} AND ${words} = '';
  INSERT INTO search_documents (kind, entity_id, interview_id, title, body)
  SELECT '${kind}', ${id}, ${id}, '', ${words} WHERE ${words} <> ''
  ON CONFLICT (kind, entity_id) DO UPDATE SET body = excluded.body;`;
}

const gatheringTriggers = gathered.flatMap((each) =>
  each.tables.map(
    (table) => `
CREATE TRIGGER ${table}_searched_insert AFTER INSERT ON ${table} BEGIN ${refresh(each, 'new')}
END;
CREATE TRIGGER ${table}_searched_update AFTER UPDATE ON ${table} BEGIN ${refresh(each, 'new')}
END;
CREATE TRIGGER ${table}_searched_delete AFTER DELETE ON ${table} BEGIN ${refresh(each, 'old')}
END;`
  )
);

const gatherAll = gathered.map(
  ({ kind, text }) => `
INSERT INTO search_documents (kind, entity_id, interview_id, title, body)
SELECT '${kind}', i.id, i.id, '', trim(${text('i.id')}, char(10) || ' ') FROM interviews i
 WHERE trim(${text('i.id')}, char(10) || ' ') <> '';`
);

const upsertSign = `
  INSERT INTO search_documents (kind, entity_id, interview_id, title, body)
  VALUES ('sign', new.id, new.interview_id, '', new.text)
  ON CONFLICT (kind, entity_id) DO UPDATE SET body = excluded.body;`;

export const searchReviews = {
  version: 10,
  name: 'search-reviews',
  sql: `
CREATE TRIGGER signs_searched_insert AFTER INSERT ON signs WHEN new.trashed_at IS NULL BEGIN ${upsertSign}
END;
CREATE TRIGGER signs_searched_update AFTER UPDATE OF text, trashed_at ON signs WHEN new.trashed_at IS NULL BEGIN ${upsertSign}
END;
CREATE TRIGGER signs_searched_trash AFTER UPDATE OF trashed_at ON signs WHEN new.trashed_at IS NOT NULL BEGIN
  DELETE FROM search_documents WHERE kind = 'sign' AND entity_id = new.id;
END;
CREATE TRIGGER signs_searched_delete AFTER DELETE ON signs BEGIN
  DELETE FROM search_documents WHERE kind = 'sign' AND entity_id = old.id;
END;
${gatheringTriggers.join('')}

INSERT INTO search_documents (kind, entity_id, interview_id, title, body)
SELECT 'sign', id, interview_id, '', text FROM signs WHERE trashed_at IS NULL;
${gatherAll.join('')}
`
};
