/** Puts the list of enclosures under a letter, and takes it away again. */
import type { Enclosure } from '$contract';
import { setLine } from '$shared/letter/setting/set-text';
import { enclosureEntry, enclosureHeading, namesEnclosures } from '$shared/letter/enclosures/list';

export type ListedEnclosure = Pick<Enclosure, 'number' | 'title' | 'pages' | 'pageCount' | 'claimKeys' | 'claimPages'>;

/** How many of the last paragraphs may be a list that the user wrote. */
const looked = 3;

/** The list is the letter's last element, or not there at all: the end of the letter is measured by what is last. */
export class EnclosureList {
  readonly #letter: HTMLElement;
  readonly #section: HTMLElement;
  readonly #heading: HTMLElement;
  readonly #entries: HTMLElement;
  #shown = '';

  constructor(letter: HTMLElement) {
    const { ownerDocument } = letter;
    this.#letter = letter;
    this.#section = ownerDocument.createElement('section');
    this.#section.className = 'enclosures';
    this.#heading = ownerDocument.createElement('p');
    this.#entries = ownerDocument.createElement('ol');
    this.#section.append(this.#heading, this.#entries);
  }

  /** `addressOf`: where an entry leads, by its number. */
  render(
    enclosures: readonly ListedEnclosure[],
    body: HTMLElement,
    language: string,
    addressOf?: (number: number) => string
  ): void {
    const included = enclosures.filter((each) => each.number !== null);
    const last = [...body.children].slice(-looked).map((element) => element.textContent ?? '');
    if (included.length === 0 || namesEnclosures(last)) return this.#section.remove();
    const lines = included.map((each) => ({
      text: setLine(`${each.number}\u00a0${enclosureEntry(each, language)}`, language),
      address: addressOf?.(each.number ?? 0)
    }));
    const heading = `${enclosureHeading(language, lines.length)}:`;
    const shown = JSON.stringify([heading, lines]);
    if (shown !== this.#shown) {
      this.#heading.textContent = heading;
      this.#entries.replaceChildren(...lines.map((line) => this.#entry(line)));
      this.#shown = shown;
    }
    if (this.#letter.lastElementChild !== this.#section) this.#letter.append(this.#section);
  }

  #entry({ text, address }: { text: string; address?: string | undefined }): HTMLElement {
    const { ownerDocument } = this.#letter;
    const entry = ownerDocument.createElement('li');
    if (address === undefined) entry.textContent = text;
    else entry.append(Object.assign(ownerDocument.createElement('a'), { href: address, textContent: text }));
    return entry;
  }
}
