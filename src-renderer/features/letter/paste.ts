/** Pasting into the letter: formatted text comes in as Markdown; what has no form comes in as it is. */
import { StateEffect, StateField } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import DOMPurify from 'dompurify';
import { allowedTags } from '../../paper/markdown';
import { styleAttribute, withoutLiveStyles } from './paste-styles';

/** Of an entry in nested lists. */
const levels = ['aria-level', 'data-aria-level'];
/** Longer than any letter; converting it would hold up the typing. */
const most = 3_000_000;

/** Copied code comes as coloured HTML too; only real structure is worth converting. */
const hasForm = (html: string): boolean => /<(?:p|h[1-6]|ul|ol|li|b|strong|i|em|a|table|blockquote)[\s>]/i.test(html);

/** Where something that is still being converted will stand: what is typed meanwhile comes behind it. */
interface Place {
  from: number;
  to: number;
}
const keepPlace = StateEffect.define<{ of: object; place: Place | null }>();
const places = StateField.define<ReadonlyMap<object, Place>>({
  create: () => new Map(),
  update(kept, { changes, effects }) {
    const asked = effects.filter((effect) => effect.is(keepPlace));
    if (asked.length === 0 && (kept.size === 0 || changes.empty)) return kept;
    const now = new Map<object, Place>();
    for (const [of, { from, to }] of kept) now.set(of, { from: changes.mapPos(from, -1), to: changes.mapPos(to, -1) });
    for (const { value } of asked) {
      if (value.place) now.set(value.of, value.place);
      else now.delete(value.of);
    }
    return now;
  }
});

const handlers = EditorView.domEventHandlers({
  paste(event, view) {
    const html = event.clipboardData?.getData('text/html') ?? '';
    const plain = event.clipboardData?.getData('text/plain') ?? '';
    // The editor's own text has claims and marks in it already: as plain text nothing of them is lost.
    if (html.length > most || !hasForm(html) || /\]\(fact:[0-9a-f]{10}\)/.test(plain)) return false;
    event.preventDefault();
    const { from, to } = view.state.selection.main;
    view.dispatch({ effects: keepPlace.of({ of: event, place: { from, to } }) });
    void import('./paste-markdown').then(
      ({ markdownOf }) => insert(view, event, markdownOf(cleanCopy(html)) || plain),
      () => insert(view, event, plain)
    );
    return true;
  }
});

export const pasteAsMarkdown = [places, handlers];

function insert(view: EditorView, of: object, text: string): void {
  const place = view.state.field(places).get(of);
  if (!place) return;
  const { main } = view.state.selection;
  const written = view.state.toText(text);
  // Whoever went on meanwhile keeps the cursor where it is.
  const stayed = main.from === place.from && main.to === place.to;
  view.dispatch({
    changes: { ...place, insert: written },
    selection: stayed ? { anchor: place.from + written.length } : undefined,
    effects: keepPlace.of({ of, place: null }),
    userEvent: 'input.paste',
    scrollIntoView: true
  });
}

/** Detached and inert; `style` and `class` stay as text, because only they say what Word and Google Docs mean. */
function cleanCopy(html: string): HTMLElement {
  const fragment = DOMPurify.sanitize(withoutLiveStyles(withoutOfficeParts(html)), {
    ALLOWED_TAGS: [...allowedTags, 'h1', 'h5', 'h6', 'b', 'i', 's', 'strike', 'span', 'div', 'img'],
    ALLOWED_ATTR: [
      'href',
      'start',
      styleAttribute,
      'class',
      'alt',
      'cite',
      'datetime',
      'colspan',
      'rowspan',
      ...levels
    ],
    // Every other attribute would have to look like an address.
    ADD_URI_SAFE_ATTR: ['start', styleAttribute, 'cite', 'datetime', 'colspan', 'rowspan', ...levels],
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
