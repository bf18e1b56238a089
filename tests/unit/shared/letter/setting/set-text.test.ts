/** Text as people type it, and as a typesetter sets it; the right values were written down before the rule. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { setLine, setText } from '$shared/letter/setting/set-text';

/** `~` is a space that does not break. */
const shown = (text: string): string => text.replaceAll('\u00a0', '~');

describe('quotation marks', () => {
  it.each([
    ['en-GB', 'You asked "why nursing?" and I froze.', 'You asked “why nursing?” and I~froze.'],
    ['en-GB', "I didn't say it, but it's true; the nurses' rota isn't mine.", null],
    ['en-US', '"Yes," she said, "you\'re hired."', '“Yes,” she said, “you’re hired.”'],
    ['en-GB', "She called it 'a near miss', and it was.", 'She called it ‘a near miss’, and it was.'],
    ['en-US', '"He said \'stop\' twice," I told her.', '“He said ‘stop’ twice,” I~told her.'],
    ['en-GB', "In the '90s, rock 'n' roll; 'tis so.", 'In the ’90s, rock ’n’ roll; ’tis so.'],
    ['en-GB', 'A 19" rack and a 6\' ladder', 'A 19" rack and a 6\' ladder'],
    ['en-GB', '"a 19" rack"', '“a 19" rack”'],
    ['en-GB', '("Rota 5") and ["x"]—"y"', '(“Rota 5”) and [“x”]—“y”'],
    ['en-GB', '“already” typed ‘well’', '“already” typed ‘well’'],
    ['de-DE', 'Sie fragten: "Warum Pflege?" – ich schwieg.', 'Sie fragten: „Warum Pflege?“ – ich schwieg.'],
    ['de-AT', "Er nannte es 'knapp' und so.", 'Er nannte es ‚knapp‘ und so.'],
    ['de-DE', "Wie geht's? Das war 'ne Nacht.", 'Wie geht’s? Das war ’ne Nacht.'],
    ['de-CH', 'Sie sagte "gut" und ging.', 'Sie sagte «gut» und ging.'],
    ['fr-FR', 'Il a dit "bonjour" hier.', 'Il a dit «~bonjour~» hier.'],
    ['fr-FR', 'Il a dit " bonjour " hier.', 'Il a dit «~bonjour~» hier.'],
    ['fr-FR', "L'équipe d'aujourd'hui", 'L’équipe d’aujourd’hui'],
    ['es-ES', 'Dijo "vale" y ya.', 'Dijo «vale» y ya.'],
    ['pl-PL', 'Powiedziała "dobrze" w piątek.', 'Powiedziała „dobrze” w~piątek.'],
    ['sv-SE', 'Hon sa "bra".', 'Hon sa ”bra”.'],
    ['nb-NO', 'Hun sa "bra".', 'Hun sa «bra».'],
    ['ja-JP', '彼は "はい" と言った', '彼は "はい" と言った'],
    ['xx', 'unknown "stays"', 'unknown "stays"']
  ])('%s: %s', (language, typed, set) => {
    const wanted = set ?? 'I~didn’t say it, but it’s true; the nurses’ rota isn’t mine.';
    expect(shown(setLine(typed, language))).toBe(wanted);
  });

  test('across bold and plain text; code and links stay as typed', () => {
    const of = (...texts: [string, boolean?][]) =>
      setText(
        texts.map(([text, asTyped = false]) => ({ text, asTyped })),
        'en-GB'
      ).map(shown);
    expect(of(['She said "'], ['no'], ['" to me.'])).toEqual(['She said “', 'no', '” to me.']);
    expect(of(['I '], ['am'])).toEqual(['I~', 'am']);
    expect(of(['run '], ['a = "x"', true], [' or "y"'])).toEqual(['run ', 'a = "x"', ' or “y”']);
    expect(of(['see "'], ["https://x.org/a'b", true], ['"'])).toEqual(['see “', "https://x.org/a'b", '”']);
  });

  test('addresses stay as typed', () => {
    for (const typed of ["o'brien@example.org", "https://example.org/it's", "www.o'hara.example"]) {
      const set = setLine(`mail ${typed} now`, 'en-GB');
      expect(set.replaceAll('’', "'")).toBe(`mail ${typed} now`);
      if (typed.startsWith('www')) expect(set).toContain('www.o');
    }
    expect(setLine('"https://example.org"', 'en-GB')).toBe('“https://example.org”');
  });
});

describe('spaces that do not break', () => {
  it.each([
    ['en-GB', 'What I did and I am, Part I. I', 'What I~did and I~am, Part I. I'],
    ['en-US', 'AI does it; WI is a state', 'AI does it; WI is a state'],
    ['en-GB', 'by 78 % and £ 18 000, see p. 2 or No. 5', 'by 78~% and £~18~000, see p.~2 or No.~5'],
    ['de-DE', 'z. B. um 12 % nach § 5, d. h. Nr. 7', 'z.~B. um 12~% nach §~5, d.~h. Nr.~7'],
    ['fr-FR', 'Vraiment ? Oui : bien !', 'Vraiment~? Oui~: bien~!'],
    ['cs-CZ', 'v Praze a k nám', 'v~Praze a~k~nám'],
    ['de-DE', 'I a o', 'I a o']
  ])('%s: %s', (language, typed, set) => expect(shown(setLine(typed, language))).toBe(set));
});

test('nothing but marks and spaces changes, whatever is typed', () => {
  const bare = (text: string): string => text.replace(/[\s\u00a0]/g, '').replace(/["“”„«»‘’‚‹›]/g, "'");
  const typed = fc.array(fc.constantFrom('"', "'", ' ', 'I', 'a', '7', '%', '-', '(', '.', '@', '“', '\n'), {
    maxLength: 40
  });
  fc.assert(
    fc.property(typed, fc.constantFrom('en-GB', 'de-DE', 'fr-FR', 'pl-PL', 'hu-HU', 'xx'), (signs, language) => {
      const text = signs.join('');
      const halves = [text.slice(0, 7), text.slice(7)].map((each) => ({ text: each, asTyped: false }));
      expect(bare(setText(halves, language).join(''))).toBe(bare(text));
    }),
    { numRuns: 3000 }
  );
});

test('takes as long as the text is long', () => {
  const begun = performance.now();
  for (const piece of ['"', "'", `" '`, "a' ", `I "x' `]) setLine(piece.repeat(60_000), 'en-GB');
  expect(performance.now() - begun).toBeLessThan(3000);
});
