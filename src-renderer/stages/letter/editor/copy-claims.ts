/** Copying out of the letter: editors get the Markdown with its claims, which comes back whole; word processors and mail get the words alone. */
import { EditorView } from '@codemirror/view';
import { claimsIn } from '$shared/letter/claims/links';
import { BlockParser, sanitise } from '../../../parts/paper/markdown';

/** What is longer is copied as plain text only: making it into elements would hold up the typing. */
const most = 200_000;

const copy = (event: ClipboardEvent, view: EditorView): boolean => {
  const { from, to } = view.state.selection.main;
  const text = view.state.sliceDoc(from, to);
  // Without a claim there is no machinery to keep out, and the editor's own way does.
  if (!event.clipboardData || view.state.selection.ranges.length > 1 || claimsIn(text).length === 0) return false;
  event.preventDefault();
  event.clipboardData.setData('text/plain', text);
  if (text.length <= most) event.clipboardData.setData('text/html', asHtml(text));
  return true;
};

export const copyClaims = EditorView.domEventHandlers({
  copy,
  cut(event, view) {
    if (!copy(event, view)) return false;
    view.dispatch(view.state.replaceSelection(''), { userEvent: 'delete.cut', scrollIntoView: true });
    return true;
  }
});

function asHtml(markdown: string): string {
  const holder = document.createElement('div');
  for (const block of new BlockParser().parse(markdown)) holder.append(sanitise(block.html));
  return holder.innerHTML;
}
