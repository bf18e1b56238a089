/** Lists that were typed in one line, in lines: “1. look 2. ask 3. write”, “lean, old or new? / roots / fungus”. Pure. */

/** Items from which it is a list, and no date or choice. */
const fewest = 3;

const mark = /(?<=^|\s)(\d{1,2})[.)]\s+(?=\p{L})/gu;

/** What is no list, or has lines with their marks already, stays as it is. */
export function inLines(text: string): string {
  const line = text.trim();
  if (line.includes('\n')) return counted(line) ?? text;
  return numbered(line) ?? slashed(line) ?? text;
}

function numbered(line: string): string | null {
  const marks = [...line.matchAll(mark)];
  const isCounted =
    marks.length >= fewest && marks[0]!.index === 0 && marks.every(([, typed], at) => Number(typed) === at + 1);
  return isCounted
    ? line.replace(mark, (typed, _, at: number) => (at === 0 ? typed : `\n${typed}`)).replace(/ +\n/g, '\n')
    : null;
}

/** “1 look”, “2 ask”: numbers without a mark behind them. */
function counted(text: string): string | null {
  const lines = text.split(/\s*\n\s*/);
  const isCounted =
    lines.length >= fewest && lines.every((line, at) => new RegExp(`^${at + 1}\\s+\\p{L}`, 'u').test(line));
  return isCounted ? lines.map((line) => line.replace(/^\d+/, '$&.')).join('\n') : null;
}

function slashed(line: string): string | null {
  const items = line.split(/\s+\/\s+/);
  return items.length > fewest ? items.map((item) => `- ${item}`).join('\n') : null;
}
