/** R1 for letters: saved text, versions, sent copies and enclosures that were acknowledged survive kill -9, and what is half done is not there. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { memoryFolder } from '../support/temporary-folder';
import { bundledChild, someLines, startChild } from './child-program';
import { openWholeCore } from './children/whole-core';

const writer = bundledChild('letter-writer');
const kills = 16;
const texts = ['The first text', 'The second text'];

async function prepared(folder: string) {
  const { core, call } = await openWholeCore(folder);
  const { id: interviewId } = await call('interviews.create', { timeZone: 'UTC' });
  const { id: written } = await call('letters.create', { interviewId, kind: 'recovery' });
  const { id: restored } = await call('letters.create', { interviewId, kind: 'thank_you' });
  const versions: string[] = [];
  for (const body of texts) {
    const { revision } = await call('letters.get', { id: restored });
    await call('letters.save', { id: restored, baseRevision: revision, patch: { body } });
    versions.push((await call('letters.keepVersion', { id: restored, label: body })).id);
  }
  await core.close();
  return { interviewId, written, restored, versions };
}

const after = (lines: readonly string[], word: string): string[] =>
  lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));

test(`${kills} kills while letters are written, restored, enclosed and frozen`, { timeout: 240_000 }, async () => {
  const folder = memoryFolder();
  const { interviewId, written, restored, versions } = await prepared(folder);
  const seen = { saved: 0, version: 0, sent: 0, enclosed: 0 };
  for (let run = 0; run < kills; run += 1) {
    const child = startChild(writer(), folder, interviewId, written, restored, versions.join(), String(run));
    await someLines(child, 25);
    await pause(Math.random() * 30);
    child.process.kill('SIGKILL');
    expect(await child.ended).toBe('SIGKILL');
    const { lines } = child;

    // Opening after an unclean end checks the whole database first.
    const { core, call } = await openWholeCore(folder);
    const { body } = await call('letters.get', { id: written });
    const last = after(lines, 'saved').at(-1);
    if (last !== undefined) {
      const [, inRun, count] = /Dear Ada,\n\n(\d+) (\d+) /.exec(body)!;
      expect(Number(inRun)).toBe(run);
      expect(Number(count)).toBeGreaterThanOrEqual(Number(last));
    }
    for (const versionId of after(lines, 'version')) await call('letters.version', { versionId });
    const copies = await call('letters.sentCopies', { interviewId });
    for (const id of after(lines, 'sent')) expect(copies.map((copy) => copy.id)).toContain(id);
    for (const { id } of copies) expect(await call('letters.verifySent', { id })).toEqual({ state: 'same' });
    expect(texts).toContain((await call('letters.get', { id: restored })).body);
    const enclosures = await call('enclosures.follow', { letterId: written });
    for (const id of after(lines, 'enclosed')) expect(enclosures.map(({ evidenceId }) => evidenceId)).toContain(id);
    expect(enclosures.filter(({ problem }) => problem !== null)).toEqual([]);
    for (const word of Object.keys(seen) as (keyof typeof seen)[]) seen[word] += after(lines, word).length;
    await core.close();
  }
  // Else the kills came before anything was done.
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0);
});
