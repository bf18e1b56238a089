/** The recipient's block, out of what is known about a person who was met. */

interface Met {
  name: string;
  title: string;
  postalAddress: string;
}

/** Name, title, company, postal address: a line each, none empty; what the address repeats stands in it alone. */
export function recipientBlock(person: Met | undefined, company: string): string {
  const address = linesOf(person?.postalAddress ?? '');
  const head = [person?.name ?? '', person?.title ?? '', company].map((line) => line.trim());
  const lines = [...head.filter((line) => line !== '' && !address.includes(line)), ...address];
  return lines.filter((line, index) => lines.indexOf(line) === index).join('\n');
}

/** Whose address it is; empty for an empty block. */
export const firstLine = (block: string): string => linesOf(block)[0] ?? '';

/** Without those that are empty. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
