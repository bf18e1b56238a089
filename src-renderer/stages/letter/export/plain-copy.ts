/** A block of the paper as plain text: lines end where they end on the paper, and every entry of a list has the mark that the paper shows. */

const isBlock = (node: Node): boolean => /^(P|H[1-6]|UL|OL|BLOCKQUOTE|PRE|TABLE|HR)$/.test(node.nodeName);

export function plainText(block: Element): string {
  switch (block.nodeName) {
    case 'UL':
    case 'OL':
      return entries(block);
    case 'TABLE':
      return Array.from(block.querySelectorAll('tr'), (row) => Array.from(row.children, inside).join('\t')).join('\n');
    case 'PRE':
      return (block.textContent ?? '').replace(/\n$/, '');
    default:
      return inside(block);
  }
}

function entries(list: Element): string {
  const first = Number(list.getAttribute('start') ?? 1);
  return Array.from(list.children, (entry, index) => {
    const mark = list.nodeName === 'OL' ? `${first + index}. ` : '- ';
    return mark + inside(entry).replaceAll('\n', `\n${' '.repeat(mark.length)}`);
  }).join('\n');
}

/** Text with blocks in it, each on lines of its own. */
function inside(node: Node): string {
  const parts: string[] = [];
  let text = '';
  const end = (): void => {
    if (text.trim() !== '') parts.push(text.replace(/ *\n */g, '\n').trim());
    text = '';
  };
  for (const child of Array.from(node.childNodes)) {
    if (!isBlock(child)) {
      text += inline(child);
      continue;
    }
    end();
    parts.push(plainText(child as Element));
  }
  end();
  return parts.join('\n');
}

function inline(node: Node): string {
  if (node.nodeName === 'BR') return '\n';
  if (node.childNodes.length > 0) return Array.from(node.childNodes, inline).join('');
  return (node.nodeValue ?? '').replace(/[\t\n\r ]+/g, ' ');
}
