/** Numbers as pages write them, and whether two are the same. */

interface WrittenNumber {
  text: string;
  /** Where it begins. */
  at: number;
}

/** Groups of three digits, by any of the usual signs; else digits with one decimal sign. Not a part of a word or of a longer number. */
const written =
  /(?<![\p{L}\p{N}]|\d[.,])(?:\d{1,3}(?:([.,'’ \u00a0\u202f\u2009])\d{3})(?:\1\d{3})*(?:[.,]\d+)?|\d+(?:[.,]\d+)?)(?![\p{N}]|[.,]\d)/gu;

export const numbersIn = (text: string): WrittenNumber[] => {
  const found = [...text.matchAll(written)].map(({ 0: number, index }) => ({ text: number, at: index }));
  // With plain spaces between, it may as well be several numbers beside each other.
  return found.flatMap((each) => {
    const parts = each.text.includes(' ') ? [...each.text.matchAll(/[^ ]+/g)] : [];
    return [each, ...parts.map(({ 0: number, index }) => ({ text: number, at: each.at + index }))];
  });
};

/** What it may be worth: `1.240` is read in two ways, as nobody knows the page's language. */
function worths(text: string): number[] {
  const plain = text.replace(/['’ \u00a0\u202f\u2009]/g, '');
  const signs = plain.replace(/\d/g, '');
  const asGroups = Number(plain.replace(/[.,]/g, ''));
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  if (signs === '') return [asGroups];
  const asDecimal = Number(`${plain.slice(0, last).replace(/[.,]/g, '')}.${plain.slice(last + 1)}`);
  const isGrouped = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/.test(plain) && !/^0/.test(plain);
  if (!isGrouped) return [asDecimal];
  return signs.length === 1 ? [asGroups, asDecimal] : [asGroups];
}

export const sameNumber = (one: string, other: string): boolean => {
  const known = worths(other);
  return worths(one).some((worth) => known.includes(worth));
};
