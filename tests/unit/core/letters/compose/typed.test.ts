/** Slips of the keys, missing capitals and learners' grammar in words as people type them: labelled passages kept as a regression set. */
import { describe, expect, it } from 'vitest';
import { makeTools } from '../../../../../src-main/core/letters/compose/make-tools';
import { regionalTools } from '../../../../../src-main/core/letters/compose/regional-tools';
import { spellingTools } from '../../../../../src-main/core/letters/compose/spelling-tools';
import { readWords } from '../../../../../src-main/core/letters/words';
import { regionalWords } from '../../../../../src-main/core/letters/words/regional-words';
import { spellingsOf } from '../../../../../src-main/shared/letter/compose/regional';
import { timed } from '../../../../support/timed';
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

describe.each(['en', 'de'])('any text comes to an end, %s', (language) => {
  // Two hundred thousand signs; one long word, and words that nobody knows, took minutes.
  const syllables = ['bra', 'kel', 'tos', 'min', 'fru'];
  const unknown = (at: number): string =>
    [0, 1, 2, 3].map((power) => syllables[Math.trunc(at / 5 ** power) % 5]).join('');
  it.each([
    ['one word', 'x'.repeat(200_000)],
    ['nothing but unknown words', Array.from({ length: 15_000 }, (_, at) => unknown(at)).join(' ')],
    [
      'unknown words between others',
      Array.from({ length: 15_000 }, (_, at) => (at % 4 ? 'the work was' : unknown(at))).join(' ')
    ],
    ['nothing but quotation marks', '“'.repeat(200_000)]
  ])('%s', (name, text) => {
    const { respell, doubtful } = spellingTools(
      resources,
      language,
      { advertisement: text, fields: [text], names: [] },
      []
    );
    timed(name, () => [...respell(text, new Set([0])), ...doubtful(text)]);
  });
});
