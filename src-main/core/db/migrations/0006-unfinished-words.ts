/** What the user waved through in a letter, and words that wait in a field of their own. Frozen once landed. */
export const unfinishedWords = {
  version: 6,
  name: 'unfinished-words',
  sql: `
-- What the checks said of which words: a list of names that the checks give.
ALTER TABLE letters ADD COLUMN ignored TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(ignored));

-- Typed, but not yet part of anything: gone with the thing that they are about.
CREATE TABLE unfinished (
  about TEXT NOT NULL,
  field TEXT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (about, field)
) STRICT;
CREATE TRIGGER unfinished_of_interview AFTER DELETE ON interviews BEGIN DELETE FROM unfinished WHERE about = OLD.id; END;
CREATE TRIGGER unfinished_of_fact AFTER DELETE ON facts BEGIN DELETE FROM unfinished WHERE about = OLD.id; END;
CREATE TRIGGER unfinished_of_request AFTER DELETE ON requests BEGIN DELETE FROM unfinished WHERE about = OLD.id; END;
CREATE TRIGGER unfinished_of_letter AFTER DELETE ON letters BEGIN DELETE FROM unfinished WHERE about = OLD.id; END;
`
};
