/** The whole core on a real library, with a host that prints a small PDF; for children that are killed and tests that look afterwards. */
import { resolve } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import type { CallInputOf, OperationName, OutputOf } from '../../../src-main/contract';
import type { Core } from '../../../src-main/core/core';
import { createCore } from '../../../src-main/core/create-core';

export interface WholeCore {
  core: Core;
  call<Name extends OperationName>(name: Name, input: CallInputOf<Name>): Promise<OutputOf<Name>>;
  /** Gives the id of the evidence. */
  upload(interviewId: string, bytes: Uint8Array<ArrayBuffer>): Promise<string>;
}

/** Tests run in the project's folder, and so do the children that they start. */
const resourcesFolder = resolve('resources');

export async function openWholeCore(libraryFolder: string): Promise<WholeCore> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  const printed = await pdf.save();
  const core = await createCore({
    libraryFolder,
    resourcesFolder,
    rendererFolder: libraryFolder,
    programVersion: '0.0.0-test',
    platform: {
      host: 'browser',
      printPdf: () => Promise.resolve(printed),
      preparePrinting: () => undefined,
      printDialog: () => Promise.resolve(false),
      saveFile: () => Promise.resolve({ outcome: 'download' }),
      revealFile: () => Promise.resolve(true),
      notify: () => undefined
    }
  });
  return {
    core,
    async call(name, input) {
      const envelope = await core.dispatch(name, input);
      if (!envelope.ok) throw Object.assign(new Error(`${name}: ${envelope.error.code}`), envelope.error);
      return envelope.value as OutputOf<typeof name>;
    },
    async upload(interviewId, bytes) {
      const address = `http://test.invalid/files/evidence?interview=${interviewId}&name=file.bin`;
      const answer = await core.handle(new Request(address, { method: 'POST', body: bytes }));
      return ((await answer.json()) as { value: { id: string } }).value.id;
    }
  };
}
