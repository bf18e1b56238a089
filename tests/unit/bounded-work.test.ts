/**
 * What is read while somebody types, pastes or keeps a version costs as much as the text is long: four times the text, about four times the
 * work. Counted in time of the processor, which other programs on the machine don't change.
 */
// @ts-expect-error -- its types declare another module name
import domino from '@mixmark-io/domino';
import { Marked } from 'marked';
import { describe, expect, test, vi } from 'vitest';
import { countWords, letterSyntax, parsable, withoutClaims } from '../../src-main/contract';
import { answerWithProofs } from '../../src-main/core/letters/proof-sentence';
import { findFigures } from '../../src-renderer/claims/find-figures';
import { wordsFor } from '../../src-renderer/claims/language';
import { plainText } from '../../src-renderer/claims/plain';
import { compareParagraphs } from '../../src-renderer/stages/letter/versions/compare-paragraphs';
import { markdownOf } from '../../src-renderer/stages/letter/editor/paste-markdown';
import { inertSource } from '../../src-renderer/stages/letter/editor/paste-source';
import { stylesOf } from '../../src-renderer/stages/letter/editor/paste-styles';

vi.setConfig({ testTimeout: 300_000 });

function milliseconds(work: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
const repeated =
  (piece: string, ending = '') =>
  (length: number) =>
    piece.repeat(Math.ceil(length / piece.length)) + ending;

const marked = new Marked(letterSyntax);
const parsed = (text: string): unknown => marked.lexer(parsable(text));
const dates = { interview: null, today: null } as never;
const figures = (language: string) => (text: string) => findFigures(plainText(text), wordsFor(language), dates);
const pasted = (html: string): string =>
  markdownOf(domino.createDocument(`<div id="root">${html}</div>`).getElementById('root') as HTMLElement);
const styled = (text: string): unknown =>
  stylesOf({ getAttribute: (name: string) => (name === 'style' ? text : null) } as unknown as Element);

type Case = [name: string, read: (text: string) => unknown, text: (length: number) => string];
const cases: Case[] = [
  ['words: open links', countWords, repeated('[a](b')],
  ['words: brackets, then ends of links', countWords, (n) => '[a'.repeat(n / 4) + '](x'.repeat(n / 6)],
  ['words: ends of links with brackets', countWords, repeated('](x(y)')],
  ['words: brackets at lines’ beginnings', countWords, repeated('[a\n')],
  ['words: one endless word', countWords, repeated('a')],
  ['claims that never close', withoutClaims, repeated('[a](fact:')],
  ['plain text: open links', plainText, repeated('](x')],
  ['plain text: gaps', plainText, repeated(' ', 'x')],
  ['figures: an endless number in words', figures('en'), repeated('one hundred ')],
  ['figures: the same in one word', figures('de'), repeated('hundert')],
  ['figures: an endless name', figures('en'), repeated("a'")],
  ['figures: digits', figures('en'), repeated('1,')],
  ['paper: open links', parsed, repeated('[a](b')],
  ['comparing: a gap in a line', (text) => compareParagraphs(text, `${text}x`), repeated(' ', 'x')],
  [
    'comparing: no paragraph in common',
    (text) => compareParagraphs(text, text.replaceAll('a', 'b')),
    repeated('a\n\n')
  ],
  ['drafting: brackets in an answer', (text) => answerWithProofs(text, [], {} as never), repeated('[')],
  ['pasting: open tags', inertSource, (n) => `<p>${'<a '.repeat(n / 3)}`],
  ['pasting: open tags with quotes', inertSource, repeated('<a b="\'')],
  ['pasting: open comments', inertSource, repeated('<!--')],
  ['pasting: open conditions', inertSource, repeated('<![')],
  ['pasting: open styles', inertSource, repeated('<style>')],
  ['pasting: open office parts', inertSource, repeated('<xml><style>')],
  ['pasting: attributes without end', inertSource, (n) => `<p ${'a = '.repeat(n / 4)}`],
  ['pasting: gaps in a tag', inertSource, (n) => `<p a${' '.repeat(n)}`],
  ['pasting: a style of open brackets', styled, (n) => `a:${'('.repeat(n)}`],
  ['pasting: a style of open comments', styled, (n) => `a:${'/*'.repeat(n / 2)}`],
  ['pasting: a style with a gap', styled, (n) => `a:b${' '.repeat(n)}c`],
  ['pasting: spaces that do not break', pasted, (n) => `<p>${'\u00a0'.repeat(n)}x</p>`],
  ['pasting: a gap in what is set as typed', pasted, (n) => `<pre>${' '.repeat(n)}x</pre>`],
  ['pasting: empty lines in what is set as typed', pasted, (n) => `<pre>${'\n'.repeat(n)}x</pre>`],
  [
    'pasting: a figure with a gap',
    pasted,
    (n) => `<table><tr><td>1${'\u00a0'.repeat(n)}x</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>`
  ]
];

test.each(cases)('%s', (_, read, text) => {
  const length = 12_000;
  const [short, long] = [text(length), text(4 * length)];
  read(short);
  const [less, more] = [milliseconds(() => read(short)), milliseconds(() => read(long))];
  // What is done in a moment may be of any shape; what is quadratic takes sixteen times as long.
  expect(more < 40 || more / less < 10, `${less} ms, four times the text ${more} ms`).toBe(true);
});

test.each([
  ['a column of losses', '- 5 %\n'],
  ['losses with losses under them', '- 5 %\n  - 6 %\n'],
  ['stars and dashes', '- 5 %\n* 6 %\n'],
  ['shares that are more than', '> 90 %\n'],
  ['sums', '+ 5\n'],
  ['numbers that do not count', '12. Mai\n'],
  ['numbers of places', '# 1\n']
])('%s costs the paper no more than a few times what a column of words costs', (_, line) => {
  const length = 16_000;
  const words = repeated('loss 5 %\n')(length);
  const column = repeated(line)(length);
  parsed(words);
  parsed(column);
  const [plain, marks] = [milliseconds(() => parsed(words)), milliseconds(() => parsed(column))];
  expect(marks / Math.max(plain, 5), `${plain} ms and ${marks} ms`).toBeLessThan(12);
});

describe('what is bounded still reads what people write', () => {
  test.each([
    ['see [the note](https://en.example/wiki/A_(b)) now', 4],
    ['[a](b "title") c', 4],
    ['[one](https://a.example/x(y) two', 5],
    ['[1]: https://example.org/one/two', 0]
  ])('words of %j', (text, words) => expect(countWords(text)).toBe(words));

  test('losses stay losses however many, and lists lists', () => {
    const kinds = (text: string): string[] => marked.lexer(text).map(({ type }) => type);
    expect(kinds('- 5 %\n'.repeat(1_200))).toEqual(['paragraph']);
    expect(kinds('We lost:\n- 5 %\n- 6 %\n- 7 %')).toEqual(['paragraph']);
    expect(kinds('- 5 %\n- 6 %\n- more of it')).toEqual(['list']);
    expect(kinds('- 5 %\n- 6 %\n* one\n* two')).toEqual(['paragraph', 'list']);
    expect(kinds('> 90 %\n> 80 %\n\n> said she')).toEqual(['paragraph', 'space', 'blockquote']);
  });

  test('of a copy nothing is lost with what is taken out', () => {
    expect(inertSource('<p>a<!--x-->b<![if !vml]>c<![endif]>d</p><style>e</style>f<xml><b>g</b></xml>h<xml>i')).toBe(
      '<p>abcd</p>fh<xml>i'
    );
    expect(inertSource(`<a onclick=x onmouseover = "y" href='z>' style=s>t</a> 1 < 2 <3`)).toBe(
      `<a   href='z>' data-copied-style=s>t</a> 1 < 2 <3`
    );
    expect(pasted(`<p>a${'&nbsp;'.repeat(5)}b</p><p>c<br>d</p>`)).toBe('a b\n\nc\nd');
    expect(inertSource(`${'<b>'.repeat(300)}in${'</b>'.repeat(300)}<i style="a">out</i>`)).toBe(
      `${'<b>'.repeat(200)}in${'</b>'.repeat(200)}<i data-copied-style="a">out</i>`
    );
    const open = '<p>a<li style="b">c<br>'.repeat(500);
    expect(inertSource(open)).toBe(open.replaceAll('style', 'data-copied-style'));
    expect(pasted(`${'<div>'.repeat(300)}deep ${'<b>'.repeat(50)}down`)).toBe('deep down');
  });
});
