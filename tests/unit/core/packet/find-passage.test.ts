/** Which words of a page a claim leans on, and that no page makes the search long. */
import { describe, expect, test } from 'vitest';
import { findPassage, type Wanted } from '../../../../src-main/core/packet/find-passage';
import { timed } from '../../../support/timed';
import type { PlacedWord } from '../../../../src-main/core/packet/page-words';

/** Lines of a page, from the top; two spaces are a gap between columns. */
function page(...lines: string[]): PlacedWord[] {
  return lines.flatMap((line, row) =>
    [...line.matchAll(/\S+/g)].map(({ 0: text, index }) => {
      const [from, base] = [60 + index * 6 + (line.slice(0, index).match(/ {2}/g)?.length ?? 0) * 20, 700 - 16 * row];
      const to = from + text.length * 6;
      return { text, joined: false, from, to, base, size: 12, angle: 0, mark: null, rect: [from, base, to, base + 9] };
    })
  );
}
const found = (words: PlacedWord[], wanted: Partial<Wanted>): string | null =>
  findPassage(words, { quote: '', figure: '', unit: '', statement: '', ...wanted })
    ?.words.map((index) => words[index]!.text)
    .join(' ') ?? null;

describe('the passage', () => {
  const cases: [name: string, lines: string[], wanted: Partial<Wanted>, right: string | null][] = [
    [
      'a quote over two lines',
      ['It was, she wrote, “the', 'calmest month” of all.'],
      { quote: '"the calmest month"' },
      '“the calmest month”'
    ],
    [
      'a quote with a ligature and a hyphen',
      ['The e\ufb03cient work-', 'shop won.'],
      { quote: 'efficient workshop' },
      'e\ufb03cient work- shop'
    ],
    [
      'no quote in the middle of a word',
      ['Unpaid leave.', 'We paid 12 of 15.'],
      { quote: 'paid', figure: '12' },
      'paid'
    ],
    [
      'groups of thousands in another way',
      ['Turnover was 1 240 500 euros.'],
      { figure: '1,240,500', unit: 'euros' },
      'Turnover was 1 240 500 euros.'
    ],
    [
      'a decimal comma',
      ['Die Quote lag bei 8,7 Prozent.'],
      { figure: '8.7', unit: '%' },
      'Die Quote lag bei 8,7 Prozent.'
    ],
    [
      'the figure with its unit before the bare one',
      ['14 July was hot.', 'We are 14 people.'],
      { figure: '14', unit: 'people' },
      'We are 14 people.'
    ],
    ['not a part of a longer number', ['Order 4200 came.', 'Item A42 left.', 'It cost 42.50.'], { figure: '42' }, null],
    [
      'no small number that nothing tells apart',
      ['Room 6 and 6 chairs.'],
      { figure: '6', unit: 'colleagues', statement: 'They passed' },
      null
    ],
    [
      'the sentence alone',
      ['Sales rose. Costs fell by 9 %. Staff stayed.'],
      { figure: '9', unit: '%' },
      'Costs fell by 9 %.'
    ],
    [
      'no end of a sentence at an initial or a day',
      ['Am 3. Mai zahlte J. Brandt 250 Euro zurück. Mehr nicht.'],
      { figure: '250', unit: 'Euro' },
      'Am 3. Mai zahlte J. Brandt 250 Euro zurück.'
    ],
    [
      'the row of a table',
      ['Station     People', 'Inspection     7', 'Dispatch     9'],
      { figure: '7', unit: 'people', statement: 'Inspection' },
      'Inspection 7'
    ],
    [
      'nothing where the page does not say it',
      ['Nothing of the kind.'],
      { quote: 'We won the cup', figure: '12' },
      null
    ],
    [
      'words around the figure, where it was found in another way of writing',
      ['It rained.', 'We were fourteen people on the late', 'shift. It was enough.'],
      { figure: '14', unit: 'people', around: 'We were fourteen people on' },
      'We were fourteen people on the late shift.'
    ],
    [
      'not those words where they stand twice',
      ['Spent 20 hours there.', 'Teachers: spent 20 hours there.'],
      { figure: '20', unit: 'hours', statement: 'teachers', around: 'spent 20 hours there' },
      'Teachers: spent 20 hours there.'
    ],
    ['an empty page', [], { figure: '12' }, null],
    ['nothing looked for', ['Words 12'], {}, null]
  ];
  test.for(cases)('%s', ([, lines, wanted, right]) => expect(found(page(...lines), wanted)).toBe(right));
});

test('a page full of the same number, and of the same letters, is searched at once', () => {
  const many = page(...Array.from({ length: 2000 }, () => '12 aaaa aaaa 12 aaaa 12 12 aaaa 12 aaaa '.repeat(3)));
  const search = (wanted: Partial<Wanted>) => () => found(many, wanted);
  const figure = { figure: '12', unit: 'people', statement: 'aaaa aaaa' };
  expect(timed('a figure that is everywhere', search(figure))).not.toBeNull();
  expect(timed('words that begin everywhere', search({ quote: `${'aaaa'.repeat(40)}b` }))).toBeNull();
  expect(timed('words that stand everywhere', search({ ...figure, around: 'aaaa 12' }))).not.toBeNull();
});
