/** Dictated numbers beside what else is tidied: labelled inputs, written before the rule was joined to it. */
import { describe, expect, it } from 'vitest';
import { readWords } from '../../../../../src-main/core/letters/words';
import { spokenNumberWords } from '../../../../../src-main/core/letters/words/spoken-number-words';
import { tidyWords } from '../../../../../src-main/core/letters/words/tidy-words';
import { withSpokenNumbers } from '../../../../../src-main/shared/letter/compose/spoken-edits';
import { applyEdits, tidyEdits } from '../../../../../src-main/shared/letter/compose/tidy';
import { resources } from './labelled';

describe.each([
  {
    language: 'en',
    cases: [
      ['we had fifty eight percent first time fixes', 'We had 58 percent first time fixes.'],
      ['we cut it from seventy one to fifty four in a year', 'We cut it from 71 to 54 in a year.'],
      ['i did the two thousand twenty four audit alone', 'I did the two thousand twenty four audit alone.'],
      ['there were three of us and one van', 'There were three of us and one van.'],
      ['we packed one hundred and twenty boxes a day', 'We packed 120 boxes a day.'],
      ['i trained twelve people', 'I trained twelve people.'],
      ['She has twenty-six pupils.', 'She has twenty-six pupils.'],
      ['it took um forty five mins on a bad day', 'It took 45 minutes on a bad day.']
    ]
  },
  {
    language: 'de',
    cases: [
      ['wir hatten achtundfünfzig prozent auslastung', 'Wir hatten 58 Prozent Auslastung.'],
      ['Ich betreue zwei Azubis.', 'Ich betreue zwei Azubis.'],
      ['Wir waren zu dritt.', 'Wir waren zu dritt.'],
      ['ich war zweitausendneunzehn im lager', 'Ich war zweitausendneunzehn im Lager.']
    ]
  }
])('numbers in what was dictated, $language', ({ language, cases }) => {
  const tidy = readWords(resources, language, 'tidy', tidyWords);
  const spoken = readWords(resources, language, 'spoken-numbers', spokenNumberWords);
  const edits = (text: string) => withSpokenNumbers(text, tidyEdits(text, tidy), spoken);

  it.each(cases)('%s', (typed, right) => {
    expect(applyEdits(typed!, edits(typed!))).toBe(right);
  });

  it('gives edits in order that never overlap', () => {
    for (const [typed = ''] of cases) {
      const all = edits(typed);
      all.forEach(({ from }, at) => expect(from).toBeGreaterThanOrEqual(all[at - 1]?.to ?? 0));
    }
  });
});
