/** What the core answers is exactly what the contract says: every reading operation on the sample, nothing missing and nothing more. */
import { expect, test } from 'vitest';
import { operations, type OperationName } from '../../../../src-main/contract';
import { openTestCore } from './open-test-core';
import { readings } from './readings';

/** They answer a question too, and keep what they found out on the way. */
const alsoKeeping = new Set(['enclosures.follow', 'evidence.prove', 'evidence.verify', 'letters.coveringText']);

test('every reading operation answers exactly as its schema says', async () => {
  const opened = await openTestCore();
  const inputs = await readings(opened);
  const reading = Object.entries(operations).filter(([name, { kind }]) => kind === 'read' || alsoKeeping.has(name));
  expect(Object.keys(inputs).sort()).toEqual(reading.map(([name]) => name).sort());
  for (const [name, { output }] of reading) {
    for (const input of inputs[name as OperationName] ?? []) {
      const envelope = await opened.core.dispatch(name, input);
      expect(envelope, name).toMatchObject({ ok: true });
      if (!envelope.ok) continue;
      // Parsing drops what the schema does not know: equal means that no column slipped out.
      expect(output.parse(envelope.value), name).toEqual(envelope.value);
      expect(JSON.parse(JSON.stringify(envelope.value)), `${name} is JSON`).toEqual(envelope.value);
    }
  }
});

test('a hundred thousand mistakes are answered in a few lines', async () => {
  const { core, call } = await openTestCore();
  const { id: interviewId } = await call('interviews.create', { timeZone: 'UTC' });
  const patch = { wentWrong: Array<string>(100_000).fill('nothing like this') };
  const envelope = await core.dispatch('questionCards.create', { interviewId, patch });
  expect(envelope).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } });
  expect(JSON.stringify(envelope).length).toBeLessThan(10_000);
});
