/** The one layout of a letter: builds its elements and keeps them up to date, in the preview and in the print view alike. */
import type { LetterContent } from '$contract';
import {
  closingLength,
  dateFormatOf,
  directionOf,
  knownLanguage,
  signatureIndex,
  writeDate
} from '$shared/letter/sheet/paper';
import { dateLine, letterConventions } from '$shared/letter/sheet/conventions';
import { addressField } from '$shared/letter/sheet/address-field';
import { columnsOf } from '$shared/letter/sheet/columns';
import { sheetOf } from '$shared/letter/sheet/measures';
import { setLine } from '$shared/letter/setting/set-text';
import { EnclosureList, type ListedEnclosure } from './enclosure-list';
import { applyAddressField, applyColumns, applySheet, applyTheme } from './geometry';
import { breakLongWords } from './long-words';
import { BlockParser, sanitise, type Block, type EnclosureNumbers, type NumberAddress } from './markdown';
import { unchanged } from './patch-blocks';
import { setBlock } from './set-block';
import { t } from '../../i18n/messages';

type PartName = 'sender' | 'recipient' | 'date' | 'subject';

/** What the paper shows beside the letter's own content. */
export interface PaperExtras {
  /** The signature's picture as a `data:image/png` address; empty without one. */
  signature?: string;
  /** Numbers of the enclosures behind claims; shown where the letter wants them. */
  numbers?: EnclosureNumbers;
  /** The letter's enclosures in their order; those that are left out have no number and are not listed. */
  enclosures?: readonly ListedEnclosure[];
  /** Where numbers behind claims and entries of the list lead; printed for a packet alone. */
  addresses?: { claim: NumberAddress; enclosure: (number: number) => string };
}

export class Paper {
  readonly element: HTMLElement;
  readonly #root: HTMLElement;
  readonly #parts: Record<PartName, HTMLElement>;
  readonly #body: HTMLElement;
  readonly #enclosures: EnclosureList;
  readonly #parser = new BlockParser();
  /** Keys of the blocks that stand in the body, in order; each block is exactly one element. */
  #keys: string[] = [];
  #closing: Element[] = [];
  /** In which the blocks that stand are set. */
  #language = '';

  readonly #links: 'live' | 'shown';

