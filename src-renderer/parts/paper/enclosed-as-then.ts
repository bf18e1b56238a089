/** The enclosures of a letter as a version of it has them: what was numbered then is numbered, whatever was switched on or off since. */
import type { EnclosedThen, Enclosure } from '$contract';
import type { ListedEnclosure } from './enclosure-list';

type Now = ListedEnclosure & Pick<Enclosure, 'evidenceId'>;

/** Of a file that is gone since, its name is left. Pages that followed the facts follow them as they stand now. */
export function enclosedAsThen(now: readonly Now[], then: readonly EnclosedThen[]): ListedEnclosure[] {
  let number = 0;
  return then.map(({ evidenceId, title, included, pages }) => {
    const file = now.find((each) => each.evidenceId === evidenceId);
    return {
      number: included ? ++number : null,
      title,
      pages: pages === 'all' ? '' : pages || (file?.pages ?? ''),
      pageCount: file?.pageCount ?? null,
      claimKeys: file?.claimKeys ?? [],
      claimPages: file?.claimPages
    };
  });
}
