/** The text of elements as a reader sees it: with the marks of lists, which no element holds as text. Runs in pages too. */

export function textOfElement(root: Node): string {
  const block = /^(P|H[1-6]|UL|OL|LI|BLOCKQUOTE|PRE|TABLE|TR|TD|TH|DIV|BR|HR)$/;
  const read = (node: Node): string => {
    if (node.nodeType === 3) return node.nodeValue ?? '';
    const inside = Array.from(node.childNodes, read).join('');
    if (node.nodeName !== 'LI') return block.test(node.nodeName) ? `\n${inside}\n` : inside;
    const list = node.parentNode as Element;
    const place = Array.from(list.children).indexOf(node as Element);
    return `\n${list.nodeName === 'OL' ? `${Number(list.getAttribute('start') ?? 1) + place}.` : '•'} ${inside}\n`;
  };
  return read(root);
}
