/** Texts that make a careless rule go back over all it has read, for the tests that run them and the benchmark that measures how their cost grows. */
// @ts-expect-error -- its types declare another module name
import domino from '@mixmark-io/domino';
import { Marked } from 'marked';
import { countWords } from '../../src-main/shared/letter/text/words';
import { letterSyntax, parsable } from '../../src-main/shared/letter/text/syntax';
import { withoutClaims } from '../../src-main/shared/letter/claims/links';
import { claimFigures } from '../../src-main/core/letters/compose/claim-figures';
import { isUnended } from '../../src-main/shared/letter/checks/loose-notes';
import { findFigures } from '../../src-main/shared/letter/claims/find-figures';
import { wordsFor } from './languages';
import { plainText } from '../../src-main/shared/letter/text/plain';
import { compareParagraphs } from '../../src-renderer/stages/letter/versions/compare-paragraphs';
import { markdownOf } from '../../src-renderer/stages/letter/editor/paste-markdown';
import { inertSource } from '../../src-renderer/stages/letter/editor/paste-source';
import { stylesOf } from '../../src-renderer/stages/letter/editor/paste-styles';

export const repeated =
  (piece: string, ending = '') =>
  (length: number) =>
    piece.repeat(Math.ceil(length / piece.length)) + ending;

export const marked = new Marked(letterSyntax);
export const parsed = (text: string): unknown => marked.lexer(parsable(text));
const dates = { interview: null, today: null } as never;
const figures = (language: string) => (text: string) => findFigures(plainText(text), wordsFor(language), dates);
export const pasted = (html: string): string =>
  markdownOf(domino.createDocument(`<div id="root">${html}</div>`).getElementById('root') as HTMLElement);
const styled = (text: string): unknown =>
  stylesOf({ getAttribute: (name: string) => (name === 'style' ? text : null) } as unknown as Element);

/** `text` makes one of about so many signs. */
type Case = [name: string, read: (text: string) => unknown, text: (length: number) => string];
export const growingTexts: Case[] = [
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
  ['checks: a note that goes on and on', isUnended, repeated('a ', ',')],
  ['paper: open links', parsed, repeated('[a](b')],
  ['comparing: a gap in a line', (text) => compareParagraphs(text, `${text}x`), repeated(' ', 'x')],
  [
    'comparing: no paragraph in common',
    (text) => compareParagraphs(text, text.replaceAll('a', 'b')),
    repeated('a\n\n')
  ],
  [
    'drafting: brackets in an answer',
    (text) => claimFigures(text, [{ id: '019aafaa-0000-7000-8000-00ab12cd34ef', figure: '38', unit: '%' }]),
    repeated('[')
  ],
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

/** Lines that are no list, however much they look like one. */
export const columns: [name: string, line: string][] = [
  ['a column of losses', '- 5 %\n'],
  ['losses with losses under them', '- 5 %\n  - 6 %\n'],
  ['stars and dashes', '- 5 %\n* 6 %\n'],
  ['shares that are more than', '> 90 %\n'],
  ['sums', '+ 5\n'],
  ['numbers that do not count', '12. Mai\n'],
  ['numbers of places', '# 1\n']
];
