/** The editor for the letter's text: CodeMirror with Markdown, calm as paper, without anything that shouts. */
import { defaultKeymap, history, historyKeymap, isolateHistory } from '@codemirror/commands';
import { markdownKeymap } from '@codemirror/lang-markdown';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { search, searchKeymap } from '@codemirror/search';
import { EditorSelection, EditorState, Transaction, type Extension } from '@codemirror/state';
import { EditorView, drawSelection, keymap, placeholder } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { cspNonce } from '../../../styles/nonce';
import { continueBullet } from './continue-bullet';
import { copyClaims } from './copy-claims';
import { difference } from '../versions/difference';
import { editorSyntax } from './editor-syntax';
import { emphasise } from './emphasis';
import { pasteAsMarkdown } from './paste';
import { typeOver } from './type-over';
import { t } from '../../../i18n/messages';

interface EditorOptions {
  parent: HTMLElement;
  text: string;
  /** Name for screen readers. */
  label: string;
  /** BCP 47; the system's spell checker goes by it. */
  language: string;
  onchange: (text: string) => void;
  onsave: () => void;
  /** What a letter's editor has beside the writing itself: claims, findings. */
  extra?: Extension;
}

const inks = HighlightStyle.define([
  { tag: tags.heading, fontWeight: '600' },
  { tag: tags.strong, fontWeight: '600' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.strikethrough, textDecoration: 'line-through' },
  { tag: [tags.link, tags.url], color: 'var(--accent)' },
  { tag: tags.quote, color: 'var(--ink-soft)', fontStyle: 'italic' },
  { tag: [tags.processingInstruction, tags.contentSeparator], color: 'var(--ink-faint)' }
]);

const looks = EditorView.theme({
  '&': { height: '100%', fontSize: '17px', color: 'var(--ink)', backgroundColor: 'transparent' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-serif)', lineHeight: '1.6', overflow: 'auto' },
  '.cm-content': {
    maxWidth: 'calc(544px + 2 * var(--inset))',
    margin: '0 auto',
    padding: '4px var(--inset) 40vh',
    caretColor: 'var(--accent)'
  },
  '.cm-line': { padding: '0', unicodeBidi: 'plaintext' },
  '.cm-cursor': { borderLeftColor: 'var(--accent)', borderLeftWidth: '2px' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--accent) 22%, transparent)'
  },
  '.cm-placeholder': { color: 'var(--ink-faint)' },
  '.cm-searchMatch': { backgroundColor: 'var(--mark)' },
  '.cm-searchMatch-selected': { outline: '2px solid var(--accent)' },
  '.cm-panels': {
    backgroundColor: 'var(--surface)',
    color: 'var(--ink)',
    borderColor: 'var(--line)',
    fontFamily: 'var(--font-interface)'
  },
  '.cm-panel.cm-search': { padding: '8px 12px' },
  '.cm-panel input, .cm-panel button': {
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--radius-1)',
    backgroundColor: 'var(--surface-raised)',
    backgroundImage: 'none',
    color: 'var(--ink)',
    fontSize: 'var(--text-2)'
  },
  '.cm-panel label': { fontSize: 'var(--text-2)' }
});

/** What the editor says by itself, by its own English words. */
const phrases: Record<string, string> = {
  Find: t('editor.find'),
  Replace: t('editor.replaceWith'),
  next: t('editor.findNext'),
  previous: t('editor.findPrevious'),
  all: t('editor.findAll'),
  'match case': t('editor.matchCase'),
  regexp: t('editor.pattern'),
  'by word': t('editor.wholeWord'),
  replace: t('editor.replaceNext'),
  'replace all': t('editor.replaceAll'),
  close: t('editor.close'),
  'Go to line': t('editor.goToLine'),
  go: t('editor.go'),
  'current match': t('editor.currentMatch'),
  'on line': t('editor.onLine'),
  'replaced $ matches': t('editor.replacedMatches'),
  'replaced match on line $': t('editor.replacedOnLine'),
  'Selection deleted': t('editor.selectionDeleted'),
  'Control character': t('editor.controlCharacter'),
  Completions: t('editor.facts')
};

export function createEditor(options: EditorOptions): EditorView {
  return new EditorView({
    parent: options.parent,
    state: EditorState.create({ doc: options.text, extensions: extensions(options) })
  });
}

function extensions({ label, language, onchange, onsave, extra = [] }: EditorOptions): Extension {
  const save = (): boolean => {
    onsave();
    return true;
  };
  return [
    EditorView.cspNonce.of(cspNonce),
    // Before the ordinary keys: Enter in the list of facts chooses.
    extra,
    history(),
    drawSelection(),
    search({ top: true }),
    EditorState.phrases.of(phrases),
    editorSyntax,
    syntaxHighlighting(inks),
    looks,
    copyClaims,
    pasteAsMarkdown,
    typeOver,
    EditorView.lineWrapping,
    EditorView.perLineTextDirection.of(true),
    EditorView.contentAttributes.of({
      'aria-label': label,
      tabindex: '0',
      spellcheck: 'true',
      autocorrect: 'on',
      autocapitalize: 'on',
      lang: language
    }),
    placeholder(t('editor.beginning')),
    keymap.of([
      { key: 'Mod-b', run: emphasiseWith('**') },
      { key: 'Mod-i', run: emphasiseWith('*') },
      { key: 'Mod-s', run: save },
      ...markdownKeymap,
      { key: 'Enter', run: continueBullet },
      ...searchKeymap,
      ...historyKeymap,
      // Tab and Shift+Tab stay with the page: a keyboard user must be able to leave the editor.
      ...defaultKeymap
    ]),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) onchange(update.state.doc.toString());
    })
  ];
}

/** Puts another text in, as one step that Ctrl+Z takes back; only what differs is touched, so that the cursor stays near. */
export function replaceText(view: EditorView, text: string): void {
  const changes = difference(view.state.doc.toString(), text);
  if (!changes) return;
  const annotations = [Transaction.userEvent.of('input.replace'), isolateHistory.of('full')];
  view.dispatch({ changes, annotations });
}

function emphasiseWith(mark: string) {
  return (view: EditorView): boolean => {
    const change = view.state.changeByRange((range) => {
      const { from, to, insert, anchor, head } = emphasise(view.state.doc.toString(), range, mark);
      return { changes: { from, to, insert }, range: EditorSelection.range(anchor, head) };
    });
    view.dispatch(view.state.update(change, { scrollIntoView: true, userEvent: 'input' }));
    return true;
  };
}
