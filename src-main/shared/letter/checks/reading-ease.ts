/** How easily a text reads, by Flesch's formula of 1948 or what it became in another language: 60 is plain, below 30 is for scholars. */
import { pattern } from '../language/patterns';
import type { Wording } from '../../../contract/languages';

export function readingEase(sentences: readonly string[], scale: Wording['readingEase']): number | null {
  const words = sentences.flatMap((sentence) => sentence.match(/\p{L}[\p{L}’'-]*/gu) ?? []);
  if (words.length === 0) return null;
  const spoken = pattern(scale.vowels);
  const silent = pattern(`${scale.silent}$`, 'u');
  let syllables = 0;
  for (const word of words) syllables += Math.max(1, word.toLowerCase().replace(silent, '').match(spoken)?.length ?? 0);
  return (
    scale.base - scale.perWord * (words.length / sentences.length) - scale.perSyllable * (syllables / words.length)
  );
}
