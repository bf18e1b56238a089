/** Sets the text of a letter's elements: see shared/letter/setting. */
import { setText, type Stretch } from '$shared/letter/setting/set-text';

/** Each is a text of its own: a quotation that begins in one does not end in the next. */
const paragraphs = ['p', 'li', 'h2', 'h3', 'h4', 'td', 'th'].join();
const asTyped = ['code', 'pre', 'a', 'sup'].join();

export function setBlock(within: DocumentFragment, language: string): void {
  const nodes = within.ownerDocument.createTreeWalker(within, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  let paragraph: Element | null = null;
  let pieces: (Stretch & { node: Text | null })[] = [];
  const end = (): void => {
    const set = setText(pieces, language);
    pieces.forEach(({ node, text }, index) => {
      if (node && set[index] !== text) node.data = set[index] ?? text;
    });
    pieces = [];
  };
  while (nodes.nextNode()) {
    const node = nodes.currentNode;
    const [element, text] = isText(node) ? [node.parentElement, node] : [node as Element, null];
    const own = element?.closest(paragraphs) ?? null;
    if (own !== paragraph) end();
    paragraph = own;
    if (text) pieces.push({ node: text, text: text.data, asTyped: Boolean(element?.closest(asTyped)) });
    else if (element?.localName === 'br') pieces.push({ node: null, text: '\n', asTyped: true });
  }
  end();
}

/** Not `instanceof`: once its wrapper was collected as garbage, a node of the paper's frame is a `Text` of that frame, not of the window. */
const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;
