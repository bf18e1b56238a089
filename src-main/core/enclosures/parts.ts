/** Included enclosures as the parts of a packet. */
import type { Enclosure } from '../../contract';
import { coverLabel, enclosureHeading } from '../../shared/letter/enclosures/list';
import { pagesIn } from '../../shared/letter/enclosures/pages';
import type { BlobStore } from '../blobs/blob-store';
import type { Context } from '../kernel/context';
import { phraseWith, readPhrases, requireLetter } from '../letters/public';
import { makePacket } from '../packet/make-packet';
import type { Part } from '../packet/tasks';
import { findBlob } from '../proof/public';
import { claimedIn, type Leading } from './claimed';
import type { MakePart } from './for-mail';

export const isMerged = (enclosure: Enclosure): boolean => enclosure.included && enclosure.way === 'merged';

/** In the order of the list. `enclosures` are merged ones; `leading` is given where the letter's numbers lead into the parts. */
export const partsOf = (
  context: Context,
  blobs: BlobStore,
  enclosures: readonly Enclosure[],
  language: string,
  leading: Leading = { numbers: new Map(), places: [] }
): Part[] => {
  const { blackedOut } = readPhrases(context.resourcesFolder, language).outputs;
  let labels = 0;
  return enclosures.map((enclosure) => {
    const { title, pages, pageCount, redactions, mediaType } = enclosure;
    const hash = findBlob(context.db, enclosure.evidenceId)?.hash ?? '';
    const chosen = pagesIn(pages, pageCount ?? 1);
    const firstLabel = labels;
    labels += chosen.length;
    const whole = title.trim() || enclosureHeading(language, 1);
    return {
      number: enclosure.number ?? 0,
      title,
      chapter: coverLabel(enclosure, language),
      pictureWords: { whole, blackedOut: phraseWith(blackedOut, whole) },
      path: blobs.path(hash),
      hash,
      mediaType,
      pages: chosen,
      firstLabel,
      redactions,
      claims: claimedIn(context, enclosure, language, leading)
    };
  });
};

/** The chosen pages of one enclosure as a file of its own; null where they can't be made. Its name has its number, so it needs no label. */
export function createMakePart(context: Context, blobs: BlobStore, ending: AbortSignal): MakePart {
  return async (enclosure) => {
    const { paperSize: paper, language } = requireLetter(context, enclosure.letterId);
    const parts = partsOf(context, blobs, [enclosure], language);
    const made = await makePacket({ letter: null, labels: null, paper, language, parts }, { signal: ending });
    return made.refused.length > 0 || made.pages === 0 ? null : made.bytes;
  };
}
