/** Takes from a copy what nobody writes and what whoever reads it would look through again and again: gaps without end, and elements deep in one another. */

/** In a row, with nothing to read between: spaces, ends of lines. */
const widestGap = 200;
/** A copied mail has its words some thirty elements deep. */
const deepest = 100;

/** Spaces that must not break become plain ones, as the letter has them. */
export function boundCopy(root: Element): void {
  for (const element of elementsBelow(root, deepest)) element.replaceWith(...Array.from(element.childNodes));
  let gap = 0;
  for (const node of nodesOf(root)) {
    if (node.nodeType === 3) {
      const text = (node.nodeValue ?? '').replaceAll('\u00a0', ' ');
      const kept = text.replace(/\s+/g, (run, at: number) => run.slice(0, widestGap - (at === 0 ? gap : 0)));
      const last = kept.length - kept.trimEnd().length;
      gap = last === kept.length ? gap + last : last;
      if (kept !== node.nodeValue) node.nodeValue = kept;
    } else if (node.nodeName === 'BR') {
      if (gap >= widestGap) (node as Element).remove();
      else gap += 1;
    } else if (node.nodeName === 'IMG') gap = 0;
  }
}

/** In the order of the document. */
function nodesOf(root: Element): Node[] {
  const nodes: Node[] = [];
  for (let node = next(root, root); node; node = next(node, root)) nodes.push(node);
  return nodes;
}

function next(node: Node, root: Node): Node | null {
  if (node.firstChild) return node.firstChild;
  for (let at: Node | null = node; at && at !== root; at = at.parentNode) if (at.nextSibling) return at.nextSibling;
  return null;
}

/** Those that stand deeper than `depth`, the innermost first. */
function elementsBelow(root: Element, depth: number): Element[] {
  const found: Element[] = [];
  const depths = new Map<Node, number>([[root, 0]]);
  for (const node of nodesOf(root)) {
    if (node.nodeType !== 1) continue;
    const own = (depths.get(node.parentNode!) ?? 0) + 1;
    depths.set(node, own);
    if (own > depth && !/^(?:BR|IMG)$/.test(node.nodeName)) found.push(node as Element);
  }
  return found.reverse();
}
