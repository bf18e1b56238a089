/** The real proofreader over sentences as people write them: silent on what is right, names of every kind included. */
import { readFileSync } from 'node:fs';
import { Dialect, LocalLinter } from 'harper.js';
import { slimBinary } from 'harper.js/slimBinary';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { silentRules } from '../../../../../../src-renderer/stages/letter/checks/silent-rules';
import { findingsOf, knownWords } from '$shared/letter/checks/spelling';
import { languages } from '../../../../../support/languages';
import { said } from '../../../../../support/said';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
const ordinary = JSON.parse(readFileSync(new URL('ordinary-sentences.json', import.meta.url), 'utf8')) as Record<
  string,
  string[]
>;
const names = ['Ines Moreau', 'Ms Okafor', 'Mr Adeyemi', 'Brightwell Foods', 'Halden & Rowe', 'Duran Duran Ltd'];
names.push('Will Young', 'Mark May', 'van der Berg', 'bell hooks', 'iRobot UK', 'Lead Lead Developer', 'Toys "R" Us');

let linter: LocalLinter;
beforeAll(async () => {
  linter = new LocalLinter({ binary: slimBinary, dialect: Dialect.British });
  await linter.setup();
});

/** As the worker does it: another dialect begins with all rules again. */
async function speak(dialect: Dialect): Promise<void> {
  await linter.setDialect(dialect);
  const rules = await linter.getLintConfig();
  await linter.setLintConfig({ ...rules, ...Object.fromEntries(silentRules.map((rule) => [rule, false])) });
}

async function found(text: string, known: readonly string[] = names): Promise<string[]> {
  const slips = (await linter.lint(text, { language: 'markdown' })).map((lint) => {
    const { start, end } = lint.span();
    const suggestions = lint.suggestions().map((each) => each.get_replacement_text());
    const isSpelling = lint.lint_kind() === 'Spelling';
    return { from: start, to: end, text: text.slice(start, end), message: lint.message(), isSpelling, suggestions };
  });
  return findingsOf(text, slips, languages, knownWords([], known), known).map(({ message }) => said(message));
}

describe.each([
  ['en-GB', Dialect.British],
  ['en-US', Dialect.American]
])('%s', (language, dialect) => {
  beforeAll(() => speak(dialect));
  test.each(ordinary[language]!)('is silent on “%s”', async (sentence) => expect(await found(sentence)).toEqual([]));
});

describe('sentences in another language', () => {
  test.each([
    'You asked: “Wie haben Sie das Budget auf der Station gesteuert?” I moved the orders to another rhythm.',
    'Auf meiner jetzigen Station hatte ich 480.000 € Sachkosten, ich hab die Bestellungen umgestellt.',
    'Die Sachkosten wurden um 7 % gesenkt.',
    'Sachkosten auf Station 3b um 7 % gesenkt.',
    'Ich arbeite mit dem neuen System und mache den Dienstplan 6 Wochen im Voraus.',
    'Controlling kann das bestätigen.'
  ])('are none of the proofreader’s: “%s”', async (text) => expect(await found(text)).toEqual([]));

  test.each([
    'I um think so.',
    'I beleive teh raport was recieved.',
    'Teh raport from the ward is ready, and I recieved it.',
    'Wie haben Sie das gemacht? I beleive that it was right.'
  ])('hide no slip of English: “%s”', async (text) => expect(await found(text)).not.toEqual([]));
});

describe('known names in any case', () => {
  const written = ['hr koslowski', 'ikea', 'Frau Dr. Petra Weidmann', 'st. josefs', 'McKinsey', 'monday.com'];
  test.each([
    'Dear hr koslowski, thank you for the talk.',
    'Thank you, hr koslowski, for it.',
    'I met hr koslowski again at ikea in May.',
    'Dear HR Koslowski, I met Ikea’s manager.',
    'Dear frau dr. petra weidmann, thank you.',
    'The people at st. josefs were kind.',
    'I was at mckinsey for a year.'
  ])('are right: “%s”', async (text) => expect(await found(text, written)).toEqual([]));
  test.each(['hr is late, and i was the the first.', 'Thank you for the the talk, hr koslowski.'])(
    'hide no other slip: “%s”',
    async (text) => expect(await found(text, written)).not.toEqual([])
  );
});

describe('known names', () => {
  test.each([
    'I worked for Duran Duran Ltd in Hull.',
    'I met Will Young and Mark May. Will will call.',
    'Dear Ms Okafor, I saw van der Berg there.',
    'As Lead Lead Developer I would begin in June.',
    'I was at iRobot UK for a year.',
    'Kind regards\n\nNadia Ferreira',
    'Yours sincerely,\nOlumide Adéṣínà',
    'Best wishes\n\nTomasz “Tom” Zieliński'
  ])('are right: “%s”', async (text) => expect(await found(text)).toEqual([]));

  test.each([
    ['I will will call Will.', 'I will will call Will.'],
    ['She met Ines Moreaux at the the depot.', 'the the'],
    ['Every one came, and I seen it.', 'Every one']
  ])('hide no slip beside them: “%s”', async (text) => expect(await found(text)).not.toEqual([]));
});
