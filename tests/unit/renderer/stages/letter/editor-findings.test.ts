/** Findings while the text goes on: a fix lands on the words that it was made for, or nowhere. */
import { EditorState, type TransactionSpec } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { expect, test } from 'vitest';
import type { Finding } from '$shared/letter/checks/check';
import {
  applyFix,
  findingMarks,
  placeOf,
  showFindings
} from '../../../../../src-renderer/stages/letter/editor/editor-findings';
import { message } from '$shared/messages/message';

/** The editor without its screen: the same state, the same changes. */
function editorWith(text: string) {
  const view = {
    state: EditorState.create({ doc: text, extensions: findingMarks() }),
    dispatch(spec: TransactionSpec) {
      view.state = view.state.update(spec).state;
    },
    focus: () => undefined
  };
  const type = (words: string, at: number, to = at): void =>
    view.dispatch({ changes: { from: at, to, insert: words } });
  return { view: view as unknown as EditorView, type, text: () => view.state.doc.toString() };
}

function slip(text: string, word: string, insert: string): Finding {
  const from = text.indexOf(word);
  const to = from + word.length;
  const id = `language.spelling/${word}/0`;
  const fixes = [{ label: message('findings.write', { text: insert }), from, to, insert }];
  const source = { citation: message('findings.own') };
  return {
    id,
    about: id,
    checkId: 'language.spelling',
    group: 'language',
    message: message('findings.spelling', { text: word }),
    reason: message('findings.proofreadReason'),
    source,
    at: { from, to },
    fixes
  };
}

const before = 'I thank you for teh talk.';

test.each([
  ['before the words', 'Really, ', 0, 0, 'Really, I thank you for the talk.'],
  ['behind them', ' Yours', before.length, before.length, 'I thank you for the talk. Yours'],
  ['right at their end', '!', 19, 19, 'I thank you for the! talk.'],
  ['before them, shortening the text', '', 0, 8, 'you for the talk.']
])('typed %s since the last look', (_, words, at, to, after) => {
  const finding = slip(before, 'teh', 'the');
  const { view, type, text } = editorWith(before);
  showFindings(view, { findings: [finding], text: before });
  type(words, at, to);
  applyFix(view, finding, finding.fixes![0]!);
  expect(text()).toBe(after);
});

test('an answer about the text as it was finds its words in the text as it is', () => {
  const finding = slip(before, 'teh', 'the');
  const { view, type, text } = editorWith(before);
  type('Dear Ms Hart,\n\n', 0);
  showFindings(view, { findings: [finding], text: before });
  expect(placeOf(view, finding.id)).toEqual({ from: 31, to: 34 });
  applyFix(view, finding, finding.fixes![0]!);
  expect(text()).toBe('Dear Ms Hart,\n\nI thank you for the talk.');
});

test('words that were changed since are left alone', () => {
  const finding = slip(before, 'teh', 'the');
  for (const late of [false, true]) {
    const { view, type, text } = editorWith(before);
    if (!late) showFindings(view, { findings: [finding], text: before });
    type('a', 17);
    if (late) showFindings(view, { findings: [finding], text: before });
    applyFix(view, finding, finding.fixes![0]!);
    expect(text()).toBe('I thank you for taeh talk.');
  }
});

test('of words that are gone nothing is left to come to', () => {
  const finding = slip(before, 'teh', 'the');
  const { view, type, text } = editorWith(before);
  showFindings(view, { findings: [finding], text: before });
  type('', 10, 20);
  expect(placeOf(view, finding.id)).toBeUndefined();
  const left = text();
  applyFix(view, finding, finding.fixes![0]!);
  expect(text()).toBe(left);
});
