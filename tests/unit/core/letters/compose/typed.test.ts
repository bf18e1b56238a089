/** Slips of the keys, missing capitals and learners' grammar in words as people type them: labelled passages kept as a regression set. */
import { describe, expect, it } from 'vitest';
import { makeTools } from '../../../../../src-main/core/letters/compose/make-tools';
import { regionalTools } from '../../../../../src-main/core/letters/compose/regional-tools';
import { readWords } from '../../../../../src-main/core/letters/words';
import { regionalWords } from '../../../../../src-main/core/letters/words/regional-words';
import { spellingsOf } from '../../../../../src-main/shared/letter/compose/regional';
import { labelledLines, resources } from '../../../shared/letter/compose/labelled';

interface Passage {
  typed: string;
  right: string;
  advertisement: string;
  country: string;
}

/** `COUNTRY typed => right <= advertisement`; `=`: it stays. */
const passages = (language: string, set: string): Passage[] =>
  labelledLines(`${set}.${language}.txt`).map((line) => {
    const [, country = '', rest = ''] = /^(CH |AT |DE )?([^]*)$/.exec(line)!;
    const [both = '', advertisement = ''] = rest.split(' <= ');
    const [typed = '', right = ''] = both.split(' => ');
    return { typed, right: right === '=' ? typed : right, advertisement, country: country.trim() };
  });

function tidied(language: string, text: string, { advertisement, country }: Passage): string {
  const spellings = spellingsOf({ language, country }, readWords(resources, language, 'regional', regionalWords));
  const texts = { advertisement, fields: [text], names: [] };
  const tools = regionalTools(makeTools(resources, { language, country, names: [], texts }), spellings);
  return tools.applyEdits(text, tools.tidyEdits(text));
}

describe.each(['en', 'de'])('what was mistyped, %s', (language) => {
  const cases = ['typed', 'typed-later', 'typed-third'].flatMap((set) => passages(language, set));
  it.each(cases)('$typed', (passage) => {
    expect(tidied(language, passage.typed, passage)).toBe(passage.right);
  });
  it('leaves alone what it has put right', () => {
    for (const passage of cases) expect(tidied(language, passage.right, passage)).toBe(passage.right);
  });
});
