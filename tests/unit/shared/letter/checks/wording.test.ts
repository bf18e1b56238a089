/** How well the checks of wording tell what they look for from what only looks like it: precision and recall over labelled sentences. */
import { describe, expect, it } from 'vitest';
import type { LetterFacts } from '$shared/letter/checks/check';
import { runChecks } from '$shared/letter/checks/run-checks';
import labelled from './labelled-wording.json';
import { languages } from '../../../../support/languages';

const letter = (body: string): LetterFacts => ({
  ...{
    body,
    subject: 'Our talk',
    kind: 'recovery',
    language: 'en-GB',
    company: '',
    role: '',
    people: [],
    sender: '',
    facts: [],
    passages: []
  },
  ...{ interviewOn: '2026-11-12', today: '2026-11-13', sinceInterview: 3_600_000, windowMs: 86_400_000 },
  ...{ sent: false, pages: 1, unprintable: null }
});

/** One apology is allowed: the sentence is read as the second. What has to be said is found when the check is silent. */
const before: Record<string, string> = { 'content.apologies': 'I apologise. ' };
const wanted = new Set(['content.interest', 'content.next-step']);

const speaksUp = (checkId: string, sentence: string): boolean => {
  const { findings } = runChecks(letter((before[checkId] ?? '') + sentence), languages);
  const found = findings.some((finding) => finding.checkId === checkId);
  return wanted.has(checkId) ? !found : found;
};

describe('wording', () => {
  const sentences = Object.values(labelled).flatMap(({ hit, miss }) => [...hit, ...miss]);

  it('is measured on enough sentences, none twice', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(200);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it.each(Object.entries(labelled))('%s', (checkId, { hit, miss }) => {
    const missed = hit.filter((sentence) => !speaksUp(checkId, sentence));
    const wrong = miss.filter((sentence) => speaksUp(checkId, sentence));
    const right = hit.length - missed.length;
    const precision = right / Math.max(1, right + wrong.length);
    const recall = right / hit.length;
    console.info(
      `${checkId}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} of ${hit.length} + ${miss.length}`
    );
    for (const sentence of missed) console.info(`  missed: ${sentence}`);
    for (const sentence of wrong) console.info(`  wrongly: ${sentence}`);
    expect(Math.min(precision, recall)).toBeGreaterThanOrEqual(0.9);
  });
});
