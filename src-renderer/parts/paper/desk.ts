/**
 * The preview's desk: lays sheets under the letter's columns, counts the pages and zooms. It works from outside on a frame that runs no
 * script, not even listeners; so the frame is as large as the sheets, and the page around it scrolls, resizes and takes the keys.
 */
import type { LetterContent } from '$contract';
import { sheetOf, type Sheet } from '$shared/letter/sheet/measures';
import { freeLines, sinkOf } from '$shared/letter/sheet/sink';
import { footStyle, pageNumber } from '$shared/letter/sheet/page-rule';
import { initialSettings } from '$shared/letter/sheet/settings';
import { t } from '../../i18n/messages';
import { Paper, type PaperExtras } from './render-paper';

export type Zoom = 'width' | 'page';

/** Between two sheets, in the paper's own pixels; a little more where sheets must begin on whole pixels (see `#gap`). */
const leastGap = 36;
const padding = 24;

export interface Laid {
  pages: number;
  fill: number;
  sunk: number;
}

export class Desk {
  readonly #document: Document;
  readonly #paper: Paper;
  readonly #desk: HTMLElement;
  readonly #pile: HTMLElement;
  readonly #rows: boolean;
  #sheet: Sheet = sheetOf(initialSettings);
  #zoom: Zoom = 'width';
  #content: LetterContent | null = null;
  /** What stands at the feet. */
  #numbers = '';
  #pages = 0;
  /** Half lines by which the letter was set lower. */
  #sunk = 0;
  #space = { width: 800, height: 600 };
  /** The zoom that stands in the style: measured boxes are divided by it. */
  #scale = 1;

