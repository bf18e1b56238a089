/** What a screen says in the language for tests: words that stand outside its brackets, and text that has no room. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { english } from '../../src-main/shared/messages/catalogue';
import { pseudoCatalogue, pseudoLocale } from '../../src-main/shared/messages/pseudo';
import { createSpeaker } from '../../src-main/shared/messages/speaker';
import { projectFolder } from './launched-host';

/** Says a message as such a window does. */
export const { t: said } = createSpeaker('en-US', pseudoCatalogue(english));

/** Has the window speak that language from now on. */
export async function speakForeign(page: Page): Promise<void> {
  await page.evaluate((locale) => localStorage.setItem('second-impression.language', locale), pseudoLocale);
  await page.reload();
}

const spaces = (text: string): string => text.replace(/\s+/g, ' ').trim();

function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}

/** Data that the program brings along: the sample, the checklists, the notes with their sources, the texts of letters. */
const brought = ['sample', 'checklists', 'guidance', 'letters', 'languages'].flatMap((folder) =>
  readdirSync(join(projectFolder, 'resources', folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(json|vtt|md|txt)$/.test(name))
    .flatMap((name) => {
      const text = readFileSync(join(projectFolder, 'resources', folder, name), 'utf8');
      return name.endsWith('.json') ? wordsIn(JSON.parse(text)) : [text];
    })
);

/** Days, hours, numbers and sizes, which the system's own region writes. */
const written = new RegExp(
  `\\b(${[
    'Mon|Tue|Wed|Thu|Fri|Sat|Sun|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day',
    'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec',
    'January|February|March|April|June|July|August|September|October|November|December',
    'AM|PM|at|and|yesterday|today|tomorrow|in|ago|hours?|hr|minutes?|min|days?|weeks?|months?',
    'KB|MB|kB|byte|PDF|PNG|SHA'
  ].join('|')})\\b`,
  'g'
);

/** Whether it is the user's own words or says only a day, a number. */
function isData(words: string, data: string): boolean {
  const pieces = spaces(words)
    .split(/ [·–|] |[,;:“”"()…] ?|\n/)
    .map(spaces);
  return pieces.every((piece) => {
    if (piece === '' || data.includes(piece.toLowerCase())) return true;
    return !/\p{L}{2,}/u.test(piece.replace(written, ' '));
  });
}

/** Each place as one readable line. `typed`: what the test itself wrote. */
export async function englishOn(page: Page, typed: readonly string[] = []): Promise<string[]> {
  const data = spaces([...brought, ...typed].join(' · ')).toLowerCase();
  const found = await page.evaluate(readOutside);
  return [
    ...new Set(found.filter(({ words }) => !isData(words, data)).map(({ where, words }) => `${where}: ${words}`))
  ];
}

/** Runs in the page: what is read or heard and stands in no brackets. */
function readOutside(): { where: string; words: string }[] {
  /** Keys, paths and hashes; what the user types; letters, which have a language of their own; files that are looked at. */
  const apart =
    'kbd, code, .shortcut, .snippet, script, style, textarea, input, datalist, pre, .cm-editor, .text, [lang]:not(html), .skip, noscript';
  const found: { where: string; words: string }[] = [];
  const top = [...document.querySelectorAll('dialog[open], [popover]:popover-open')].at(-1) ?? document.body;

  /** `texts`: one after the other; a message may go through several elements. */
  const note = (where: string, texts: readonly string[]): void => {
    let depth = 0;
    for (const text of texts) {
      let words = '';
      for (const sign of text) {
        if (sign === '[') depth += 1;
        else if (sign === ']' && depth > 0) depth -= 1;
        else if (depth === 0) words += sign;
        else if (!words.endsWith(' · ')) words += ' · ';
      }
      if (/\p{L}{2,}/u.test(words)) found.push({ where, words });
    }
  };
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const block = (element: Element): Element => {
    let up = element;
    // Words that are hidden are taken out of the line for the eye only.
    while (
      up.parentElement &&
      up !== top &&
      (up.localName === 'span' || /^(inline|contents)$/.test(getComputedStyle(up).display))
    )
      up = up.parentElement;
    return up;
  };

  /** A language in a list, as the system calls it. */
  const languages = new Intl.DisplayNames('en-US', { type: 'language' });
  const isLanguage = (element: Element | null): boolean =>
    element instanceof HTMLOptionElement &&
    /^[a-z]{2,3}(-[A-Z]{2})?$/.test(element.value) &&
    languages.of(element.value) === element.label;

  const texts = new Map<Element, string[]>();
  const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (isLanguage(parent)) continue;
    if (!parent || parent.closest(apart) || (!isShown(parent) && !parent.closest('option'))) continue;
    const place = block(parent);
    texts.set(place, [...(texts.get(place) ?? []), node.textContent ?? '']);
  }
  for (const [place, text] of texts) note(`<${place.localName} class="${place.getAttribute('class') ?? ''}">`, text);

  for (const element of top.querySelectorAll(
    '[aria-label], [title], [placeholder], [alt], [aria-roledescription], [aria-valuetext]'
  )) {
    if (!isShown(element) || element.closest('pre, .cm-content, [lang]:not(html)')) continue;
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-roledescription', 'aria-valuetext'])
      note(`${name} of <${element.localName}>`, [element.getAttribute(name) ?? '']);
  }
  note('title of the window', [document.title]);
  return found;
}

/** Text that is cut off though nothing says so, and controls that lie on each other; each as one readable line. */
export function crampedOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const top = [...document.querySelectorAll('dialog[open], [popover]:popover-open')].at(-1) ?? document.body;
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      !element.closest('.visually-hidden, .skip, [lang]:not(html), .cm-editor, svg');
    const nameOf = (element: Element): string =>
      `<${element.localName} class="${element.getAttribute('class') ?? ''}"> “${(element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 60)}”`;

    for (const element of top.querySelectorAll<HTMLElement>('*')) {
      if (!isShown(element)) continue;
      const holdsText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      // A word that is a dot wide is there for screen readers.
      if (!holdsText || element.clientWidth === 1) continue;
      const style = getComputedStyle(element);
      const hides = (overflow: string): boolean => /hidden|clip/.test(overflow);
      if (hides(style.overflowX) && style.textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1)
        found.push(`${nameOf(element)} is cut off: ${element.scrollWidth} px in ${element.clientWidth}`);
      const isLineClamped = style.getPropertyValue('-webkit-line-clamp') !== 'none';
      if (
        hides(style.overflowY) &&
        !isLineClamped &&
        element.scrollHeight > element.clientHeight + 3 &&
        style.whiteSpace !== 'nowrap'
      )
        found.push(`${nameOf(element)} is cut off below: ${element.scrollHeight} px in ${element.clientHeight}`);
      const range = document.createRange();
      range.selectNodeContents(element);
      const { width } = range.getBoundingClientRect();
      const box = element.getBoundingClientRect();
      if (
        style.overflowX === 'visible' &&
        style.display !== 'inline' &&
        width > box.width + 2 &&
        box.width > 4 &&
        style.position !== 'absolute'
      )
        found.push(`${nameOf(element)} is wider than its place: ${Math.round(width)} px in ${Math.round(box.width)}`);
    }

    const floats = (element: Element): boolean => {
      for (let up: Element | null = element; up && up !== top; up = up.parentElement) {
        if (/sticky|fixed|absolute/.test(getComputedStyle(up).position)) return true;
      }
      return false;
    };
    /** What scrolls apart from each other passes under each other. */
    const scroller = (element: Element): Element => {
      let up = element.parentElement;
      while (up && up !== top && !/auto|scroll/.test(getComputedStyle(up).overflowY)) up = up.parentElement;
      return up ?? top;
    };
    const controls = [
      ...top.querySelectorAll(
        'button, a[href], select, textarea, input:not([type=radio]):not([type=checkbox]):not([type=file])'
      )
    ]
      .filter((control) => isShown(control) && !floats(control))
      .map((control) => ({ control, box: control.getBoundingClientRect(), scroller: scroller(control) }))
      .filter(({ box }) => box.width > 2 && box.height > 2);
    controls.forEach((one, at) => {
      for (const other of controls.slice(at + 1)) {
        if (one.scroller !== other.scroller) continue;
        if (one.control.contains(other.control) || other.control.contains(one.control)) continue;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (across > 2 && down > 2) found.push(`${nameOf(one.control)} lies on ${nameOf(other.control)}`);
      }
    });
    return found;
  });
}
