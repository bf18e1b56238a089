/** The last page of a packet's letter: where to check it. Set like the letter, in its style. */
import type { CheckLine } from '$shared/letter/enclosures/check-list';
import { checkWords } from '$shared/letter/enclosures/check-words';

/** Null where there is nothing to list. `addressOf`: where a line leads, by its claim's key. */
export function checkListPage(
  lines: readonly CheckLine[],
  { language, style }: { language: string; style: string },
  addressOf: (key: string) => string
): HTMLElement | null {
  if (lines.length === 0) return null;
  const { title, claim, where, who } = checkWords(language);
  const page = element('article', ['letter', 'check-list', style].join(' '));
  const body = element('div', 'body');
  const table = document.createElement('table');
  const head = table.createTHead().insertRow();
  // A column that says nothing is left out: paper is short.
  const named = lines.some((line) => line.who !== '');
  for (const name of [claim, where, ...(named ? [who] : [])]) {
    head.append(Object.assign(document.createElement('th'), { scope: 'col', textContent: name }));
  }
  const rows = table.createTBody();
  for (const line of lines) {
    const row = rows.insertRow();
    cell(row, line.claim);
    const place = cell(row, '');
    if (line.place !== '') {
      const link = Object.assign(document.createElement('a'), { href: addressOf(line.key), textContent: line.place });
      place.append(link);
      if (line.source !== '') place.append(Object.assign(element('span', 'source'), { textContent: line.source }));
    }
    if (named) cell(row, line.who);
  }
  body.append(table);
  page.append(Object.assign(element('h2', 'subject'), { textContent: title }), body);
  return page;
}

function cell(row: HTMLTableRowElement, text: string): HTMLTableCellElement {
  const made = row.insertCell();
  made.dir = 'auto';
  made.textContent = text;
  return made;
}

function element(name: string, className: string): HTMLElement {
  return Object.assign(document.createElement(name), { className });
}
