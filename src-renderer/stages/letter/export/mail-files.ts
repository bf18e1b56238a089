/** What is attached to the e-mail, in words, before it is made. */
import { fitsInMail, type Enclosure } from '$contract';

type Listed = Pick<Enclosure, 'title' | 'bytes' | 'pages' | 'redactions' | 'problem'>;

interface AttachedInWords {
  goes: string;
  /** What stays behind and why; null where nothing does. */
  stays: string | null;
}

export function attachedInWords(included: readonly Listed[]): AttachedInWords {
  const troubled = included.filter(({ problem }) => problem !== null);
  const fitting = fitsInMail(included);
  const large = included.filter((each) => each.problem === null && !fitting.includes(each));
  const count = fitting.length;
  const files = count === 0 ? '' : count === 1 ? ' and one enclosure' : ` and ${count} enclosures`;
  const stays = [
    ...(large.length > 0 ? [`${tooLarge(large)}: many mail servers refuse more than 20 MB in all.`] : []),
    ...(troubled.length > 0 ? [`${cannotGo(troubled)} Enclosures says why.`] : [])
  ];
  return { goes: `The letter as a PDF${files}`, stays: stays.length === 0 ? null : stays.join(' ') };
}

function tooLarge([first, ...others]: readonly Listed[]): string {
  if (!first || others.length > 0) return `${others.length + 1} enclosures are too large and stay behind`;
  return `“${first.title}” has ${Math.round(first.bytes / 1_000_000)} MB and stays behind`;
}

const cannotGo = ([first, ...others]: readonly Listed[]): string =>
  !first || others.length > 0 ? `${others.length + 1} enclosures can’t go along.` : `“${first.title}” can’t go along.`;
