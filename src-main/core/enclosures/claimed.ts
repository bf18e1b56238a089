/** The claims that lead into an enclosure, with what their facts say of where they stand there. */
import type { Enclosure, FactPlace } from '../../contract';
import { factKey } from '../../shared/letter/claims/links';
import { checkWords, withName } from '../../shared/letter/enclosures/check-words';
import { claimMarks, inBrackets, pageOf } from '../../shared/letter/enclosures/claim-marks';
import { coverLabel } from '../../shared/letter/enclosures/list';
import type { Context } from '../kernel/context';
import type { Claimed } from '../packet/tasks';
import { passagesOf } from './queries';

/** What is known of where a letter's claims lead. */
export interface Leading {
  /** The numbers of enclosures that the letter shows behind its claims. */
  numbers: ReadonlyMap<string, number>;
  places: readonly FactPlace[];
}

/** In the letter's order. Page, quote and place are those of the fact's own source; in another file its figure alone is looked for. */
export function claimedIn(
  { db }: Context,
  enclosure: Enclosure,
  language: string,
  { numbers, places }: Leading
): Claimed[] {
  const [words, marks] = [checkWords(language), claimMarks([enclosure], language)];
  const known = new Map(passagesOf(db, enclosure.claimKeys).map((each) => [each.key, each]));
  return enclosure.claimKeys.flatMap((key) => {
    const fact = known.get(key);
    const number = marks.get(key);
    if (!fact || number === undefined || numbers.get(key) !== enclosure.number) return [];
    const isSource = fact.evidenceId === enclosure.evidenceId;
    const page = pageOf(enclosure, key);
    const { statement, figure, unit } = fact;
    const place = isSource ? places.find(({ id }) => factKey(id) === key) : undefined;
    const said = coverLabel(enclosure, language);
    return [
      {
        ...{ key, statement, figure, unit },
        page: isSource ? fact.page : null,
        quote: isSource ? fact.quote : '',
        around: place?.state === 'found' || place?.state === 'partly' ? place.passage : '',
        box: isSource ? fact.sourceBox : null,
        said: page === null ? said : `${said}, ${words.page}\u00a0${page}`,
        mark: withName(words.passage, inBrackets(number))
      }
    ];
  });
}
