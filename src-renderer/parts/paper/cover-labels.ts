/** The labels of the enclosures' pages, each on a page of its own that is as large as a label may be; the packet puts them on their files' pages. */
import type { Enclosure } from '$contract';
import { isInPacket, labelSize, pageLabels } from '$shared/letter/enclosures/page-labels';
import type { LetterSettings } from '$shared/letter/sheet/settings';

/** Of nothing but labels, or of those pages of a letter that are labels; their name is in print.css. */
export const labelPages = (of: 'all' | 'labels'): string =>
  `@page ${of === 'all' ? '' : 'label'} { size: ${labelSize.width}pt ${labelSize.height}pt; margin: 0; @bottom-center { content: none; } }`;

export const coverLabels = (
  enclosures: readonly Enclosure[],
  { language, paperSize }: { language: string; paperSize: LetterSettings['paperSize'] }
): HTMLElement[] =>
  enclosures
    .filter(isInPacket)
    .flatMap((enclosure) => pageLabels(enclosure, language, paperSize))
    .map((words) => {
      const [page, label] = [document.createElement('div'), document.createElement('span')];
      page.className = 'cover-label';
      page.lang = language;
      // The packet tags it as what it is there; tags of its own would count by another list.
      page.ariaHidden = 'true';
      label.dir = 'auto';
      label.textContent = words;
      page.append(label);
      return page;
    });
