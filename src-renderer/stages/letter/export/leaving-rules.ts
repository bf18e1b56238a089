/** What the sheet through which a letter leaves decides by itself: how large its pages are shown, how many, and what a way out says of the sending. */
import type { Afterwards, Enclosure } from '$contract';
import { isInPacket, pageLabels } from '$shared/letter/enclosures/page-labels';
import { pagesIn } from '$shared/letter/enclosures/pages';
import type { LetterSettings } from '$shared/letter/sheet/settings';
import type { WayId } from './ways';

/** What the sheet shows of the letter. */
export type SheetView = 'letter' | 'packet' | 'mail';

/** Every page shown is laid out by itself; of a long text that takes its time. */
const mostPages = 12;
const mostPagesOfLong = 3;
const longText = 20_000;

export const pagesShown = (pages: number, signs: number): number =>
  Math.min(pages, signs > longText ? mostPagesOfLong : mostPages);

export interface Room {
  width: number;
  height: number;
}

/** Between two pages, and under each for its name; in pixels. */
export const gap = 20;
const captionHeight = 28;
/** The smallest page whose paragraphs can still be told apart. */
const leastWidth = 132;
const mostColumns = 3;

/** How wide a page is shown, so that one page is seen whole and several stand beside each other. `tall`: its height by its width. */
export function pageWidth({ width, height }: Room, pages: number, tall: number): number {
  const columns = Math.max(1, Math.min(pages, mostColumns, Math.floor((width + gap) / (leastWidth + gap))));
  const beside = (width - (columns - 1) * gap) / columns;
  const whole = (height - captionHeight) / tall;
  return Math.floor(Math.max(Math.min(leastWidth, width), Math.min(beside, whole)));
}

/** A page looked at closely: its own size at most, and never more than there is room for. */
export const closeWidth = ({ width }: Room, own: number): number => Math.floor(Math.min(width, own));

export interface EnclosurePage {
  /** In its file, from 1. */
  page: number;
  /** Among those that go along, from 1. */
  place: number;
  count: number;
  /** What the packet prints on it. */
  label: string;
  /** Width and height in points; null where the file tells none. */
  size: readonly [number, number] | null;
  boxes: Enclosure['redactions'];
}

/** The pages of an enclosure that a packet has, in its order. */
export function pagesOf(
  enclosure: Enclosure,
  { language, paperSize }: { language: string; paperSize: LetterSettings['paperSize'] }
): EnclosurePage[] {
  if (!isInPacket(enclosure) || enclosure.problem !== null) return [];
  const labels = pageLabels(enclosure, language, paperSize);
  const pages = pagesIn(enclosure.pages, enclosure.pageCount ?? 1);
  return pages.map((page, index) => ({
    page,
    place: index + 1,
    count: pages.length,
    label: labels[index] ?? '',
    size: enclosure.pageSizes?.[page - 1] ?? null,
    boxes: enclosure.redactions.filter((box) => box.page === page)
  }));
}

/** A text for oneself is no letter to anybody. */
export const mayHaveBeenSent = (way: WayId): boolean => way !== 'markdown';

/** How a letter that left in a way has most likely been sent. */
export const howSent = (way: WayId | null): NonNullable<Afterwards['sentHow']> => (way === 'print' ? 'post' : 'email');

/** What the look before leaving found and the screen did not show. */
export const unseen = <Each extends { about: string }>(
  found: readonly Each[],
  shown: readonly { about: string }[]
): Each[] => {
  const known = new Set(shown.map(({ about }) => about));
  return found.filter(({ about }) => !known.has(about));
};
