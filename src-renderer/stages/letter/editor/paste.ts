/** Pasting into the letter: formatted text comes in as Markdown; what has no form comes in as it is. */
import { StateEffect, StateField } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

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
    void import('./paste-clean').then(
      ({ markdownOfCopy }) => insert(view, event, markdownOfCopy(html) || plain),
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
