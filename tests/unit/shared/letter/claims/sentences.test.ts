/** A sentence that a mail program wrapped is still one; lines that the writer ended are not. */
import { expect, test } from 'vitest';
import { plainText } from '$shared/letter/text/plain';
import { sentencesIn } from '$shared/letter/text/sentences';

const read = (markdown: string): string[] => {
  const plain = plainText(markdown);
  return sentencesIn(plain, { abbreviations: ['dr', 'e.g'], months: ['April'] }).map(({ from, to }) =>
    plain.slice(from, to)
  );
};

test('a line that goes on in small letters belongs to the sentence before it', () => {
  expect(read('We cut the scrap\nby 32 % within\na year. Then we\nwent on.')).toEqual([
    'We cut the scrap\nby 32 % within\na year.',
    'Then we\nwent on.'
  ]);
});

test.each([
  ['an empty line', 'We began\n\nand went on', ['We began', 'and went on']],
  [
    'a line of its own',
    'Dear Ms Hale,\nThank you.\nKind regards\nIna',
    ['Dear Ms Hale,', 'Thank you.', 'Kind regards', 'Ina']
  ],
  ['an entry of a list', '- cut costs by 32 %\n- led 8 people', ['cut costs by 32 %', 'led 8 people']],
  ['a script without capitals', '第一行\n第二行', ['第一行', '第二行']]
])('%s ends a sentence', (_, markdown, sentences) => expect(read(markdown)).toEqual(sentences));

test.each([
  ['Ich kann zum 1. April anfangen, wenn Sie wollen.', 1],
  ['Ich warte bis zum 15. und melde mich dann.', 1],
  ['I started in 2015. we were four then.', 2],
  ['Ich war 12. Danach kam die Lehre.', 2]
])('a full stop that makes an ordinal of a number ends none: %s', (text, count) => {
  expect(read(text)).toHaveLength(count);
});
