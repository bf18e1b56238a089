/** The pages of an enclosure that a packet has. */
import type { Enclosure } from '$contract';
import { isInPacket, pageLabels } from '$shared/letter/enclosures/page-labels';
import { pagesIn } from '$shared/letter/enclosures/pages';
import type { LetterSettings } from '$shared/letter/sheet/settings';

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

/** In the packet's order; none where the enclosure is no part of it. */
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
