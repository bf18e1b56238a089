/** What the user must know of a packet besides that it is there: what failed first. */
import type { Enclosure } from '../../contract';
import type { Merged } from '../packet/tasks';

export function remarksOn(
  { refused, pictured, untagged, signed, fontless }: Omit<Merged, 'bytes' | 'pages'>,
  list: readonly Enclosure[]
): string[] {
  const included = list.filter((each) => each.included);
  const isRefused = ({ number }: Enclosure): boolean => refused.some((each) => each.number === number);
  const apart = included.filter((each) => each.way === 'attached' && each.problem === null);
  const troubled = included.filter((each) => (each.way === 'attached' && each.problem !== null) || isRefused(each));
  const pictures = included.filter(({ number }) => pictured.includes(number ?? 0));
  const painted = pictures.filter(({ redactions }) => redactions.length === 0);
  const blackened = pictures.filter(({ redactions }) => redactions.length > 0);
  const remarks: string[] = [];
  if (troubled.length > 0) {
    remarks.push(
      `${capital(named(troubled))} could not be merged. Look at ${troubled.length === 1 ? 'it' : 'them'} in Enclosures.`
    );
  }
  if (apart.length > 0)
    remarks.push(`Send ${named(apart)} along as ${apart.length === 1 ? 'a file of its own' : 'files of their own'}.`);
  if (painted.length > 0) {
    remarks.push(
      `The pages of ${named(painted)} went in as pictures: they look the same, but their text can’t be searched.`
    );
  }
  if (blackened.length > 0) {
    remarks.push(
      `Pages of ${named(blackened)} that share fonts or pictures with a blacked-out page went in as pictures, too, so that nothing of what is black can be read out of the file. Their text can’t be searched.`
    );
  }
  const bare = included.filter(({ number }) => untagged.includes(number ?? 0));
  if (bare.length > 0) {
    remarks.push(
      `${capital(named(bare))} came without tags, so a screen reader reads the text as it comes, without its headings and tables.`
    );
  }
  const sealed = included.filter(({ number }) => signed.includes(number ?? 0));
  if (sealed.length > 0) {
    remarks.push(
      `${capital(named(sealed))} ${sealed.length === 1 ? 'is a signed file' : 'are signed files'}. The packet shows the signature’s picture, but nobody can check it there: where it counts, send the file itself along, too.`
    );
  }
  const borrowed = included.filter(({ number }) => fontless.includes(number ?? 0));
  if (borrowed.length > 0) {
    remarks.push(
      `${capital(named(borrowed))} ${borrowed.length === 1 ? 'has' : 'have'} letters whose fonts are not in the file. They show only where a computer has such fonts, so look at these pages before you send them.`
    );
  }
  return remarks;
}

const named = (enclosures: readonly Enclosure[]): string =>
  enclosures.map(({ number, title }) => `enclosure ${number} (${title})`).join(', ');

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
