/** Enter behind the first dash or star of a line: one alone is no list yet, but nobody who presses Enter there means it to stay alone. */
import type { StateCommand } from '@codemirror/state';
import { bulletOf } from '$shared/letter/text/marks';

/** To be asked after the parser's own Enter, which goes on with what is a list already. */
export const continueBullet: StateCommand = ({ state, dispatch }) => {
  const { main, ranges } = state.selection;
  const line = state.doc.lineAt(main.head);
  const mark = ranges.length === 1 && main.empty && main.head === line.to ? bulletOf(line.text) : '';
  if (mark === '') return false;
  dispatch(
    state.update(state.replaceSelection(`${state.lineBreak}${mark}`), { scrollIntoView: true, userEvent: 'input' })
  );
  return true;
};
