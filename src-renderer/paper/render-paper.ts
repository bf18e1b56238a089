/** The one layout of a letter: builds its elements and keeps them up to date, in the preview and in the print view alike. */
import type { LetterContent } from '$contract';
import { closingLength, signatureIndex } from './closing';
import { directionOf } from './direction';
import { applySheet, sheets } from './geometry';
import { knownLanguage, writeDate } from './letter-date';
import { BlockParser, sanitise, type Block } from './markdown';
import { unchanged } from './patch-blocks';

type PartName = 'sender' | 'recipient' | 'date' | 'subject';

export class Paper {
  readonly element: HTMLElement;
  readonly #root: HTMLElement;
  readonly #parts: Record<PartName, HTMLElement>;
  readonly #body: HTMLElement;
  readonly #parser = new BlockParser();
  /** Keys of the blocks that stand in the body, in order; each block is exactly one element. */
  #keys: string[] = [];
  #closing: Element[] = [];

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
  }

  render(content: LetterContent, now = new Date()): void {
    const language = knownLanguage(content.language);
    if (this.#root.lang !== language) this.#root.lang = language;
    applySheet(this.#root, sheets[content.paperSize]);
    this.element.dir = directionOf(content.body || content.recipient);
    this.element.className = `letter ${content.paperStyle}`;
    this.#write('sender', trimLines(content.sender));
    this.#write('recipient', trimLines(content.recipient));
    this.#write('date', writeDate(content.datedOn, language, now));
    this.#write('subject', content.subject.trim());
    this.#renderBody(content.body);
  }

  #write(name: PartName, text: string): void {
    const element = this.#parts[name];
    if (element.textContent !== text) element.textContent = text;
    element.hidden = text === '';
  }

  #renderBody(markdown: string): void {
    const blocks = this.#parser.parse(markdown);
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
