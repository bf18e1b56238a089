/** Which proposals are new: those that were kept or left out are not proposed again, though the words around them go on changing. Pure. */
import { lowered } from './words';

export interface Told {
  kind: string;
  text: string;
}

/** Words that two proposals must share, in parts of all that either has, to be the same. */
const mostlyTheSame = 0.6;

const wordsOf = (text: string): Set<string> => new Set(lowered(text).match(/[\p{L}\p{N}]+/gu) ?? []);

export function saysTheSame(one: string, other: string, share = mostlyTheSame): boolean {
  const [mine, its] = [wordsOf(one), wordsOf(other)];
  const both = [...mine].filter((word) => its.has(word)).length;
  const all = mine.size + its.size - both;
  return all > 0 && both / all >= share;
}

export const isAmong = (told: Told, others: readonly Told[]): boolean =>
  others.some(({ kind, text }) => kind === told.kind && saysTheSame(told.text, text));

/** “Priya” is “Priya Raman”, “Herr Brandes” is “Thomas Brandes”: the last word of one, or all of it, is in the other. */
export function isSamePerson(one: string, other: string): boolean {
  const partsOf = (name: string): string[] => lowered(name).match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  const [mine, its] = [partsOf(one), partsOf(other)];
  const [short, long] = mine.length <= its.length ? [mine, its] : [its, mine];
  return short.length > 0 && (short.every((word) => long.includes(word)) || short.at(-1) === long.at(-1));
}
