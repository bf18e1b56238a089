/** S4: inputs generated from the contract's schemas, sent to every operation over both transports; then the library must still be whole. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { failureSchema, operations, type Envelope, type OperationName } from '../../src-main/contract';
import { startBrowserHost } from '../support/browser-host-process';
import type { Call } from '../support/every-operation';
import { fuzzedOperations, inputsFor, type KnownIds } from '../support/generated-inputs';
import { launchProgram } from '../support/launch-program';
import { said } from '../support/said';

const RUNS = Number(process.env.SECOND_IMPRESSION_FUZZ_RUNS ?? 20);
const folder = mkdtempSync(join(tmpdir(), 'second-impression-generated-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Everything of which the sample has some, so that generated inputs reach what is there. */
async function sampleIds(call: Call): Promise<KnownIds> {
  const ask = async (name: OperationName, input: unknown): Promise<unknown> => {
    const envelope = await call(name, input);
    if (!envelope.ok) throw new Error(`${name}: ${said(envelope.error)}`);
    return envelope.value;
  };
  const { interviewId } = (await ask('sample.add', {})) as { interviewId: string };
  const ids: Record<string, string[]> = { interviews: [interviewId] };
  for (const name of Object.keys(operations).filter((each) => /\.list$/.test(each)) as OperationName[]) {
    if (!('interviewId' in operations[name].input.shape)) continue;
    const listed = (await ask(name, { interviewId })) as { id: string }[];
    ids[name.split('.')[0] ?? ''] = listed.map(({ id }) => id);
  }
  return ids;
}

async function attack(call: Call, runs: number): Promise<Record<string, number>> {
  const ids = await sampleIds(call);
  const outcomes: Record<string, number> = {};
  const seed = Date.now() % 0x7fffffff;
  for (const name of fuzzedOperations) {
    for (const input of fc.sample(inputsFor(name, ids), { numRuns: runs, seed })) {
      const envelope = await call(name, input);
      const code = envelope.ok ? 'ok' : envelope.error.code;
      outcomes[code] = (outcomes[code] ?? 0) + 1;
      const what = `${name} with ${JSON.stringify(input).slice(0, 300)} (seed ${seed})`;
      expectHonest(name, envelope, what);
    }
  }
  expect((await call('library.info', {})).ok).toBe(true);
  expect((await call('interviews.list', {})).ok).toBe(true);
  return outcomes;
}

function expectHonest(name: OperationName, envelope: Envelope, what: string): void {
  if (envelope.ok) {
    const parsed = operations[name].output.safeParse(envelope.value);
    expect(parsed.error?.issues ?? [], what).toEqual([]);
    return;
  }
  const failure = failureSchema.parse(envelope.error);
  expect(failure.code, what).not.toBe('UNEXPECTED');
  expect(failure.code, what).not.toBe('IO_ERROR');
  const said = JSON.stringify(failure);
  expect(said, what).not.toMatch(/\bat .+:\d+:\d+|node_modules|SQLITE_|node:internal|\.[cm]?[jt]s\b/);
  expect(said, what).not.toContain(folder);
}

function expectWhole(libraryFolder: string): void {
  const file = readdirSync(libraryFolder).find((name) => name === 'library.sqlite') ?? '';
  const db = new Database(join(libraryFolder, file), { readonly: true, fileMustExist: true });
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(db.pragma('foreign_key_check')).toEqual([]);
  db.close();
}

test('over loopback HTTP', { timeout: 240_000 }, async () => {
  const host = await startBrowserHost(join(folder, 'http'));
  onTestFinished(() => void host.child.kill('SIGKILL'));
  const outcomes = await attack(host.call, RUNS).catch((error: unknown) => {
    const { exitCode, signalCode } = host.child;
    const ended = exitCode ?? signalCode;
    const log = readFileSync(join(host.libraryFolder, 'log.txt'), 'utf8').slice(-4_000);
    throw new Error(`${ended === null ? 'The host runs' : `The host ended: ${ended}`}; ${host.output.err}\n${log}`, {
      cause: error
    });
  });
  expect(await host.end()).toEqual({ code: 0, signal: null });
  console.log('HTTP:', outcomes);
  expect(outcomes.ok).toBeGreaterThan(fuzzedOperations.length);
  expect(outcomes.INVALID_INPUT).toBeGreaterThan(fuzzedOperations.length);
  expectWhole(host.libraryFolder);
});

test('over the preload’s bridge', { timeout: 240_000 }, async () => {
  const libraryFolder = join(folder, 'bridge');
  const program = await launchProgram({ host: 'electron-standin', libraryFolder });
  onTestFinished(() => program.close());
  type WithBridge = { secondImpression: { call(name: unknown, input: unknown): Promise<Envelope> } };
  // As text, because Playwright's own way of carrying values would drop what makes them hostile.
  const call: Call = (name, input) =>
    program.page.evaluate(
      ([given, json]) => (window as unknown as WithBridge).secondImpression.call(given, JSON.parse(json)),
      [name as string, JSON.stringify(input)] as const
    );
  const outcomes = await attack(call, Math.ceil(RUNS / 3));
  await program.close();
  console.log('Bridge:', outcomes);
  expect(outcomes.ok).toBeGreaterThan(fuzzedOperations.length / 3);
  expectWhole(libraryFolder);
});
