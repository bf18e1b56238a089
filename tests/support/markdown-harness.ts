/** Runs in the test's page, without any policy: the paper and the sanitiser as they ship, and a look at what they made. */
import type { LetterContent } from '../../src-main/contract';
import { initialSettings } from '../../src-main/shared/letter/sheet/settings';
import { allowedAddress, allowedAttributes, allowedTags, sanitise } from '../../src-renderer/parts/paper/markdown';
import { Paper } from '../../src-renderer/parts/paper/render-paper';

const empty: LetterContent = {
  ...{ subject: '', body: '', sender: '', recipient: '', datedOn: null, language: 'en-GB' },
  ...{ tone: 'plain', ...initialSettings }
};
const papers = (['live', 'shown'] as const).map((links) => new Paper(document, { links }));
const holder = document.createElement('div');
document.body.append(...papers.map((paper) => paper.element), holder);

/** Set by the paper itself, never from the letter. */
const ownAttributes = new Set([...allowedAttributes, 'class', 'title']);
const tags = new Set(allowedTags);

/** Everything in the element that no letter may contain, as readable words. */
function strangers(element: Element): string[] {
  return [...element.querySelectorAll('*')].flatMap((each) => {
    const found = tags.has(each.localName) ? [] : [`<${each.localName}>`];
    if (each.namespaceURI !== 'http://www.w3.org/1999/xhtml') found.push(`${each.namespaceURI}`);
    for (const { name, value } of each.attributes) {
      if (!ownAttributes.has(name)) found.push(`${each.localName} ${name}="${value}"`);
      // An address that can't be parsed has only the colon, and leads nowhere.
      const leads = name === 'href' ? (each as HTMLAnchorElement).protocol : ':';
      if (!/^(https|mailto)?:$/.test(leads) || (name === 'href' && !allowedAddress.test(value)))
        found.push(`href="${value}"`);
    }
    return found;
  });
}

const harness = {
  /** The document on both kinds of paper, as body and as every plain field. */
  paper(markdown: string): string[] {
    const line = markdown.slice(0, 500);
    return papers.flatMap((paper) => {
      paper.render({ ...empty, body: markdown, subject: line, sender: markdown, recipient: markdown });
      const [body, ...plain] = [...paper.element.children].reverse();
      return [
        ...(body ? strangers(body) : ['no body']),
        ...plain.flatMap((part) => (part.children.length > 0 ? [`markup in ${part.className}`] : []))
      ];
    });
  },
  /** The sanitiser alone: raw markup that marked would never hand it. */
  sanitised(html: string): string[] {
    holder.replaceChildren(sanitise(html));
    const found = strangers(holder);
    // What is copied as rich text is parsed once more by whoever receives it.
    const again = document.createElement('div');
    again.innerHTML = holder.innerHTML;
    return [...found, ...strangers(again)];
  },
  /** What is wrong with any of the documents, each with the document that did it. */
  all(kind: 'paper' | 'sanitised', documents: string[]): string[] {
    return documents.flatMap((each) => harness[kind](each).map((what) => `${what} from ${JSON.stringify(each)}`));
  }
};
export type Harness = typeof harness;
Object.assign(globalThis, { harness });