  /**
   * `document` may be another window's: the preview's frame. There links are only `shown`: their address appears on pointing, but
   * nothing can lead the frame away.
   */
  constructor(document: Document, { links }: { links: 'live' | 'shown' }) {
    this.#links = links;
    this.#root = document.documentElement;
    this.element = document.createElement('article');
    const part = (name: PartName, tag: string): HTMLElement => {
      const element = document.createElement(tag);
      element.className = name === 'subject' || name === 'date' ? name : `${name} lines`;
      return element;
    };
    this.#parts = {
      sender: part('sender', 'div'),
      recipient: part('recipient', 'div'),
      date: part('date', 'p'),
      subject: part('subject', 'h1')
    };
    this.#body = document.createElement('div');
    this.#body.className = 'body';
    this.element.append(...Object.values(this.#parts), this.#body);
    this.#enclosures = new EnclosureList(this.element);
  }

  render(content: LetterContent, extras: PaperExtras = {}, now = new Date()): void {
    const language = knownLanguage(content.language);
    if (this.#root.lang !== language) this.#root.lang = language;
    applySheet(this.#root, sheetOf(content));
    applyColumns(this.#root, columnsOf(content));
    applyTheme(this.#root, content.paperStyle, letterConventions(content.language).dateFirst);
    applyAddressField(this.#root, addressField(content));
    this.element.dir = directionOf(content.body || content.recipient);
    this.#arrange(content);
    this.#setIn(language);
    const sender = trimLines(content.sender);
    this.#write('sender', content.paperStyle === 'modern' ? letterhead(sender) : sender);
    this.#write('recipient', trimLines(content.recipient));
    const format = dateFormatOf(content);
    this.#write('date', dateLine(writeDate(content.datedOn, format, now), format, content.sender));
    this.#write('subject', content.subject.trim());
    const { addresses } = extras;
    this.#renderBody(content.body, content.showEnclosureNumbers ? extras.numbers : undefined, addresses?.claim);
    this.#enclosures.render(extras.enclosures ?? [], this.#body, language, addresses?.enclosure);
    this.#sign(content.signed ? (extras.signature ?? '') : '');
  }

  /** Quotation marks and spaces follow the language: with another one every block is set anew. */
  #setIn(language: string): void {
    if (this.#language === language) return;
    this.#language = language;
    this.#body.replaceChildren();
    this.#keys = [];
  }

  /** Sets a short letter lower by so many half lines: all of it, or what comes after the letterhead, which has a place of its own. */
  sink(halfLines: number): void {
    const shown = [...this.element.children].filter((part) => !(part as HTMLElement).hidden) as HTMLElement[];
    const letterhead = this.element.matches('.modern') ? this.#parts.sender : null;
    const sunk = shown.find((part) => part !== letterhead);
    for (const part of this.element.children) part.classList.toggle('sunk', part === sunk && halfLines > 0);
    const sink = String(halfLines);
    if (this.#root.style.getPropertyValue('--sink') !== sink) this.#root.style.setProperty('--sink', sink);
  }

  /** The blocks in the order and on the sides that the recipient's language wants. */
  #arrange(content: LetterContent): void {
    const { paperStyle, language } = content;
    const { dateFirst, recipient, date } = letterConventions(language);
    const classes = [
      paperStyle,
      dateFirst && 'date-first',
      recipient === 'end' && 'recipient-end',
      date && `date-${date}`,
      addressField(content) && 'address-field'
    ];
    this.element.className = ['letter', ...classes].filter(Boolean).join(' ');
    const [first, second] = dateFirst
      ? [this.#parts.date, this.#parts.recipient]
      : [this.#parts.recipient, this.#parts.date];
    if (first.nextElementSibling !== second) this.#parts.sender.after(first, second);
  }

  /** The picture stands between closing formula and name; where there is no such place, none is made up. */
  #sign(address: string): void {
    const name = this.#body.querySelector(':scope > .signature');
    const shown = this.#body.querySelector<HTMLImageElement>('.signature-image');
    if (shown && (shown.parentElement !== name || address === '')) shown.remove();
    if (!name || address === '') return;
    let image = name.querySelector<HTMLImageElement>('.signature-image');
    if (!image) {
      image = this.#root.ownerDocument.createElement('img');
      image.className = 'signature-image';
      image.alt = t('paper.signature');
      name.prepend(image);
    }
    if (image.getAttribute('src') !== address) image.src = address;
  }

  #write(name: PartName, typed: string): void {
    const element = this.#parts[name];
    const text = name === 'date' ? typed : setLine(typed, this.#language);
    if (element.textContent !== text) element.textContent = text;
    element.hidden = text === '';
  }

  #renderBody(markdown: string, numbers?: EnclosureNumbers, address?: NumberAddress): void {
    const blocks = this.#parser.parse(markdown, numbers, address);
    const keys = blocks.map((block) => block.key);
    const { start, end } = unchanged(this.#keys, keys);
    if (start === keys.length && start === this.#keys.length) return;
    const stale = [...this.#body.children].slice(start, this.#keys.length - end);
    const before = this.#body.children[this.#keys.length - end] ?? null;
    for (const element of stale) element.remove();
    for (const block of blocks.slice(start, blocks.length - end)) this.#body.insertBefore(this.#element(block), before);
    this.#keys = keys;
    this.#markClosing();
  }

  /** Exactly one element a block: keys and children stay in step whatever the sanitiser leaves. */
  #element(block: Block): HTMLElement {
    const fragment = this.#root.ownerDocument.adoptNode(sanitise(block.html));
    setBlock(fragment, this.#language);
    breakLongWords(fragment);
    if (this.#links === 'shown') fragment.querySelectorAll('a').forEach(showOnly);
    const only = fragment.children.length === 1 ? fragment.firstElementChild : null;
    if (only && fragment.textContent?.trim() === only.textContent?.trim()) return only as HTMLElement;
    const holder = this.#root.ownerDocument.createElement('p');
    holder.append(fragment);
    return holder;
  }

  #markClosing(): void {
    const last = [...this.#body.children].slice(-4);
    const paragraphs = last.map((element) => ({
      isParagraph: element.localName === 'p',
      text: element.textContent ?? ''
    }));
    const from = last.length - closingLength(paragraphs);
    const closing = last.slice(from);
    const signature = signatureIndex(paragraphs.slice(from));
    for (const element of this.#closing) if (!closing.includes(element)) element.removeAttribute('class');
    for (const [index, element] of closing.entries()) {
      element.className = index === signature ? 'closing signature' : 'closing';
    }
    this.#closing = closing;
  }
}

/** The name on a line of its own, everything else in one line below it that breaks between the parts. */
function letterhead(sender: string): string {
  const [name = '', ...details] = sender.split('\n').filter((line) => line !== '');
  const whole = details.map((detail) => detail.replace(/\s+/g, '\u00a0'));
  return [name, whole.join(' \u00a0·\u00a0 ')].filter((line) => line !== '').join('\n');
}

function trimLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

function showOnly(link: HTMLAnchorElement): void {
  link.title = link.getAttribute('href') ?? '';
  link.removeAttribute('href');
}
