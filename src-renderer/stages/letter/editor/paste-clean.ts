/** What was copied, from its HTML to Markdown; loaded with the first paste. */
import DOMPurify from 'dompurify';
import { allowedTags } from '../../../parts/paper/markdown';
import { markdownOf } from './paste-markdown';
import { inertSource } from './paste-source';
import { styleAttribute } from './paste-styles';

/** Of an entry in nested lists. */
const levels = ['aria-level', 'data-aria-level'];

/** Empty where nothing of it has words. */
export const markdownOfCopy = (html: string): string => markdownOf(cleanCopy(html));

/** Detached and inert; `style` and `class` stay as text, because only they say what Word and Google Docs mean. */
function cleanCopy(html: string): HTMLElement {
  const fragment = DOMPurify.sanitize(inertSource(html), {
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
