import { mkdirSync, writeFileSync, readFileSync, existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { assemble } from '../../../../../src-main/shared/letter/compose/assemble';
import { putReview, reviewNames, roughReview } from '../../../../support/rough-review';
import { openTestCore } from '../../create-core/open-test-core';
const extra = process.env.MORE ? process.env.MORE.split(',') : [];
test.each([...reviewNames, ...extra])('%s', async (name) => {
  const { call } = await openTestCore();
  const read = existsSync(name) ? { review: JSON.parse(readFileSync(name, 'utf8')), expect: { mustNotAppear: [] } } : roughReview(name);
  const { interviewId, requestIds, letters } = await putReview(call, read);
  const out: string[] = [];
  const none = { slots: {}, letIn: [], asTyped: [], personId: null };
  for (const kind of ['recovery', 'thank_you', 'follow_up', 'decline', 'request'] as const) {
    if (kind === 'decline') await letters.decline();
    for (const tone of ['plain'] as const) {
      const composition = await call('letters.compose', { interviewId, kind, tone, requestId: kind === 'request' ? (requestIds[0] ?? null) : null });
      const { subject, body } = assemble(composition, none);
      out.push(`######## ${kind} ${tone}\nSubject: ${subject}\n\n${body}`);
      if (kind === 'recovery') {
        out.push('-- tray: ' + composition.points.map((p) => `${p.proposed ? '*' : ''}[${p.origin} ${p.topic}] ${p.answers.map((a) => a.text.slice(0, 100)).join(' | ')}`).join('\n   '));
        out.push('-- details: ' + JSON.stringify(composition.slots.find((s) => s.name === 'detail')?.passages.map((p) => p.text)));
        out.push('-- held: ' + composition.heldBack.map((h) => `${h.reason}: ${h.text}`).join('\n   '));
        out.push('-- tidied: ' + composition.tidied.map((h) => `${h.before}→${h.after}`).join(' ; '));
      }
    }
  }
  mkdirSync('/tmp/letters', { recursive: true });
  writeFileSync(`/tmp/letters/${name.split('/').at(-1)!.replace('.json', '')}.txt`, out.join('\n\n'));
  expect(1).toBe(1);
});
