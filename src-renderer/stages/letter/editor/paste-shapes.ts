/** Lists and tables of other programs brought into the shape that HTML means, before they are read. */

/** Google Docs and older editors put an inner list beside the entries instead of into one. */
export function nestLists(root: Element): void {
  for (const list of Array.from(root.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol'))) {
    const outer = list.parentNode as Element;
    let entry = list.previousElementSibling;
    if (entry?.nodeName !== 'LI') entry = outer.insertBefore(list.ownerDocument.createElement('li'), list);
    const last = entry.lastElementChild;
    // Entry by entry it comes as one list each.
    if (last?.nodeName === list.nodeName) {
      for (const each of Array.from(list.childNodes)) last.appendChild(each);
      list.remove();
    } else entry.appendChild(list);
  }
}

const levelOf = (list: Element): number => {
  const entry = list.firstElementChild;
  const level = Number(entry?.getAttribute('data-aria-level') ?? entry?.getAttribute('aria-level') ?? 1);
  return level >= 1 && level <= 9 ? level : 1;
};
const isBlank = (node: Node | null): boolean => node?.nodeType === 3 && (node.textContent ?? '').trim() === '';

/** The list right before `list`, whatever boxes each of them stands in. */
function listBefore(list: Element, root: Element): Element | null {
  let node: Node | null = list;
  const back = (from: Node): Node | null => {
    let before = from.previousSibling;
    while (isBlank(before)) before = before!.previousSibling;
    return before;
  };
  for (;;) {
    const before: Node | null = back(node);
    if (before) {
      node = before;
      break;
    }
    node = node.parentNode;
    if (!node || node === root || node.nodeName !== 'DIV') return null;
  }
  while (node?.nodeName === 'DIV') {
    node = node.lastChild;
    while (isBlank(node)) node = node!.previousSibling;
  }
  return node && /^[OU]L$/.test(node.nodeName) ? (node as Element) : null;
}

/** Word online writes each entry as a list of its own, with its level and number: they become one again. */
export function joinLists(root: Element): void {
  for (const list of Array.from(root.querySelectorAll('ol, ul'))) {
    if (/^(?:LI|OL|UL)$/.test(list.parentNode?.nodeName ?? '')) continue;
    let target = listBefore(list, root);
    const level = levelOf(list);
    if (!target) continue;
    for (let depth = levelOf(target); depth < level && target; depth += 1) {
      const entry: Element | null = target.lastElementChild;
      const inner: Element | null = entry?.lastElementChild ?? null;
      if (inner && /^[OU]L$/.test(inner.nodeName)) target = inner;
      else {
        entry?.appendChild(list);
        target = null;
      }
    }
    if (target?.nodeName !== list.nodeName || (list.nodeName === 'OL' && !goesOn(target, list))) continue;
    for (const each of Array.from(list.childNodes)) target.appendChild(each);
    list.remove();
  }
}

const startOf = (list: Element): number => Number(list.getAttribute('start') ?? 1) || 1;
const goesOn = (list: Element, next: Element): boolean => startOf(next) === startOf(list) + list.children.length;

const number = /^[\p{Sc}+\-−(]?\s*\d[\d.,\s'’]*[%\p{Sc})]?$/u;
const isFigure = (cell: Element | undefined): boolean => number.test((cell?.textContent ?? '').trim());
const isYear = (cell: Element): boolean => /^(?:19|20)\d\d$/.test((cell.textContent ?? '').trim());

/**
 * A table of Markdown has names above its columns; one that was copied without them gets empty ones, so that its first row is none.
 * The first row is one of names unless it has figures where the others have them; years are names.
 */
export function nameColumns(root: Element): void {
  for (const table of Array.from(root.querySelectorAll('table'))) {
    if (table.querySelector('table')) continue;
    const [first, ...others] = Array.from(table.querySelectorAll('tr'));
    if (!first || others.length === 0 || first.children.length < 2 || first.querySelector('th')) continue;
    if (first.parentNode?.nodeName === 'THEAD') continue;
    const cells = Array.from(first.children);
    const isNamed = !cells.some(
      (cell, column) => isFigure(cell) && !isYear(cell) && others.some((row) => isFigure(row.children[column]))
    );
    if (isNamed) continue;
    const names = first.ownerDocument.createElement('tr');
    for (let column = 0; column < cells.length; column += 1) names.appendChild(first.ownerDocument.createElement('th'));
    first.parentNode?.insertBefore(names, first);
  }
}

const mostColumns = 100;
const span = (cell: Element, name: string): number =>
  Math.min(mostColumns, Math.max(1, Math.floor(Number(cell.getAttribute(name) ?? 1)) || 1));

/** Every row gets the same number of cells: a merged one keeps its words in its first place and leaves the others empty. */
export function spreadMerged(root: Element): void {
  for (const table of Array.from(root.querySelectorAll('table'))) {
    if (table.querySelector('table')) continue;
    const rows = Array.from(table.querySelectorAll('tr'));
    if (rows.length < 2 || rows.every((row) => row.children.length < 2)) continue;
    const open: number[] = [];
    for (const row of rows) spreadRow(row, open);
    const width = Math.max(...rows.map((row) => row.children.length));
    for (const row of rows) while (row.children.length < width) row.appendChild(row.ownerDocument.createElement('td'));
  }
}

/** `open`: for each column, how many rows below still belong to a cell above. */
function spreadRow(row: Element, open: number[]): void {
  let column = 0;
  const empty = (before: Element | null): void => {
    row.insertBefore(row.ownerDocument.createElement('td'), before);
  };
  const skip = (before: Element | null): void => {
    for (; (open[column] ?? 0) > 0; column += 1) {
      open[column]! -= 1;
      empty(before);
    }
  };
  for (const cell of Array.from(row.children)) {
    skip(cell);
    const [wide, high, after] = [span(cell, 'colspan'), span(cell, 'rowspan'), cell.nextElementSibling];
    for (let each = 0; each < wide && column < mostColumns; each += 1, column += 1) {
      open[column] = high - 1;
      if (each > 0) empty(after);
    }
  }
  skip(null);
}
