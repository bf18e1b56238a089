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
  /** As they stand in the text. */
  words: string;
}

interface Opening {
  /** `byKey`: the focus goes along. */
  onopen: (pressed: Pressed, byKey: boolean) => void;
  /** Whether a press on the words themselves opens it: not where that would take the text away from whoever only sets the caret. */
  opensFromWords: () => boolean;
  /** Whether there was something to close. */
  onclose: () => boolean;
  /** What is open now; null where nothing is. */
  opened: () => Pressed | null;
  /** Whatever is open stands elsewhere by now; null: its words were written over. */
  onchange: (moved: Pressed | null) => void;
}

function pressedAt(view: EditorView, at: number): Pressed | null {
  const claim = claimAt(view.state, at);
  if (claim) return { key: claim.key, from: claim.textFrom, to: claim.textTo, words: claim.text };
  const figure = figureAt(view, at);
  return figure ? { key: null, ...figure, words: view.state.sliceDoc(figure.from, figure.to) } : null;
}

/** Opens it at the cursor; where there is nothing to open, that is said there. */
export function openProofHere(view: EditorView, onopen: Opening['onopen']): void {
  const pressed = pressedAt(view, view.state.selection.main.from) ?? pressedAt(view, view.state.selection.main.to);
  if (pressed) onopen(pressed, true);
  else sayHere(view, t('editor.nothingToProve'));
}

/** The same claim after a change, or the same figure; null where it is gone. */
function moved(pressed: Pressed, { changes, state }: ViewUpdate): Pressed | null {
  const [from, to] = [changes.mapPos(pressed.from, -1), changes.mapPos(pressed.to, 1)];
  const claim = claimAt(state, from);
  if (pressed.key !== null)
    return claim?.key === pressed.key
      ? { key: claim.key, from: claim.textFrom, to: claim.textTo, words: claim.text }
      : null;
  return state.sliceDoc(from, to) === pressed.words ? { ...pressed, from, to } : null;
}

export const proofPress = ({ onopen, opensFromWords, onclose, opened, onchange }: Opening): Extension => [
  EditorView.updateListener.of((update) => {
    const open = opened();
    if (update.docChanged && open) onchange(moved(open, update));
  }),
  EditorView.domEventHandlers({
    click(event, view) {
      const isPlain = event.button === 0 && !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey;
      // Words that were dragged over are chosen, not pressed.
      if (!isPlain || event.detail > 1 || !view.state.selection.main.empty) return;
      const target = event.target instanceof Element ? event.target : null;
      const mark =
        target?.closest('.cm-claim-mark') ??
        (opensFromWords() ? target?.closest('.cm-claim, .cm-finding.claims') : undefined);
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
