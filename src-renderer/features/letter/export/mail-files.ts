/** What is attached to the e-mail, in words, before it is made. */
import { mostMailBytes, type Enclosure } from '$contract';

type Listed = Pick<Enclosure, 'title' | 'bytes' | 'pages' | 'redactions'>;

interface AttachedInWords {
  goes: string;
  /** Null where everything has room. */
  tooLarge: string | null;
}

export function attachedInWords(included: readonly Listed[]): AttachedInWords {
  const large = included.filter(isTooLarge);
  const count = included.length - large.length;
  const files = count === 0 ? '' : count === 1 ? ', and one enclosure with it' : `, and ${count} enclosures with it`;
  return {
    goes: `The letter is attached as a PDF${files}.`,
    tooLarge: large.length === 0 ? null : `${inWords(large)}: many mail servers refuse more than 20 MB in all.`
  };
}

/** Of what goes along in part nobody knows the size before it is made. */
const isTooLarge = ({ bytes, pages, redactions }: Listed): boolean =>
  bytes > mostMailBytes && pages === '' && redactions.length === 0;

function inWords(large: readonly Listed[]): string {
  const [first] = large;
  if (large.length > 1 || !first) return `${large.length} enclosures are too large and stay behind`;
  return `“${first.title}” has ${Math.round(first.bytes / 1_000_000)} MB and stays behind`;
}
