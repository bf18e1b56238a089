/** Pasting into the letter: formatted text comes in as Markdown; what has no form comes in as it is. */
import { EditorView } from '@codemirror/view';
import DOMPurify from 'dompurify';
import { allowedTags } from '../../paper/markdown';

/** Longer than any letter; converting it would hold up the typing. */
const most = 3_000_000;

/** Copied code comes as coloured HTML too; only real structure is worth converting. */
const hasForm = (html: string): boolean => /<(?:p|h[1-6]|ul|ol|li|b|strong|i|em|a|table|blockquote)[\s>]/i.test(html);

export const pasteAsMarkdown = EditorView.domEventHandlers({
  paste(event, view) {
    const html = event.clipboardData?.getData('text/html') ?? '';
    const plain = event.clipboardData?.getData('text/plain') ?? '';
    // The editor's own text has claims and marks in it already: as plain text nothing of them is lost.
    if (html.length > most || !hasForm(html) || /\]\(fact:[0-9a-f]{10}\)/.test(plain)) return false;
    event.preventDefault();
    void import('./paste-markdown').then(
      ({ markdownOf }) => insert(view, markdownOf(cleanCopy(html)) || plain),
      () => insert(view, plain)
    );
    return true;
  }
});

function insert(view: EditorView, text: string): void {
  const change = view.state.replaceSelection(view.state.toText(text));
  view.dispatch(view.state.update(change, { userEvent: 'input.paste', scrollIntoView: true }));
}

/** Detached and inert; `style` and `class` stay as text, because only they say what Word and Google Docs mean. */
function cleanCopy(html: string): HTMLElement {
  const fragment = DOMPurify.sanitize(withoutOfficeParts(html), {
    ALLOWED_TAGS: [...allowedTags, 'h1', 'h5', 'h6', 'b', 'i', 's', 'span', 'div', 'img'],
    ALLOWED_ATTR: ['href', 'start', 'style', 'class', 'alt', 'cite', 'datetime'],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    KEEP_CONTENT: true,
    RETURN_DOM_FRAGMENT: true
  });
  const holder = document.implementation.createHTMLDocument('').createElement('div');
  holder.append(holder.ownerDocument.adoptNode(fragment));
  return holder;
}

/** Word's head holds its style sheet, and its comments repeat list marks for other programs. */
const withoutOfficeParts = (html: string): string =>
  html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<!\[[^\]]*\]>/g, '')
    .replace(/<(style|script|title|xml)\b[\s\S]*?<\/\1>/gi, '');
