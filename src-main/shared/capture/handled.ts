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
