/** What was copied from Word, Google Docs or a web page, as clean Markdown: its paragraphs, lists, emphasis and links, and no more. */
import { listLength, longestLook } from '$shared/letter/text/marks';
import TurndownService from 'turndown';
import { boundCopy } from './paste-bounds';
import { joinLists, nameColumns, nestLists, spreadMerged } from './paste-shapes';
import { isBold, isHidden, isItalic, isStruck, styleAttribute, stylesOf } from './paste-styles';

const service = new TurndownService({
  headingStyle: 'atx',
  bulletListMarker: '-',
  emDelimiter: '*',
  strongDelimiter: '**',
  codeBlockStyle: 'fenced',
  hr: '---',
  // A line that ends in the editor ends on the paper: no mark is needed.
  br: ''
});
service.remove(['script', 'style', 'title', 'meta', 'link', 'noscript']);
service.addRule('link', {
  filter: 'a',
  replacement: (content, node) => {
    const address = (node as Element).getAttribute('href') ?? '';
    const text = content.trim();
    if (text === '' || !/^(?:https:\/\/|mailto:)/i.test(address) || /[\s<>]/.test(address)) return content;
    return text === address ? `<${address}>` : `[${text}](${address.replaceAll('(', '%28').replaceAll(')', '%29')})`;
  }
});
service.addRule('picture', {
  filter: 'img',
  replacement: (_, node) => (node as Element).getAttribute('alt')?.trim() ?? ''
});
/** What was found of a table or list that is being read: looked for again at each of its cells, a whole spreadsheet would take minutes. */
const tables = new WeakMap<Element, boolean>();
const places = new WeakMap<Node, number>();

/** A table of rows and columns; one that only sets the page is read as the paragraphs that stand in it. */
function isTable(element: Element | null): element is Element {
  if (!element) return false;
  const known = tables.get(element);
  if (known !== undefined) return known;
  const rows = Array.from(element.querySelectorAll('tr'));
  const found = !element.querySelector('table') && rows.length > 1 && rows.every((row) => row.children.length > 1);
  tables.set(element, found);
  return found;
}
const inTable = (node: Node, names: RegExp): boolean =>
  names.test(node.nodeName) && isTable((node as Element).closest('table'));

service.addRule('cell', {
  filter: (node) => inTable(node, /^T[DH]$/),
  replacement: (content) =>
    `| ${content
      .trim()
      .replace(/\s+/g, (gap) => (gap.includes('\n') ? ' ' : gap))
      .replaceAll('|', '\\|')} `
});
service.addRule('row', {
  filter: (node) => inTable(node, /^TR$/),
  replacement(content, node) {
    const first = (node as Element).closest('table')!.querySelector('tr');
    return `${content}|\n${node === first ? `${'|---'.repeat((node as Element).children.length)}|\n` : ''}`;
  }
});
service.addRule('rows', { filter: (node) => inTable(node, /^T(HEAD|BODY|FOOT)$/), replacement: (content) => content });
service.addRule('table', {
  filter: (node) => inTable(node, /^TABLE$/),
  replacement: (content) => `\n\n${content.trim()}\n\n`
});
service.addRule('struck', {
  filter: ['del', 's', 'strike' as 's'],
  replacement: (content) => (content.trim() === '' ? content : `~~${content}~~`)
});
service.addRule('entry', {
  filter: 'li',
  replacement: (content, node) => {
    const list = node.parentNode as Element | null;
    const first = Number(list?.getAttribute('start') ?? 1) || 1;
    const mark = list?.nodeName === 'OL' ? `${first + placeOf(node, list)}. ` : '- ';
    const lines = content.trim().replace(/\n{2,}/g, '\n');
    return `${mark}${lines.replaceAll('\n', `\n${' '.repeat(mark.length)}`)}${node.nextSibling ? '\n' : ''}`;
  }
});

/** Of an entry in its list, from 0. */
function placeOf(entry: Node, list: Element): number {
  if (!places.has(entry)) {
    const entries = Array.from(list.children).filter((each) => each.nodeName === 'LI');
    for (const [place, each] of entries.entries()) places.set(each, place);
  }
  return places.get(entry) ?? 0;
}

/** `root` holds what was copied, sanitised, with its `style` and `class`; it is changed on the way. */
export function markdownOf(root: HTMLElement): string {
  boundCopy(root);
  dropInvisible(root);
  makeWordLists(root);
  nestLists(root);
  joinLists(root);
  spreadMerged(root);
  nameColumns(root);
  for (const element of Array.from(root.querySelectorAll('b, strong, i, em, span, s, strike'))) restate(element);
  const markdown = service
    .turndown(root)
    .replace(/[ \t]+\n?/g, (gap, at: number, all: string) =>
      gap.endsWith('\n') ? '\n' : at + gap.length === all.length ? '' : gap
    );
  return withBareNumbers(markdown.replace(/\n{3,}/g, '\n\n').trim());
}

