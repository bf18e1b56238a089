/** The cover labels of the enclosures, each on a page of its own that is as large as a label may be; the packet puts them on their files' first pages. */
import type { Enclosure } from '$contract';
import { coverLabel } from '$shared/letter/enclosures/list';

/** Kept small: it stands in the margin of somebody else's page. */
export const labelPage = '@page { size: 360pt 18pt; margin: 0; }';

export const coverLabels = (enclosures: readonly Enclosure[], language: string): HTMLElement[] =>
  enclosures
    .filter(({ number }) => number !== null)
    .map((enclosure) => {
      const [page, label] = [document.createElement('div'), document.createElement('span')];
      page.className = 'cover-label';
      page.lang = language;
      // The packet tags it as what it is there; tags of its own would count by another list.
      page.ariaHidden = 'true';
      label.dir = 'auto';
      label.textContent = coverLabel(enclosure, language);
      page.append(label);
      return page;
    });
