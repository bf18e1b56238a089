/** Runs in a test's page: a letter's body on the paper as it ships. */
import '../../src-renderer/parts/paper/fonts.css';
import '../../src-renderer/parts/paper/print.css';
import { initialSettings } from '../../src-main/shared/letter/sheet/settings';
import { Paper } from '../../src-renderer/parts/paper/render-paper';
import { textOfElement } from './read-elements';

const paper = new Paper(document, { links: 'live' });
document.body.append(paper.element);

/** Gives the text of the body with the marks of its lists. */
export function show(body: string): string {
  paper.render({
    ...{ subject: '', body, sender: '', recipient: '', datedOn: '2026-11-23', language: 'en-GB' },
    ...{ tone: 'plain', ...initialSettings }
  });
  return textOfElement(paper.element.querySelector('.body') ?? paper.element);
}
Object.assign(globalThis, { show });
