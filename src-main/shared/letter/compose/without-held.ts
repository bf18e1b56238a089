/** Leaves out what is held back, with the commas, brackets and empty lines that would be left of it. */

const cut = '\u0000';

/** `held`: in order, not overlapping. */
export function withoutHeld(text: string, held: readonly { from: number; to: number }[]): string {
  if (held.length === 0) return text;
  let [at, marked] = [0, ''];
  for (const { from, to } of held) {
    marked += text.slice(at, from) + cut;
    at = to;
  }
  return (marked + text.slice(at))
    .split('\n')
    .filter((line) => !line.includes(cut) || /[\p{L}\p{N}]/u.test(withoutMark(line)))
    .map((line) => (line.includes(cut) ? joined(line) : line))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** A list's number is no word of its line. */
const withoutMark = (line: string): string => line.replace(/^[ \t]*(?:[-*+•–—]|\d{1,3}[.)])[ \t]+/, '');

const joined = (line: string): string =>
  line
    .replace(/\u0000(?:[ \t]*[,;–—-]*[ \t]*\u0000)+/g, cut)
    .replace(/^([ \t]*(?:[-*+•–—][ \t]+|\d{1,3}[.)][ \t]+)?)\u0000[ \t]*[,;:.!?–—-]*[ \t]*/, '$1')
    .replace(/(?<=[.!?…]["”’“)\]]*[ \t]*)\u0000[ \t]*[,;:.!?–—-]*[ \t]*/g, '')
    .replace(/[ \t]*[,;:–—-]*[ \t]*\u0000[ \t]*[,;:–—-]*(?=[ \t]*(?:[.!?…]|$))/g, '')
    .replace(/([ \t]*[,;–—-][ \t]*)\u0000[ \t]*[,;–—-][ \t]*/g, '$1')
    .replace(/[ \t]*\u0000(?=[ \t]*[,;:])/g, '')
    .replace(/[ \t]*\u0000[ \t]*/g, ' ')
    .trimEnd();
