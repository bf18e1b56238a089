/** What to call the next round, continuing the user's own way of counting. */

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const word = new RegExp(`^(${ordinals.slice(0, -1).join('|')})\\b`, 'i');
const suffixed = /^(\d{1,2})(?:st|nd|rd|th)\b/i;
const counted = /^((?:round|interview|stage|step|part)\s*#?\s*)(\d{1,2})$/i;

/** `Second round` → `Third round`, `2nd interview` → `3rd interview`, `Round 1` → `Round 2`; `otherwise` where the user's own word says nothing to count on. */
export function nextRoundName(round: string, otherwise: string): string {
  const written = round.trim();
  if (word.test(written)) return written.replace(word, (found) => likeCase(found, next(found)));
  if (suffixed.test(written)) return written.replace(suffixed, (_, digits: string) => ordinal(Number(digits) + 1));
  if (counted.test(written)) {
    return written.replace(counted, (_, before: string, digits: string) => `${before}${Number(digits) + 1}`);
  }
  return otherwise;
}

const next = (found: string): string => ordinals[ordinals.indexOf(found.toLowerCase()) + 1] ?? found;

function likeCase(model: string, text: string): string {
  if (model === model.toUpperCase()) return text.toUpperCase();
  return model.charAt(0) === model.charAt(0).toUpperCase() ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

function ordinal(number: number): string {
  const teen = number % 100 >= 11 && number % 100 <= 13;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}
