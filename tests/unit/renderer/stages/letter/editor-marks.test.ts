/** The editor sees the marks that the paper sees, and no others; also while one types. */
import { insertNewlineContinueMarkup } from '@codemirror/lang-markdown';
import { EditorState, type Transaction } from '@codemirror/state';
import { TreeFragment } from '@lezer/common';
import fc from 'fast-check';
import { Marked, type Token, type Tokens } from 'marked';
import { expect, test } from 'vitest';
import { letterSyntax, parsable } from '$shared/letter/text/syntax';
import { continueBullet } from '../../../../../src-renderer/stages/letter/editor/continue-bullet';
import { editorSyntax } from '../../../../../src-renderer/stages/letter/editor/editor-syntax';
import { beginnings, typedLetters, words } from '../../../../support/typed-letters';

const { parser } = editorSyntax.language;

interface Seen {
  entries: number;
  headings: number;
  quotes: number;
}

function editorSees(text: string): Seen {
  const seen = { entries: 0, headings: 0, quotes: 0 };
  parser.parse(text).iterate({
    enter({ name }) {
      if (name === 'ListItem') seen.entries += 1;
      if (/^(ATX|Setext)Heading/.test(name)) seen.headings += 1;
      if (name === 'Blockquote') seen.quotes += 1;
    }
  });
  return seen;
}

const marked = new Marked(letterSyntax);
function paperSees(text: string): Seen {
  const seen = { entries: 0, headings: 0, quotes: 0 };
  const walk = (tokens: readonly Token[]): void => {
    for (const token of tokens) {
      if (token.type === 'list') {
        const { items } = token as Tokens.List;
        seen.entries += items.length;
        for (const item of items) walk(item.tokens);
      } else if (token.type === 'blockquote') {
        seen.quotes += 1;
        walk((token as Tokens.Blockquote).tokens);
      } else if (token.type === 'heading') seen.headings += 1;
    }
  };
  walk(marked.lexer(parsable(text)));
  return seen;
}

test.each([...beginnings, ...words].map(({ typed }) => typed))('%s', (typed) => {
  for (const text of [typed, `${typed} and more.`, `Before.\n\n${typed} here.\n\nBehind.`])
    expect(editorSees(text)).toEqual(paperSees(text));
});

test.each([
  ['a date', '12. Mai war der Tag.', 0],
  ['years', '2019. Das war das Jahr.\n\n2020. Das auch.', 0],
  ['two dates that do not count', '3. Mai\n7. Mai', 0],
  ['brackets', '1) one\n2) two', 0],
  ['a plus', '+ one\n+ two', 0],
  ['amounts', '- 5 %\n- 3 %', 0],
  ['a lone dash', '- one', 0],
  ['a list', '1. one\n2. two', 2],
  ['one that begins at 4', '4. one\n5. two\n6. three', 3],
  ['a list, then a date', '1. one\n2. two\n\n12. Mai war der Tag.', 2],
  ['a list, then a number that does not count', '1. one\n2. two\n7. three', 2],
  ['two lists', '1. one\n2. two\n7. three\n8. four', 4],
  ['bullets, one with figures', '- 5 % less\n- more', 2],
  ['a list in a list', '- one\n  1. a\n  2. b\n- two', 4],
  ['a date in a list', '- one\n\n  12. Mai war es.\n- two', 2],
  ['a list in a quote', '> she said\n>\n> 1. one\n> 2. two', 2],
  ['a quote of numbers alone is none', '> 1. one\n> 2. two', 0],
  ['a date in a quote', '> she said\n>\n> 12. Mai war es.', 0],
  ['entries apart', '1. one\n\n2. two\n\n3. three', 3]
])('%s: %j has %i entries', (_, text, entries) => expect(editorSees(text).entries).toBe(entries));

test.each(['Jo\n--', '<name>\n\nx', '[CV]: attached', '<b>bold</b>', '# 1 in sales', '> 90 % of them'])(
  '%s is words',
  (text) => {
    const names = new Set<string>();
    parser.parse(text).iterate({ enter: ({ name }) => void names.add(name) });
    expect([...names].filter((name) => /Heading|HTML|LinkReference|Blockquote|ListItem/.test(name))).toEqual([]);
  }
);

test.each([
  ['5*6*7 parts', 0],
  ['2*x and 3*y', 0],
  ['*one* and **two**', 2],
  ['*chapter 5*', 1],
  ['un*believ*able', 1]
])('%s is stressed %i times', (text, count) => {
  let stressed = 0;
  parser.parse(text).iterate({ enter: ({ name }) => void (stressed += /Emphasis$/.test(name) ? 1 : 0) });
  expect(stressed).toBe(count);
});

test('letters as people type them have the same entries, headings and quotes on both sides', () => {
  fc.assert(
    fc.property(typedLetters, ({ typed }) => {
      expect(editorSees(typed)).toEqual(paperSees(typed));
    }),
    { numRuns: 300 }
  );
});

test('what is typed on reads like the whole text anew', () => {
  const line = fc.constantFrom(
    '1. a',
    '2. b',
    '3. c',
    '12. Mai',
    '- x',
    '- 5 %',
    'words',
    '',
    '  1. in',
    '> 1. q',
    '> w'
  );
  const edits = fc.array(fc.tuple(fc.nat(), fc.nat(4), line), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), edits, (lines, changes) => {
      let text = lines.join('\n');
      let tree = parser.parse(text);
      let fragments = TreeFragment.addTree(tree);
      for (const [place, removed, inserted] of changes) {
        const from = place % (text.length + 1);
        const to = Math.min(text.length, from + removed);
        text = `${text.slice(0, from)}${inserted}\n${text.slice(to)}`;
        const change = { fromA: from, toA: to, fromB: from, toB: from + inserted.length + 1 };
        fragments = TreeFragment.applyChanges(fragments, [change]);
        tree = parser.parse(text, fragments);
        fragments = TreeFragment.addTree(tree, fragments);
        expect(tree.toString()).toBe(parser.parse(text).toString());
      }
    }),
    { numRuns: 400 }
  );
});

/** The text after Enter at its end; null where Enter is left to the ordinary key. */
function afterEnter(text: string): string | null {
  const state = EditorState.create({ doc: text, selection: { anchor: text.length }, extensions: [editorSyntax] });
  let after: string | null = null;
  const target = { state, dispatch: (transaction: Transaction) => void (after = transaction.newDoc.toString()) };
  if (!insertNewlineContinueMarkup(target)) continueBullet(target);
  return after;
}

test.each([
  ['12. Mai war der Tag.', null],
  ['2019. Das war das Jahr.', null],
  ['1. June is when I can start.', null],
  ['- 5 % is what it fell by.', null],
  ['> 90 % of them', null],
  ['+ also', null],
  ['- ', null],
  ['* 5 %', null],
  ['- one', '- one\n- '],
  ['Before.\n\n * one', 'Before.\n\n * one\n * '],
  ['1. one\n2. two', '1. one\n2. two\n3. '],
  ['- one\n- two', '- one\n- two\n- '],
  ['> words', '> words\n> ']
])('Enter behind %j', (text, expected) => expect(afterEnter(text)).toBe(expected));
