/** What counts as a paragraph of a letter: the same blocks that the paper sets as running text. */
import { expect, test } from 'vitest';
import { plainText } from '$shared/letter/text/plain';
import { paragraphsIn } from '$shared/letter/checks/paragraphs';
import { wordsFor } from '../../../../support/languages';

const beginningsOf = (body: string): string[] =>
  paragraphsIn(body, plainText(body), wordsFor('en')).map(({ from }) =>
    body
      .slice(from, from + 8)
      .split('\n')[0]!
      .trim()
  );

test.each([
  ['a date', '12. Mai war der Tag, an dem wir uns trafen.', ['12. Mai']],
  ['a year', '2019. That was the year in which I began.', ['2019. Th']],
  ['a number of its own', '1. June is when I could start with you.', ['1. June']],
  ['a minus', '- 5 % is what the returns fell by, and more came in.', ['- 5 % is']],
  ['one dash', '- Only this I wanted to add to what I said then.', ['- Only t']],
  ['a plus', '+ 12 % more parcels came in than in the year before.', ['+ 12 % m']],
  ['greater than', '> 90 % of them were back within the same week.', ['> 90 % o']],
  ['a rank', '# 1 in sales I was in every quarter of that year.', ['# 1 in s']],
  ['two dates', '12. Mai war der erste Tag.\n\n3. Juni war der letzte Tag.', ['12. Mai', '3. Juni']],
  ['a list', '1. First I sorted them.\n2. Then I counted them.', []],
  ['a list with gaps', '1. First I sorted them.\n\n2. Then I counted them.\n\n3. At last I told them.', []],
  ['bullets with gaps', '- First I sorted them all.\n\n- Then I counted them all.', []],
  ['a heading', '## What I should have told you.', []],
  ['a quote', '> She was the best of all my people.', []],
  ['a table', '| a | b |\n|---|---|\n| c | d. |', []],
  ['text behind a list', '1. Sort them all.\n2. Count.\n\nThat was all of it. I am sure.', ['That was']],
  ['a date behind a list', '1. Sort them.\n2. Count.\n\n12. Mai war der Tag, an dem wir uns trafen.', ['12. Mai']]
])('%s', (_, body, expected) => expect(beginningsOf(body)).toEqual(expected));
