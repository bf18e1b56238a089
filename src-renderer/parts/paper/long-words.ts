/** Words without end, as in pasted data: the browser shapes all that is left of one at every line, for minutes, unless it may break it sooner. */

/** Only signs between which nobody minds a break; scripts without spaces keep their own rules. */
const endless = /[\x21-\x7e]{1000,}/g;
const step = 200;

/** Where a text may be broken, from its end. */
export function breaksIn(text: string): number[] {
  const breaks: number[] = [];
  for (const { 0: word, index } of text.matchAll(endless)) {
    for (let at = step; at < word.length; at += step) breaks.push(index + at);
  }
  return breaks.reverse();
}

/** A `wbr` shows nothing and is no text: what is copied or printed stays as written. */
export function breakLongWords(within: DocumentFragment): void {
  const texts = within.ownerDocument.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  const long: Text[] = [];
  while (texts.nextNode()) if ((texts.currentNode as Text).length >= 1000) long.push(texts.currentNode as Text);
  for (const text of long) {
    for (const at of breaksIn(text.data)) text.splitText(at).before(within.ownerDocument.createElement('wbr'));
  }
}
