/** Finds a fact's quoted words again in the source's text, and the moment that a transcript gives them. */

/** Signs that differ between how words were laid out and how they were kept. */
const ignored = /[\s\-\u2010\u00AD]/;

/** Offsets in `text`; null where the words are not in it. Line ends, spaces and hyphens may differ. */
export function findQuote(text: string, quote: string): { from: number; to: number } | null {
  const wanted = kept(quote).signs;
  if (wanted === '') return null;
  const { signs, places } = kept(text);
  const at = signs.indexOf(wanted);
  const first = places[at];
  const last = places[at + wanted.length - 1];
  return at < 0 || first === undefined || last === undefined ? null : { from: first, to: last + 1 };
}

function kept(text: string): { signs: string; places: number[] } {
  const signs: string[] = [];
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (ignored.test(sign)) continue;
    signs.push(sign);
    places.push(at);
  }
  return { signs: signs.join(''), places };
}

const cueTime = /(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{3})\s*-->/g;

/** The beginning of the cue in which `at` lies, in milliseconds; null in a text without cue times (WebVTT, SRT). */
export function momentAt(transcript: string, at: number): number | null {
  let moment: number | null = null;
  for (const found of transcript.matchAll(cueTime)) {
    if (found.index > at) break;
    const [, hours = '0', minutes, seconds, thousandths] = found;
    moment = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(thousandths);
  }
  return moment;
}

/** Selected lines of a transcript without numbers, times and voices: what was said. */
export const saidWords = (selected: string): string =>
  selected
    .split('\n')
    .filter((line) => !/-->|^\s*(\d+|WEBVTT\b.*)\s*$/.test(line))
    .map((line) => line.replace(/<\/?[^<>]{0,200}>/g, ''))
    .join('\n');