/** "12\\. Mai" needs no backslash where "12. Mai" is no list anyway. */
const withBareNumbers = (markdown: string): string =>
  markdown.replace(/^( {0,3})(\d{1,9})\\(?=\. )/gm, (whole, indent: string, digits: string, at: number) => {
    const bare = `${indent}${digits}${markdown.slice(at + whole.length, at + whole.length + longestLook)}`;
    return listLength(bare.replace(/^( {0,3}\d{1,9})\\(?=\. )/gm, '$1'), false) === 0 ? `${indent}${digits}` : whole;
  });

function dropInvisible(root: HTMLElement): void {
  for (const element of Array.from(root.querySelectorAll(`[style], [${styleAttribute}]`))) {
    if (isHidden(stylesOf(element))) element.remove();
  }
  // Taken out while changes were tracked.
  for (const element of Array.from(root.querySelectorAll('del[cite], del[datetime]'))) element.remove();
}

/** Google Docs wraps everything into a bold that is not bold, and says what is bold in styles; then the look counts, not the name. */
function restate(element: Element): void {
  const styles = stylesOf(element);
  const [boldName, italicName] = [/^(b|strong)$/i, /^(i|em)$/i].map((name) => name.test(element.nodeName));
  const strong = isBold(styles) ?? boldName === true;
  const emphasis = isItalic(styles) ?? italicName === true;
  const struck = isStruck(styles) || /^(s|strike)$/i.test(element.nodeName);
  if (!struck && ((boldName && strong && !emphasis) || (italicName && emphasis && !strong))) return;
  const document = element.ownerDocument;
  const inHeading = element.closest('h1, h2, h3, h4, h5, h6') !== null;
  let inside: Node[] = Array.from(element.childNodes);
  for (const [wanted, name] of [
    [strong && !inHeading, 'strong'],
    [emphasis, 'em'],
    [struck, 'del']
  ] as const) {
    if (!wanted) continue;
    const around = document.createElement(name);
    for (const node of inside) around.appendChild(node);
    inside = [around];
  }
  for (const node of inside) element.parentNode?.insertBefore(node, element);
  element.remove();
}

/** Word writes a list as paragraphs that carry their mark as text. */
function makeWordLists(root: HTMLElement): void {
  let lists: Element[] = [];
  for (const paragraph of Array.from(root.querySelectorAll('p'))) {
    const level = Number(/\blevel(\d)/.exec(stylesOf(paragraph).get('mso-list') ?? '')?.[1] ?? 0);
    if (level === 0) {
      lists = [];
      continue;
    }
    // A list ends where something else stands between its entries.
    if (!isRightAfter(paragraph, lists[0])) lists = [];
    const mark = takeMark(paragraph);
    const kind = /^[^\p{L}\p{N}]*([0-9]+|[a-z]|[ivx]+)[.)]/iu.test(mark) ? 'ol' : 'ul';
    lists.length = Math.min(lists.length, level);
    while (lists.length < level) lists.push(openList(paragraph, kind, mark, lists.at(-1)));
    const entry = paragraph.ownerDocument.createElement('li');
    for (const node of Array.from(paragraph.childNodes)) entry.appendChild(node);
    lists[level - 1]?.appendChild(entry);
    paragraph.remove();
  }
}

function openList(before: Element, kind: 'ol' | 'ul', mark: string, outer?: Element): Element {
  const list = before.ownerDocument.createElement(kind);
  const first = Number(/\d+/.exec(mark)?.[0] ?? 1);
  if (kind === 'ol' && first !== 1) list.setAttribute('start', String(first));
  if (outer) (outer.lastElementChild ?? outer).appendChild(list);
  else before.parentNode?.insertBefore(list, before);
  return list;
}

function isRightAfter(paragraph: Element, list: Element | undefined): boolean {
  let node = paragraph.previousSibling;
  while (node?.nodeType === 3 && (node.textContent ?? '').trim() === '') node = node.previousSibling;
  return list !== undefined && node === list;
}

function takeMark(paragraph: Element): string {
  const mark = Array.from(paragraph.querySelectorAll('span')).find(
    (span) => stylesOf(span).get('mso-list') === 'ignore'
  );
  const text = (mark?.textContent ?? '').trim();
  mark?.remove();
  return text;
}
