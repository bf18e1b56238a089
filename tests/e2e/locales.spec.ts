/** On a system of any language a screen says its days, numbers and lists in one way: the interface's words, the region's form. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/program-test';
import { everyScreen, onEach } from '../support/sample-screens';
import { shownTexts, wordsIn } from '../support/shown-texts';
import { operate, started } from '../support/walk';

interface Region {
  locale: string;
  /** `5 March`, or `March 5`. */
  dayFirst: boolean;
  /** `2:02 pm`. */
  twelveHours: boolean;
  decimal: '.' | ',';
}

const regions: Region[] = [
  { locale: 'de-DE', dayFirst: true, twelveHours: false, decimal: ',' },
  { locale: 'en-US', dayFirst: false, twelveHours: true, decimal: '.' },
  { locale: 'en-GB', dayFirst: true, twelveHours: false, decimal: '.' },
  { locale: 'fr-CA', dayFirst: false, twelveHours: true, decimal: '.' },
  { locale: 'ja-JP', dayFirst: false, twelveHours: false, decimal: '.' },
  { locale: 'ar-EG', dayFirst: true, twelveHours: false, decimal: '.' }
];

const months =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const english = new Set(
  ['en-US', 'en-GB'].flatMap((locale) => calendarWords(locale)).map((word) => word.toLowerCase())
);

/** The names of months and days, long and short, as a system in that language has them. */
function calendarWords(locale: string): string[] {
  const name = (options: Intl.DateTimeFormatOptions, at: number): string =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
      .formatToParts(at)
      .filter(({ type }) => type === 'month' || type === 'weekday')
      .map(({ value }) => value)
      .join('');
  const day = 86_400_000;
  return Array.from({ length: 12 }, (_, at) => Date.UTC(2026, at, 4 + (at % 7)))
    .flatMap((first) => [first, first + day])
    .flatMap((at) => [
      name({ month: 'long', day: 'numeric' }, at),
      name({ month: 'short', day: 'numeric' }, at),
      name({ weekday: 'long' }, at),
      name({ weekday: 'short', day: 'numeric', month: 'short' }, at)
    ]);
}

/** Whole words of another language: names that English has too, and words of two letters, tell nothing. */
function foreignWords(locale: string): RegExp | null {
  const words = calendarWords(locale)
    .map((word) => word.replace(/\.$/, ''))
    .filter((word) => word.length > 2 && !english.has(word.toLowerCase()));
  if (locale.startsWith('en') || words.length === 0) return null;
  return new RegExp(`(?<!\\p{L})(?:${[...new Set(words)].join('|')})(?!\\p{L})`, 'iu');
}

/** What a text has that is not of the region; empty for nothing. */
function strays(text: string, { locale, dayFirst, twelveHours, decimal }: Region): string[] {
  const found: [name: string, sign: RegExp | null][] = [
    ['a word of the system’s language', foreignWords(locale)],
    ['a script that is not the interface’s', /[\p{Script=Arabic}\p{Script=Han}\p{Script=Hiragana}]/u],
    ['digits of another script', /(?![0-9])\p{Nd}/u],
    ['a day in figures', /(?<![\d.])\d{1,2}([./])\d{1,2}\1(?:\d{4}|\d{2})?(?!\d)|\b\d{4}-\d\d-\d\d\b/],
    [
      'a day in the other order',
      dayFirst ? new RegExp(`\\b(?:${months}) \\d{1,2}(?!\\d)`) : new RegExp(`\\b\\d{1,2} (?:${months})\\b`)
    ],
    ['a time in the other form', twelveHours ? /\b(?:1[3-9]|2[0-3]):\d\d\b|^Saved \d+:\d\d$/ : /\d\s?[ap]\.?m\b/i],
    ['another decimal mark', decimal === ',' ? /\d\.\d+ [KMGT]B\b|\d\.\d+×/ : /\d,\d{1,2} [KMGT]B\b|\d,\d+×/]
  ];
  return found.filter(([, sign]) => sign?.test(text)).map(([name]) => `${name}: ${text}`);
}

const sample = wordsIn(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../resources/sample/sample.json'), 'utf8'))
);

/** Other words, other digits. The rest differ in the order of days alone, which `formats.test.ts` holds: `LOCALES=all` walks them too. */
const walked = process.env['LOCALES'] === 'all' ? regions : regions.filter(({ locale }) => /^(de|ar)-/.test(locale));

for (const region of walked) {
  test(`nothing mixes languages on a system in ${region.locale}`, async ({ launch, host }) => {
    test.skip(host !== 'browser', 'Only the test’s own Chromium can be told the system’s language.');
    test.setTimeout(240_000);
    const { page } = await launch({ locale: region.locale });
    await started(page);
    const { interviewId } = await operate(page, 'sample.add', {});
    const [unsaid] = await operate(page, 'unsaid.list', { interviewId });
    await operate(page, 'trash.move', { kind: 'unsaid', id: unsaid!.id });
    await page.reload();
    const found = new Set<string>();
    let dates = 0;
    await onEach(page, everyScreen(interviewId), async ({ name }) => {
      for (const text of await shownTexts(page, sample)) {
        for (const stray of strays(text, region)) found.add(`${name}: ${stray}`);
        if (new RegExp(`\\b(?:${months})\\b`).test(text)) dates += 1;
      }
    });
    expect([...found]).toEqual([]);
    expect(dates).toBeGreaterThan(20);
  });
}

test('what does not belong is found', () => {
  const [german, american, , , , egyptian] = regions as [Region, Region, Region, Region, Region, Region];
  const strange = [
    'Fr., 21. November',
    'added 21. März',
    'March 5',
    'Saved 6:05 PM',
    '05.03.2026',
    '2026-03-05',
    '1.4 MB'
  ];
  for (const text of strange.slice(1)) expect([text, strays(text, german)]).not.toEqual([text, []]);
  for (const text of ['5 March', '14:02', '1,4 MB', 'Sat 5 Mar'])
    expect([text, strays(text, american).length + strays(text, egyptian).length]).not.toEqual([text, 0]);
  expect(strays('٥ مارس', egyptian)).not.toEqual([]);
  for (const text of ['Thu, 5 March 2026', 'today at 14:02', '1,4 MB', 'at 4:09', 'Mark a part'])
    expect(strays(text, german)).toEqual([]);
});
