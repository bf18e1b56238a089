/** What a card will say in a letter while nobody has written it: the first sentences of the better answer, else of what was done and what came of it. */
import type { QuestionCard } from '$contract';
import { plainText } from '$shared/letter/text/plain';
import { sentencesIn } from '$shared/letter/text/sentences';

const most = 2;

/** Empty where the card says nothing yet. */
export function forLetter(card: Pick<QuestionCard, 'wishSaid' | 'action' | 'result'>): string {
  const story = [card.action, card.result].map((part) => firstSentences(part, 1)).filter((part) => part !== '');
  return firstSentences(card.wishSaid, most) || story.join(' ');
}

function firstSentences(markdown: string, count: number): string {
  const plain = plainText(markdown);
  const sentences = sentencesIn(plain, { abbreviations: [], months: [] }).slice(0, count);
  return sentences
    .map(({ from, to }) =>
      plain
        .slice(from, to)
        .replace(/\s+/g, ' ')
        .replace(/ (?=[,.;:!?])/g, '')
    )
    .join(' ');
}
