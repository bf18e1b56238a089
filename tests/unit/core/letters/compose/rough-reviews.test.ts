/**
 * Whole letters from rough reviews, as the composer proposes them before anybody has picked. The reviews were written before the rules
 * were, but the rules were mended with them in sight: a regression set. `docs/guide/letters.md` shows the letters for everybody to judge.
 */
import { afterAll, expect, test } from 'vitest';
import { noPicks, type LetterKind } from '../../../../../src-main/contract';
import { assemble, pickedPoints } from '../../../../../src-main/shared/letter/compose/assemble';
import { withoutClaims } from '../../../../../src-main/shared/letter/claims/links';
import { countWords } from '../../../../../src-main/shared/letter/text/words';
import { putReview, reviewNames, roughReview } from '../../../../support/rough-review';
import { openTestCore } from '../../create-core/open-test-core';

const kinds: LetterKind[] = ['recovery', 'thank_you', 'follow_up', 'decline', 'request'];
const wordsOf: Partial<Record<LetterKind, [number, number]>> = { recovery: [100, 180], thank_you: [75, 180] };

interface Measured {
  name: string;
  kind: LetterKind;
  words: number;
  /** Words before the first figure or claim of what the letter has to say; null without one. */
  firstFact: number | null;
  /** The same without the salutation, which is as long as the names of those met. */
  firstFactInText: number | null;
  /** What is wrong with it, in a few words each. */
  faults: string[];
}
const measured: Measured[] = [];
const letters: string[] = [];

const placeholder = /\[[^\]\n]*\](?!\()/;
const twoBrackets = /\([^()\n]*\)[^.!?\n]*\([^()\n]*\)/;
const smallStart = /^(?:["“„]?)\p{Ll}/u;

/** Of the letter's own paragraphs, without salutation, closing and lists. */
function sentencesOf(body: string): string[] {
  const paragraphs = body.trim().split('\n\n').slice(1, -2);
  return paragraphs.filter((text) => !text.startsWith('- ')).flatMap((text) => text.split(/(?<=[.!?])\s+(?=\S)/));
}

function faultsOf(body: string, kind: LetterKind, forbidden: readonly string[], language: string): string[] {
  const text = withoutClaims(body);
  const lower = text.toLowerCase();
  const found = kind === 'request' ? [] : forbidden.filter((each) => lower.includes(each));
  const german = language.startsWith('de');
  const small = sentencesOf(text)
    .slice(german ? 1 : 0)
    .filter((sentence) => smallStart.test(sentence));
  const [least, most] = wordsOf[kind] ?? [0, Infinity];
  const words = countWords(body, language);
  return [
    ...found.map((each) => `holds “${each}”`),
    ...(placeholder.test(text) ? ['a placeholder'] : []),
    ...(twoBrackets.test(text) ? ['two parentheses'] : []),
    ...small.map((sentence) => `begins small: ${sentence.slice(0, 40)}`),
    ...(words < least || words > most ? [`${words} words`] : [])
  ];
}

test.each(reviewNames)('%s', { timeout: 60_000 }, async (name) => {
  const { call } = await openTestCore();
  const read = roughReview(name);
  const { interviewId, requestIds, letters: decisions } = await putReview(call, read);
  const shown: string[] = [`## ${name}`];
  for (const kind of kinds) {
    if (kind === 'decline') await decisions.decline();
    const requestId = kind === 'request' ? (requestIds[0] ?? null) : null;
    const composition = await call('letters.compose', { interviewId, kind, requestId });
    const { subject, body } = assemble(composition, noPicks);
    const [point] = pickedPoints(composition, noPicks);
    const from = point ? body.indexOf(point.answer) : -1;
    const greeting = body.trimStart().split('\n\n')[0] ?? '';
    const first = from < 0 ? -1 : body.slice(from).search(/\p{N}|\]\(fact:/u);
    const forbidden = read.expect.mustNotAppear
      .filter(({ inDeclineReason }) => !(inDeclineReason && kind === 'decline'))
      .map(({ text }) => text);
    measured.push({
      name,
      kind,
      words: countWords(body, composition.language),
      firstFact: first < 0 ? null : countWords(body.slice(0, from + first), composition.language),
      firstFactInText: first < 0 ? null : countWords(body.slice(greeting.length, from + first), composition.language),
      faults: faultsOf(body, kind, forbidden, composition.language)
    });
    shown.push(`### ${kind.replace('_', ' ')}\n\n**${subject}**\n\n${withoutClaims(body).trim()}`);
  }
  letters.push(shown.join('\n\n'));
  expect(shown).toHaveLength(kinds.length + 1);
});

afterAll(() => {
  const lines = measured.map(
    ({ name, kind, words, firstFact, faults }) =>
      `${name.padEnd(20)} ${kind.padEnd(10)} ${String(words).padStart(4)} words, first fact after ${firstFact ?? '–'}${faults.map((fault) => `; ${fault}`).join('')}`
  );
  console.log(lines.join('\n'));
});

test('the letters hold nothing that must not be in them, and read as letters', async () => {
  const faults = measured.filter((each) => each.faults.length > 0);
  console.log(`${measured.length - faults.length} of ${measured.length} without a fault that can be counted`);
  expect(faults.flatMap((each) => each.faults.map((fault) => `${each.name} ${each.kind}: ${fault}`))).toEqual([]);
  const facts = measured.filter(({ kind, firstFact }) => kind === 'recovery' && firstFact !== null);
  expect(facts.filter(({ firstFactInText }) => firstFactInText! > 85).map(({ name }) => name)).toEqual([]);
  await expect(`${guide}${letters.join('\n\n')}\n`).toMatchFileSnapshot('../../../../../docs/guide/letters.md');
});

const guide = `# Letters from rough notes

What Compose proposes from the reviews in \`tests/support/reviews\`, in the plain tone, before anybody has picked or written a word. They
are printed by \`tests/unit/core/letters/compose/rough-reviews.test.ts\`; the people and firms are invented.

`;
