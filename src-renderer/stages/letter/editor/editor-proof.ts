/** Opens the proof of a claim, or of a figure that has none yet: by a press on it, or by key at the cursor. */
import type { Extension } from '@codemirror/state';
import { EditorView, keymap, type ViewUpdate } from '@codemirror/view';
import { claimAt } from './editor-claims';
import { figureAt, sayHere } from './editor-findings';
import { t } from '../../../i18n/messages';

/** `key`: of the fact that it is linked to; null for a figure without one. Offsets in the text as it stands. */
export interface Pressed {
  key: string | null;
  from: number;
  to: number;
}

interface Opening {
  /** `byKey`: the focus goes along. */
  onopen: (pressed: Pressed, byKey: boolean) => void;
  /** Whether there was something to close. */
  onclose: () => boolean;
  /** What is open now; null where nothing is. */
  opened: () => Pressed | null;
  /** Whatever is open stands elsewhere by now; null: its words were written over. */
  onchange: (moved: Pressed | null) => void;
}

function pressedAt(view: EditorView, at: number): Pressed | null {
  const claim = claimAt(view.state, at);
  if (claim) return { key: claim.key, from: claim.textFrom, to: claim.textTo };
  const figure = figureAt(view, at);
  return figure ? { key: null, ...figure } : null;
}

/** Opens it at the cursor; where there is nothing to open, that is said there. */
export function openProofHere(view: EditorView, onopen: Opening['onopen']): void {
  const pressed = pressedAt(view, view.state.selection.main.from) ?? pressedAt(view, view.state.selection.main.to);
  if (pressed) onopen(pressed, true);
  else sayHere(view, t('editor.nothingToProve'));
}

/** Where the words stand after a change; null where they are others now. */
function moved(pressed: Pressed, { changes, state, startState }: ViewUpdate): Pressed | null {
  const [from, to] = [changes.mapPos(pressed.from, 1), changes.mapPos(pressed.to, -1)];
  const isSame = from < to && state.sliceDoc(from, to) === startState.sliceDoc(pressed.from, pressed.to);
  return isSame ? { ...pressed, from, to } : null;
}

export const proofPress = ({ onopen, onclose, opened, onchange }: Opening): Extension => [
  EditorView.updateListener.of((update) => {
    const open = opened();
    if (update.docChanged && open) onchange(moved(open, update));
  }),
  EditorView.domEventHandlers({
    click(event, view) {
      const isPlain = event.button === 0 && !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey;
      // Words that were dragged over are chosen, not pressed.
      if (!isPlain || event.detail > 1 || !view.state.selection.main.empty) return;
      const mark =
        event.target instanceof Element && event.target.closest('.cm-claim, .cm-claim-mark, .cm-finding.claims');
      if (!mark) return;
      const pressed = pressedAt(view, view.posAtDOM(mark));
      if (pressed) onopen(pressed, false);
    }
  }),
  keymap.of([
    { key: 'F9', run: (view) => (openProofHere(view, onopen), true), preventDefault: true },
    { key: 'Escape', run: onclose }
  ])
];