  constructor(document: Document) {
    this.#document = document;
    this.#paper = new Paper(document, { links: 'shown' });
    this.#rows = document.defaultView?.CSS.supports('column-wrap', 'wrap') ?? false;
    this.#desk = document.createElement('main');
    this.#desk.className = 'desk';
    this.#pile = document.createElement('div');
    this.#pile.className = `pile ${this.#rows ? 'rows' : 'line'}`;
    this.#pile.append(this.#paper.element);
    this.#desk.append(this.#pile);
    document.body.replaceChildren(this.#desk);
  }

  /** Renders and answers how many pages the letter takes, how full the last one is (0–1), and by how many half lines it was set lower. */
  render(content: LetterContent, extras: PaperExtras = {}): Laid {
    this.#content = content;
    this.#sheet = sheetOf(content);
    this.#document.documentElement.style.setProperty('--sheet-gap', `${this.#gap}px`);
    this.#paper.render(content, extras);
    // What stands first may be another block by now.
    this.#paper.sink(this.#sunk);
    const measured = this.measure();
    this.#numberSheets();
    return measured;
  }

  /**
   * Lays everything out anew. Chromium reuses a block's earlier layout when its neighbours change, and keeps a break there that was
   * only made for what followed it before; print has no such memory.
   */
  settle(): Laid {
    const { style } = this.#paper.element;
    style.display = 'none';
    void this.#paper.element.offsetHeight;
    style.display = '';
    return this.measure();
  }

  /** Also to be called when fonts have come or the frame has another size. */
  measure(): Laid {
    const { pages, down } = this.#place();
    if (pages !== this.#pages) this.#laySheets(pages);
    this.#fit(pages);
    return { pages, fill: Math.min(1, Math.max(0, down / this.#sheet.contentHeight)), sunk: this.#sunk };
  }

  /** Sets a short letter lower. How full its page is, is measured without that. */
  #place(): { pages: number; down: number } {
    const step = this.#rows ? this.#sheet.height + this.#gap : this.#sheet.width + this.#gap;
    const laid = (): { pages: number; down: number } => {
      const { along, down } = this.#end();
      return { pages: Math.floor(along / step) + 1, down };
    };
    const { contentHeight, halfLine } = this.#sheet;
    let { pages, down } = laid();
    if (this.#sunk > 0 && pages > 1) {
      this.#sink(0);
      ({ pages, down } = laid());
    } else down -= this.#sunk * halfLine;
    this.#sink(pages > 1 || !this.#content ? 0 : sinkOf(this.#content, freeLines(contentHeight - down, halfLine)));
    return { pages, down };
  }

  #sink(halfLines: number): void {
    this.#sunk = halfLines;
    this.#paper.sink(halfLines);
  }

  /** How much room there is to look through, in pixels of the screen. */
  fit(space: { width: number; height: number }, zoom: Zoom): void {
    this.#space = space;
    this.#zoom = zoom;
    if (this.#pages > 0) this.#fit(this.#pages);
  }

  /** Resolves once the fonts that the letter needs are there; its lines may then end elsewhere. */
  async fontsReady(): Promise<boolean> {
    if (this.#document.fonts.status === 'loaded') return false;
    await this.#document.fonts.ready;
    return true;
  }

  /** Every cut of the paper's fonts that a text needs, in whichever style it is tried: what is measured afterwards is measured in them. */
  async fontsFor(text: string): Promise<void> {
    const { fonts } = this.#document;
    const cuts = new Set(Array.from(fonts, ({ style, weight, family }) => `${style} ${weight} 16px ${family}`));
    // One that can't be had is missing on the paper too.
    await Promise.allSettled(Array.from(cuts, (cut) => fonts.load(cut, text)));
  }

  /** The size of everything on the desk with the space around it, in pixels of the screen. */
  get size(): { width: number; height: number } {
    const { width, height } = this.#extent(this.#pages);
    return {
      width: Math.ceil(width * this.#scale) + 2 * padding,
      height: Math.ceil(height * this.#scale) + 2 * padding
    };
  }

  /** Where a page lies on the desk and how large it is, in pixels of the screen; the first is 0. */
  placeOf(page: number): { left: number; top: number; width: number; height: number } {
    const { width, height } = this.#sheet;
    const offset = page * ((this.#rows ? height : width) + this.#gap) * this.#scale;
    const place = this.#rows ? { left: padding, top: padding + offset } : { left: padding + offset, top: padding };
    return { ...place, width: width * this.#scale, height: height * this.#scale };
  }

  /** Shows everything in its own size. */
  ownSize(): void {
    this.fit({ width: this.#sheet.width + 2 * padding, height: this.#sheet.height + 2 * padding }, 'width');
  }

  setTheme(theme: string | undefined): void {
    if (theme) this.#document.documentElement.dataset.theme = theme;
  }

  /** Where the letter ends: along the pages, and down from the top of the last page's content; in the paper's own pixels. */
  #end(): { along: number; down: number } {
    const letter = this.#paper.element;
    const last = [...(letter.lastElementChild?.getClientRects() ?? [])].at(-1);
    const origin = letter.getClientRects()[0];
    if (!last || !origin) return { along: 0, down: 0 };
    const down = (last.bottom - origin.top) / this.#scale;
    if (!this.#rows) return { along: Math.abs(last.left - origin.left) / this.#scale + 1, down };
    const step = this.#sheet.height + this.#gap;
    const along = Math.max(0, down - 1);
    return { along, down: down - Math.floor(along / step) * step };
  }

  /** Every sheet begins on a whole pixel, at one and a half times its size too, as every page of the PDF does: lines are then rounded alike on all of them. */
  get #gap(): number {
    const { width, height } = this.#sheet;
    const length = this.#rows ? height : width;
    return 2 * Math.ceil((length + leastGap) / 2) - length;
  }

  #laySheets(pages: number): void {
    this.#pages = pages;
    const papers = Array.from({ length: pages }, (_, index) => {
      const sheet = this.#document.createElement('div');
      sheet.className = 'sheet';
      if (pages > 1) sheet.dataset.label = t('paper.pageOf', { page: index + 1, count: pages });
      return sheet;
    });
    for (const old of this.#pile.querySelectorAll('.sheet')) old.remove();
    this.#pile.prepend(...papers);
    this.#numbers = '';
    this.#numberSheets();
  }

  /** As print does it: in the middle of the lower margin. */
  #numberSheets(): void {
    const content = this.#content ?? initialSettings;
    const style = footStyle(content);
    const numbers = Array.from({ length: this.#pages }, (_, index) => pageNumber(content, index + 1));
    // At every key: most change nothing here.
    const shown = [style, ...numbers].join();
    if (shown === this.#numbers) return;
    this.#numbers = shown;
    for (const [index, sheet] of this.#pile.querySelectorAll<HTMLElement>('.sheet').entries()) {
      const foot = this.#document.createElement('div');
      foot.textContent = numbers[index] ?? '';
      foot.style.cssText = `position: absolute; inset: auto 0 0; height: var(--page-bottom); display: grid; place-items: center; ${style}`;
      sheet.replaceChildren(...(foot.textContent === '' ? [] : [foot]));
    }
  }

  #fit(pages: number): void {
    const { width, height } = this.#sheet;
    const extent = this.#extent(pages);
    const set = (name: string, value: string): void => this.#document.documentElement.style.setProperty(name, value);
    set('--desk-width', `${extent.width}px`);
    set('--desk-height', `${extent.height}px`);
    this.#scale = this.#wanted();
    set('--zoom', String(this.#scale));
    for (const [index, sheet] of [...this.#pile.querySelectorAll<HTMLElement>('.sheet')].entries()) {
      const offset = `${index * ((this.#rows ? height : width) + this.#gap)}px`;
      sheet.style.top = this.#rows ? offset : '0';
      sheet.style.left = this.#rows ? '0' : offset;
    }
  }

  /** In the paper's own pixels. Several sheets have their numbers below them. */
  #extent(pages: number): { width: number; height: number } {
    const { width, height } = this.#sheet;
    if (!this.#rows) return { width: pages * (width + this.#gap) - this.#gap, height: height + this.#gap };
    return { width, height: pages * (height + this.#gap) - (pages > 1 ? 0 : this.#gap) };
  }

  #wanted(): number {
    const wide = (this.#space.width - 2 * padding) / this.#sheet.width;
    const high = (this.#space.height - 2 * padding) / this.#sheet.height;
    const scale = this.#zoom === 'width' ? Math.min(wide, 1.5) : Math.min(wide, high);
    return Math.max(0.2, Number(scale.toFixed(4)));
  }
}
