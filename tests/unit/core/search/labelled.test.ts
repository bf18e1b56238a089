/** Every labelled question finds its text or doesn't, and the snippet marks the words as they stand. */
import { expect, test } from 'vitest';
import { openTestCore } from '../create-core/open-test-core';
import { labelled } from './labelled-questions';

test('what people ask for is found, and what they did not ask for is not', async () => {
  const { call } = await openTestCore();
  const { id: interviewId } = await call('interviews.create', { timeZone: 'UTC' });
  const ids: string[] = [];
  for (const { text } of labelled) ids.push((await call('unsaid.create', { interviewId, text })).id);
  await expect.poll(async () => (await call('search.query', { text: 'zz' })).preparing).toBe(0);
  const wrong: string[] = [];
  let asked = 0;
  for (const [index, { language, text, finds, not = [] }] of labelled.entries()) {
    const flat = text.replace(/\s+/g, ' ');
    for (const question of [...finds, ...not]) {
      asked += 1;
      const { hits } = await call('search.query', { text: question, limit: 100 });
      const hit = hits.find(({ id }) => id === ids[index]);
      const right = finds.includes(question);
      if ((hit !== undefined) !== right) wrong.push(`${language} ${question} ${right ? 'missed' : 'found'} in ${flat}`);
      if (hit && right) {
        expect(flat).toContain(
          hit.snippet
            .map((part) => part.text)
            .join('')
            .replaceAll('…', '')
        );
        if (!hit.snippet.some((part) => part.hit)) wrong.push(`${language} ${question} unmarked in ${flat}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(asked).toBeGreaterThan(250);
});
