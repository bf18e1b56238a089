/** The host suite: sends hostile input to every operation through a transport and looks at what comes back. */
import { describe, expect, test } from 'vitest';
import { failureSchema, operations, type Envelope } from '../../src-main/contract';
import { neverValid, unknownNames, wrongFields } from './hostile-inputs';
import { english } from '../../src-main/shared/messages/catalogue';
import { said } from './said';

export type Call = (name: unknown, input: unknown) => Promise<Envelope>;

/** Operations that would act on the test's own computer or take long; their input is still checked. */
const names = Object.keys(operations);

export function describeEveryOperation(getCall: () => Call): void {
  describe.each(names)('%s', (name) => {
    test('refuses what its schema does not take, without a stack or a path', async () => {
      const call = getCall();
      for (const input of neverValid) {
        const envelope = await call(name, input);
        expectFailure(envelope, 'INVALID_INPUT');
      }
      for (const input of wrongFields) {
        const envelope = await call(name, input);
        const operation = operations[name as keyof typeof operations];
        if (!operation.input.safeParse(input).success) expectFailure(envelope, 'INVALID_INPUT');
        else if (!envelope.ok) expectFailure(envelope);
        else expect(operation.output.safeParse(envelope.value).success).toBe(true);
      }
    });
  });

  test('names that are no operations', async () => {
    for (const name of unknownNames) expectFailure(await getCall()(name, {}), 'UNKNOWN_OPERATION');
  });

  test('afterwards the library still answers', async () => {
    const envelope = await getCall()('library.info', {});
    expect(envelope.ok).toBe(true);
  });
}

function expectFailure(envelope: Envelope, code?: string): void {
  expect(envelope.ok).toBe(false);
  if (envelope.ok) return;
  const failure = failureSchema.parse(envelope.error);
  if (code) expect(failure.code).toBe(code);
  expect(english).toHaveProperty([failure.key]);
  expect(said(failure).length).toBeGreaterThan(10);
  expect(JSON.stringify(failure) + said(failure)).not.toMatch(
    /\bat .+:\d+:\d+|node_modules|SQLITE_|\/tmp\/|\/work\/|[A-Z]:\\\\/
  );
}
