/** How well kinds are found in sentences that were written before the rules, and how few lookalikes are taken for them; with the proofreader. */
import { describe, expect, it, vi } from 'vitest';
import type { Finding } from '$shared/letter/checks/check';
import labelled from './labelled-families.json';
import plain from './labelled-plain.json';
import stories from './labelled-stories.json';
import { findings, fitting, ownFindings, type Labelled } from './labelled-letters';

vi.setConfig({ testTimeout: 240_000 });

const letter = (body: string, language: string, isWhole: boolean): Labelled => ({
  ...{ kind: 'recovery', language, country: '', subject: 'Our talk', body, facts: [], spots: [] },
  interview: {
    company: '',
    role: '',
    date: '2026-11-12',
    people: isWhole ? [{ name: 'Catherine Maddox', title: '' }] : []
  },
  sender: { name: 'Dan Ogle' }
});

describe('families', () => {
  it.each(Object.entries(labelled))('%s', async (name, { hit, miss }) => {
    const [language = '', kind = ''] = name.split(' ');
    const checks = fitting[kind]!;
    // The proofreader is asked only where a kind is also its own, and the checks were silent: it takes most of the time.
    const isProofread = checks.some((id) => id === 'language.spelling' || id === 'language.grammar');
    const isAbout = (id: string): boolean =>
      checks.includes(id) && (kind === 'unbacked-figure' || !id.startsWith('claims.'));
    const speaksUp = async (body: string): Promise<boolean> => {
      const read = letter(body, language === 'en' ? 'en-GB' : 'de-DE', kind === 'wrong-closing');
      const says = (found: readonly Finding[]): boolean =>
        found.some(({ checkId, at }) => isAbout(checkId) && (at !== undefined || kind === 'missing-interest'));
      return says(ownFindings(read)) || (isProofread && says(await findings(read)));
    };
    const ask = async (list: string[], wanted: boolean): Promise<string[]> => {
      const wrong: string[] = [];
      for (const each of list) if ((await speaksUp(each)) !== wanted) wrong.push(each);
      return wrong;
    };
    const missed = await ask(hit, true);
    const wrong = await ask(miss, false);
    console.info(
      `${name}: ${hit.length - missed.length} of ${hit.length} found, ${wrong.length} of ${miss.length} wrongly`
    );
    for (const sentence of missed) console.info(`  missed: ${sentence.replace(/\n+/g, ' / ')}`);
    for (const sentence of wrong) console.info(`  wrongly: ${sentence.replace(/\n+/g, ' / ')}`);
    expect(missed.length / hit.length).toBeLessThanOrEqual(0.1);
    expect(wrong.length / miss.length).toBeLessThanOrEqual(0.1);
  });
});

it.each(['en', 'de'])('things told as stories and in idioms are found, %s', (language) => {
  const lists = Object.entries(stories).filter(([name]) => name.startsWith(language));
  const missed = lists.flatMap(([name, { hit }]) =>
    hit.filter((sentence) => {
      const found = ownFindings(letter(sentence, language === 'en' ? 'en-GB' : 'de-DE', false));
      return !found.some(({ checkId, at }) => at && fitting[name.split(' ')[1]!]!.includes(checkId));
    })
  );
  const all = lists.reduce((sum, [, { hit }]) => sum + hit.length, 0);
  console.info(`${language}: ${all - missed.length} of ${all} found`);
  for (const sentence of missed) console.info(`  missed: ${sentence}`);
  expect(missed.length / all).toBeLessThanOrEqual(0.05);
});

/** As ordinary people put it, and what only looks like it; written before the rules were mended with them. */
it.each(['en', 'de'])('things said in plain and in odd words are found, %s', (language) => {
  const found = (sentence: string): Finding[] =>
    ownFindings(letter(sentence, language === 'en' ? 'en-GB' : 'de-DE', false)).filter(({ at }) => at);
  const lists = Object.entries(plain).filter(([name]) => name.startsWith(language));
  const all = lists.filter(([name]) => !name.endsWith('innocent'));
  const missed = all.flatMap(([name, hits]) =>
    hits.filter((each) => !found(each).some(({ checkId }) => fitting[name.split(' ')[1]!]!.includes(checkId)))
  );
  const innocent = lists.flatMap(([name, list]) => (name.endsWith('innocent') ? list : []));
  const kinds = new Set(Object.values(fitting).flat());
  const wrong = innocent.filter((each) => found(each).some(({ checkId }) => isOfWords(checkId) && kinds.has(checkId)));
  for (const sentence of missed) console.info(`  missed: ${sentence}`);
  for (const sentence of wrong) console.info(`  wrongly: ${sentence}`);
  expect(missed.length / all.flatMap(([, hits]) => hits).length).toBeLessThanOrEqual(0.05);
  expect(wrong.length / innocent.length).toBeLessThanOrEqual(0.05);
});

/** Figures need facts, which a sentence alone has none of; how it is spelt is another matter. */
const isOfWords = (checkId: string): boolean => !/^(?:claims|length)\.|spelling|grammar|misspelt|learner/.test(checkId);
