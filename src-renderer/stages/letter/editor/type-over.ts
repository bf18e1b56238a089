/**
 * Typing over a selection of several lines. Chromium's own editing joins their elements and puts their looks into a `style` attribute, which
 * the page's policy refuses and reports; so the editor replaces the text itself.
 */
import type { Transaction } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

export const typeOver = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { main } = view.state.selection;
    const { doc } = view.state;
    if (event.inputType !== 'insertText' || event.data === null || event.isComposing || view.composing) return false;
    if (main.empty || doc.lineAt(main.from).number === doc.lineAt(main.to).number) return false;
    event.preventDefault();
    const { data } = event;
    const replaced = (): Transaction =>
      view.state.update(view.state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true });
    const taken = view.state
      .facet(EditorView.inputHandler)
      .some((handler) => handler(view, main.from, main.to, data, replaced));
    if (!taken) view.dispatch(replaced());
    return true;
  }
});
