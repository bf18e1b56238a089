/** Opens what a power loss has left with the whole core, and says what of the acknowledged is not there. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWholeCore } from '../children/whole-core';

/** What is wrong with it, a line each; none where all is well. `acknowledged`: the lines so far. */
export async function faultsOf(folder: string, acknowledged: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  const said = (what: string): string[][] =>
    acknowledged.map((line) => line.split(' ')).filter(([first]) => first === what);
  const opened = await openWholeCore(folder).catch((error: Error) => error);
  if (opened instanceof Error) return [`it does not open: ${opened.message.slice(0, 300)}`];
  const { core, call } = opened;
  const need = (what: string, ids: readonly string[], found: readonly { id: string }[]): void => {
    for (const id of ids) if (!found.some((each) => each.id === id)) faults.push(`${what} ${id} is gone`);
  };
  const idsOf = (what: string): string[] => said(what).map(([, id]) => id!);
  try {
    const { sound, damaged } = await call('library.verify', {});
    if (!sound) faults.push('the database is not sound');
    if (damaged.length > 0) faults.push(`damaged: ${damaged.map(({ kind }) => kind).join()}`);
    const [interviewId] = idsOf('interview');
    if (interviewId) {
      need('interview', [interviewId], await call('interviews.list', {}));
      need('card', idsOf('card'), await call('questionCards.list', { interviewId }));
      need('fact', idsOf('fact'), await call('facts.list', { interviewId }));
      const files = await call('evidence.list', { interviewId });
      need('file', idsOf('file'), files);
      for (const { id } of files)
        await call('evidence.verify', { id }).catch((error: Error) => faults.push(`file ${id}: ${error.message}`));
    }
    const [letterId] = idsOf('letter');
    if (letterId) {
      const { body } = await call('letters.get', { id: letterId });
      const number = Number(/^Number (\d+)\./.exec(body)?.[1] ?? -1);
      const [least, most] = [said('saved').at(-1)?.[1] ?? '-1', said('saving').at(-1)?.[1] ?? '-1'];
      if (number < Number(least) || number > Number(most))
        faults.push(`the letter stands at ${number}, saved were ${least} to ${most}`);
      need('version', idsOf('version'), await call('letters.versions', { id: letterId }));
      const copies = await call('letters.sentCopies', { interviewId: interviewId! });
      need('sent', idsOf('sent'), copies);
      for (const { id } of copies)
        await call('letters.verifySent', { id }).catch((error: Error) => faults.push(`sent ${id}: ${error.message}`));
    }
  } catch (error) {
    faults.push(`it does not work: ${(error as Error).message}`);
  } finally {
    await core.close().catch((error: Error) => faults.push(`it does not close: ${error.message}`));
  }
  const erased = idsOf('erased');
  if (erased.length > 0) faults.push(...filesWith(folder, erased).map((name) => `what was erased is in ${name}`));
  return faults;
}

function filesWith(folder: string, words: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => {
      const bytes = readFileSync(file, 'latin1').toLowerCase();
      return words.some((each) => bytes.includes(each.toLowerCase()));
    });
}
