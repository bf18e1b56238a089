/** A real core on a real library in a temporary folder, with a host that prints a given PDF and remembers what it is asked. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import {
  operations,
  type CallInputOf,
  type Envelope,
  type OperationName,
  type OutputOf
} from '../../../../src-main/contract';
import type { Core } from '../../../../src-main/core/core';
import { createCore } from '../../../../src-main/core/create-core';
import type { Platform, SaveResult } from '../../../../src-main/core/kernel/platform';
import { said } from '../../../support/said';

export const resourcesFolder = join(import.meta.dirname, '../../../../resources');

export interface TestCore {
  core: Core;
  /** Runs an operation that must work; its output is checked against the contract. */
  call<Name extends OperationName>(name: Name, input: CallInputOf<Name>): Promise<OutputOf<Name>>;
  /** The code with which an operation must fail. */
  failure(name: OperationName, input: unknown): Promise<string>;
  upload(
    interviewId: string,
    fileName: string,
    bytes: Uint8Array<ArrayBuffer> | string
  ): Promise<OutputOf<'evidence.get'>>;
  /** What the host was asked, in order. */
  asked: { what: string; with: unknown }[];
  /** What `saveFile` answers. */
  saveResult: SaveResult;
  pdf: Uint8Array;
  /** Runs while the host prints. */
  onPrint(): void;
  /** The host's printing takes as long as this. */
  printing: Promise<void>;
  /** Moves the clock forward. */
  pass(milliseconds: number): void;
  now(): Date;
  folder: string;
}

export async function openTestCore(
  given?: string,
  startAt = '2026-11-23T10:00:00.000Z',
  resources = resourcesFolder
): Promise<TestCore> {
  const folder = given ?? (await temporaryFolder());
  let time = Date.parse(startAt);
  const test: TestCore = {
    asked: [],
    saveResult: { outcome: 'download' },
    pdf: new Uint8Array(),
    onPrint: () => undefined,
    printing: Promise.resolve(),
    folder,
    pass: (milliseconds) => void (time += milliseconds),
    // Every look at the clock moves it a little, so that nothing happens at the same moment.
    now: () => new Date(time++),
    call: async (name, input) => {
      const envelope = await test.core.dispatch(name, input);
      if (!envelope.ok) throw new Error(`${name}: ${envelope.error.code} ${said(envelope.error)}`);
      operations[name].output.parse(envelope.value);
      return envelope.value as OutputOf<typeof name>;
    },
    failure: async (name, input) => {
      const envelope = await test.core.dispatch(name, input);
      return envelope.ok ? 'no failure' : envelope.error.code;
    },
    upload: async (interviewId, fileName, bytes) => {
      const query = new URLSearchParams({ interview: interviewId, name: fileName });
      const request = new Request(`http://test.invalid/files/evidence?${query}`, { method: 'POST', body: bytes });
      const envelope = (await (await test.core.handle(request)).json()) as Envelope;
      if (!envelope.ok) throw new Error(`upload: ${envelope.error.code} ${said(envelope.error)}`);
      return operations['evidence.get'].output.parse(envelope.value);
    },
    core: undefined as unknown as Core
  };
  test.core = await createCore({
    libraryFolder: folder,
    resourcesFolder: resources,
    rendererFolder: join(folder, 'no-renderer'),
    platform: testPlatform(test),
    programVersion: '0.0.0',
    now: test.now
  });
  onTestFinished(() => test.core.close());
  return test;
}

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'second-impression-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

function testPlatform(test: TestCore): Platform {
  const note = <Result>(what: string, given: unknown, result: Result): Promise<Result> => {
    test.asked.push({ what, with: given });
    return Promise.resolve(result);
  };
  return {
    host: 'browser',
    printPdf: async (job) => {
      test.onPrint();
      await note('printPdf', job, undefined);
      await test.printing;
      return test.pdf;
    },
    preparePrinting: () => void test.asked.push({ what: 'preparePrinting', with: undefined }),
    printDialog: (job) => note('printDialog', job, false),
    saveFile: (name) => note('saveFile', name, test.saveResult),
    revealFile: (path) => note('revealFile', path, true),
    notify: (title) => void test.asked.push({ what: 'notify', with: said(title) })
  };
}
