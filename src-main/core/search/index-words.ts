/** The words under which a section is kept, each once, and where a long text is cut into sections. */
import type { IndexWords } from './index-queries';
import { endings, tokensOf } from './tokens';

/** In every section of a text that has several; nothing that is typed folds to it. */
export const inLongText = '#long';
/** Characters; about ten pages. One section is read, kept and looked through within a few milliseconds. */
const sectionLength = 16_384;
const mostEndings = 8000;

export function indexWords(title: string, text: string, long: boolean): IndexWords {
  const [inTitle, inBody, later] = [new Set<string>(), new Set<string>(), new Set<string>(long ? [inLongText] : [])];
  for (const { form } of tokensOf(title)) inTitle.add(form);
  for (const { form } of tokensOf(text)) inBody.add(form);
  for (const form of [...inTitle, ...inBody]) {
    if (later.size > mostEndings) break;
    for (const ending of endings(form)) later.add(ending);
  }
  return { title: [...inTitle].join(' '), body: [...inBody].join(' '), endings: [...later].join(' ') };
}

/** Cut between words; a text that has no spaces is cut where it is long enough, with a little said twice. */
export function* sectionsIn(text: string): Generator<string> {
  let from = 0;
  while (text.length - from > sectionLength) {
    const space = text.slice(from, from + sectionLength).search(/\s\S{0,200}$/);
    const to = space > 0 ? from + space : from + sectionLength;
    yield text.slice(from, to);
    from = space > 0 ? to : to - 64;
  }
  yield text.slice(from);
}
