/** Shows a passage as the paper will: its Markdown as elements, sanitised like the letter's own. */
import type { Attachment } from 'svelte/attachments';
import { BlockParser, sanitise } from '../../../parts/paper/markdown';

const parser = new BlockParser();

export const written =
  (markdown: string): Attachment<HTMLElement> =>
  (element) => {
    const html = parser.parse(markdown).map((block) => block.html);
    element.replaceChildren(sanitise(html.join('')));
    for (const link of element.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  };
