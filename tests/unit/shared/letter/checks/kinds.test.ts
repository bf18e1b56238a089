/** How well each kind of thing that has no place in a letter is told from what only looks like it. The sentences were written before the rules. */
import { describe, expect, it } from 'vitest';
import type { LetterFacts } from '$shared/letter/checks/check';
import { runChecks } from '$shared/letter/checks/run-checks';
import labelled from './labelled-kinds.json';
import { languages } from '../../../../support/languages';

const letter = (body: string, language: string): LetterFacts => ({
  ...{ body, subject: 'Our talk', kind: 'recovery', language, company: '', role: '', people: [], sender: '' },
  ...{ facts: [], passages: [], interviewOn: '2026-11-12', today: '2026-11-13', sinceInterview: 3_600_000 },
  ...{ windowMs: 86_400_000, sent: false, pages: 1, unprintable: null }
});

describe('kinds', () => {
  const all = Object.values(labelled).flatMap(({ hit, miss }) => [...hit, ...miss]);

  it('are measured on enough sentences, none twice', () => {
    expect(all.length).toBeGreaterThanOrEqual(450);
    expect(new Set(all).size).toBe(all.length);
  });

  it.each(Object.entries(labelled))('%s', (name, { hit, miss }) => {
    const [language = '', kind = ''] = name.split(' ');
    const checkId = kind.replace(/-over$/, '');
    const tag = language === 'en' ? 'en-GB' : 'de-DE';
    const speaksUp = (body: string): boolean =>
      runChecks(letter(body, tag), languages).findings.some((finding) => finding.checkId === checkId);
    const missed = hit.filter((sentence) => !speaksUp(sentence));
    const wrong = miss.filter(speaksUp);
    console.info(
      `${name}: ${hit.length - missed.length} of ${hit.length} found, ${wrong.length} of ${miss.length} wrongly`
    );
    for (const sentence of missed) console.info(`  missed: ${sentence}`);
    for (const sentence of wrong) console.info(`  wrongly: ${sentence}`);
    expect(missed.length / hit.length).toBeLessThanOrEqual(0.1);
    expect(wrong.length / miss.length).toBeLessThanOrEqual(0.1);
  });
});
