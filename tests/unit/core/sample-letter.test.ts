/** The sample shows a letter that proves what it says: every figure of its draft is backed by one of its facts. */
import { expect, test } from 'vitest';
import { knownFacts } from '$shared/letter/claims/known-facts';
import { readCoverage, readText } from '$shared/letter/claims/coverage';
import { openTestCore } from './create-core/open-test-core';
import { wordsFor } from '../../support/languages';

test.each(['plain', 'warm', 'formal'] as const)('the sample’s draft in the %s tone', async (tone) => {
  const { call } = await openTestCore();
  const { interviewId } = await call('sample.add', {});
  const letter = await call('letters.create', { interviewId, kind: 'recovery', tone });
  const ask = { interviewId };
  const facts = knownFacts(
    await call('facts.list', ask),
    await call('evidence.list', ask),
    await call('requests.list', ask)
  );
  const known = new Map(facts.map((fact) => [fact.key, fact]));
  const { claims, unsupported, backed } = readCoverage(readText(letter.body, wordsFor('en')), known, wordsFor('en'), {
    interviewOn: null,
    today: '2026-11-23'
  });
  expect(unsupported.map(({ text }) => text)).toEqual([]);
  expect(claims.map(({ trouble }) => trouble)).toEqual(claims.map(() => null));
  expect(backed).toBeGreaterThanOrEqual(2);
});
