/** Prints the print view from a hidden frame, for hosts without a print dialog of their own. */
import { t } from '../../../i18n/messages';

let frame: HTMLIFrameElement | undefined;

/** The view opens the dialog itself once it is ready; its frame stays until the next print, because the dialog still needs it. */
export function printFrame(path: string): void {
  frame?.remove();
  frame = document.createElement('iframe');
  frame.src = path;
  frame.title = t('paper.printing');
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  // Not `display: none`: Chromium prints nothing then.
  Object.assign(frame.style, {
    position: 'fixed',
    inset: '0 auto auto -10000px',
    width: '800px',
    height: '600px',
    border: '0'
  });
  document.body.append(frame);
}
