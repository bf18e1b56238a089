/** What a question card says for the letter, and what it is about. Frozen once landed. */
import { searchTriggers } from './frozen/kinds-1';

const words = [
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
];

export const cardsForLetter = {
  version: 12,
  name: 'cards-for-letter',
  sql: `
ALTER TABLE question_cards ADD COLUMN for_letter TEXT NOT NULL DEFAULT '';
ALTER TABLE question_cards ADD COLUMN topic TEXT NOT NULL DEFAULT '';

-- Searched like the other words of a card.
DROP TRIGGER question_cards_searched_insert;
DROP TRIGGER question_cards_searched_update;
DROP TRIGGER question_cards_searched_trash;
DROP TRIGGER question_cards_searched_delete;
${searchTriggers({
  kind: 'question_card',
  table: 'question_cards',
  interview: 'new.interview_id',
  title: 'new.question',
  body: words.map((word) => `new.${word}`),
  columns: ['question', ...words]
})}
`
};
