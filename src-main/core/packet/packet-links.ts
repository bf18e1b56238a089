/** All ways within a packet: from the letter's numbers to the passages, from those and the cover labels back. */
import { PDFName, type PDFDict, type PDFDocument, type PDFPage } from 'pdf-lib';
import { destinationAt } from './destinations.ts';
import type { Landing } from './landings.ts';
import { leadTo, letterLinks, takeOut, type LetterLink } from './letter-links.ts';
import { linkTo, markPassages } from './marks.ts';
import type { PacketTags } from './packet-tags.ts';
import type { PartTags } from './part-tags.ts';
import type { Rect } from './sheet-places.ts';
import type { Linking, Part } from './tasks.ts';

export class PacketLinks {
  readonly #packet: PDFDocument;
  readonly #tags: PacketTags;
  readonly #linking: Linking;
  readonly #fromLetter: readonly LetterLink[];
  readonly #led = new Set<LetterLink>();

  /** To be made while the packet holds nothing but the letter. */
  constructor(packet: PDFDocument, tags: PacketTags, linking: Linking) {
    this.#packet = packet;
    this.#tags = tags;
    this.#linking = linking;
    this.#fromLetter = letterLinks(packet, linking.host);
  }

  /** Leads to a part whose pages are in the packet. `label` is where its cover label stands on `first`. */
  lead(part: Part, first: PDFPage, landings: readonly Landing[], tags: PartTags, label: Rect | null): void {
    for (const { claim, page, rects } of landings) {
      for (const link of this.#to((target) => target.kind !== 'enclosure' && target.key === claim.key))
        this.#lead(link, destinationAt(page, rects[0] ?? null), claim.said);
    }
    const listed = this.#to((target) => target.kind === 'enclosure' && target.number === part.number);
    for (const link of listed) this.#lead(link, destinationAt(first, null), part.chapter);
    if (this.#packet.getPage(0) === first) return;
    if (label) {
      const back = this.#back(listed[0] ?? this.#toClaims(landings.map(({ claim }) => claim.key)));
      back.set(PDFName.of('Rect'), this.#packet.context.obj(label));
      tags.annotate(first, back, 'Link', tags.labelElement);
    }
    markPassages(this.#packet, landings, tags, (keys) => this.#back(this.#toClaims(keys)));
  }

  /** Ways to what is not in the packet go. */
  finish(): void {
    for (const link of this.#fromLetter) if (!this.#led.has(link)) takeOut(link, this.#tags);
  }

  #lead(link: LetterLink, ...to: [destination: ReturnType<typeof destinationAt>, words: string]): void {
    leadTo(link, ...to);
    this.#led.add(link);
  }

  #to(isMeant: (target: LetterLink['target']) => boolean): LetterLink[] {
    return this.#fromLetter.filter(({ target }) => isMeant(target));
  }

  /** Where the letter first says one of these; its text stands before any list. */
  #toClaims(keys: readonly string[]): LetterLink | undefined {
    const meant = this.#to((target) => target.kind !== 'enclosure' && keys.includes(target.key));
    return meant.find(({ target }) => target.kind === 'claim') ?? meant[0];
  }

  #back(link: LetterLink | undefined): PDFDict {
    const destination = link ? destinationAt(link.page, link.rect) : destinationAt(this.#packet.getPage(0), null);
    return linkTo(this.#packet, destination, this.#linking.back);
  }
}
