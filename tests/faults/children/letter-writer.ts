/** Writes, restores, encloses and freezes letters without pause until it is killed; a line of output acknowledges what must survive. */
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openWholeCore } from './whole-core';

const [folder = '', interviewId = '', written = '', restored = '', versions = '', run = ''] = process.argv.slice(2);
const named = versions.split(',');
const acknowledge = (line: string): void => void writeSync(1, line + '\n');
const { call, upload } = await openWholeCore(folder);
const body = (count: number): string => `Dear Ada,\n\n${run} ${count} ${'word '.repeat((count * 7) % 900)}`;

acknowledge('ready');
for (let count = 0; ; count += 1) {
  const { revision } = await call('letters.get', { id: written });
  await call('letters.save', { id: written, baseRevision: revision, patch: { body: body(count) } });
  acknowledge(`saved ${count}`);
  if (count % 3 === 0) {
    const { id } = await call('letters.keepVersion', { id: written, label: `${run} ${count}` });
    acknowledge(`version ${id}`);
    await call('letters.restoreVersion', { id: restored, versionId: named[(count / 3) % named.length]! });
  }
  if (count % 4 === 1) {
    const { id } = await call('letters.freeze', { id: written, sentAt: new Date().toISOString() });
    acknowledge(`sent ${id}`);
  }
  if (count % 5 === 2) {
    const evidenceId = await upload(interviewId, randomBytes(20_000));
    await call('enclosures.add', { letterId: written, evidenceId });
    acknowledge(`enclosed ${evidenceId}`);
  }
}
