/** Whether what cards say stands in their sources: papers that a browser printed, read as the library reads them, and a real library. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readWords } from '../../../../src-main/core/proof/text/read-words';
import { textKind } from '../../../../src-main/core/proof/text/text-kinds';
import { wordsByPage } from '../../../../src-main/core/proof/words-by-page';
import type { Place } from '../../../../src-main/shared/evidence/on-page/judge';
import { lookFor } from '../../../../src-main/shared/evidence/on-page/look';
import { pageWords } from '../../../../src-main/shared/evidence/on-page/page-words';
import { indexSource, type SourceIndex } from '../../../../src-main/shared/evidence/on-page/source-index';
import { citedFacts } from '../../../support/cited/cited-facts';
import { makeCitedFiles } from '../../../support/cited/make-cited-files';
import { shippedLanguages } from '../../../support/languages';
import { memoryFolder } from '../../../support/temporary-folder';
import { openTestCore } from '../create-core/open-test-core';

const words = pageWords(shippedLanguages);
const types: Record<string, string> = {
  ...{
    pdf: 'application/pdf',
    png: 'image/png',
    eml: 'message/rfc822',
    csv: 'text/csv',
    txt: 'text/plain',
    html: 'text/html'
  },
  ...{ docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  ...{ xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }
};

async function read(name: string, bytes: Uint8Array): Promise<SourceIndex> {
  const path = join(memoryFolder(), name);
  writeFileSync(path, bytes);
  const mediaType = types[name.split('.').at(-1) ?? ''] ?? '';
  const kind = textKind(mediaType);
  const said = kind ? await readWords({ path, kind }) : { text: '', unread: 'empty' as const };
  const steps = indexSource(wordsByPage({ ...said, mediaType, bytes: bytes.length }), words);
  let made = steps.next();
  while (!made.done) made = steps.next();
  return made.value;
}

test('facts over papers, mails, tables and texts: found, on another page, not there, not to be told', async () => {
  const sources = new Map<string, SourceIndex>();
  for (const [name, bytes] of await makeCitedFiles()) sources.set(name, await read(name, bytes));
  const looked = citedFacts.map((fact) => {
    const { file, page, statement, figure = '', unit = '', quote = '' } = fact;
    const source = sources.get(file);
    return {
      fact,
      got: source && lookFor({ statement, figure, unit, quote, sourcePage: page ?? null }, source, words)
    };
  });
  const kinds = ['found', 'elsewhere', 'missing', 'unreadable'].map((right) => {
    const all = looked.filter(({ fact }) => fact.right === right);
    return `${right} ${all.filter(({ fact, got }) => isRight(got, fact)).length}/${all.length}`;
  });
  console.info(`Proof on the page: ${citedFacts.length} facts over ${sources.size} files: ${kinds.join(', ')}`);
  expect(looked.filter(({ fact, got }) => !isRight(got, fact))).toEqual([]);
}, 120_000);

async function withText(text: string, patch: Record<string, unknown>) {
  const opened = await openTestCore();
  const { call, upload } = opened;
  const { id: interviewId } = await call('interviews.create', { timeZone: 'UTC', company: 'Acme', role: 'Clerk' });
  const { id: evidenceId } = await upload(interviewId, 'note.txt', text);
  const fact = await call('facts.create', { interviewId, patch: { ...patch, sourceEvidenceId: evidenceId } });
  const stateOf = async (): Promise<string | undefined> => (await call('facts.places', { interviewId }))[0]?.state;
  return { ...opened, interviewId, evidenceId, factId: fact.id, stateOf };
}

test('what is said follows the card, the file and the trash', async () => {
  const { call, factId, evidenceId, stateOf } = await withText('She trained 14 people.', {
    ...{ statement: 'Trained 14 people', figure: '14', unit: 'people' }
  });
  await expect.poll(stateOf, { timeout: 20_000 }).toBe('found');
  await call('facts.update', { id: factId, patch: { figure: '15' } });
  expect(await stateOf()).toBe('missing');
  await call('facts.update', { id: factId, patch: { figure: '14', quote: 'trained by nobody' } });
  expect(await stateOf()).toBe('partly');
  await call('facts.update', { id: factId, patch: { figure: '', quote: '' } });
  expect(await stateOf()).toBeUndefined();
  await call('facts.update', { id: factId, patch: { figure: '14' } });
  await call('trash.move', { kind: 'evidence', id: evidenceId });
  expect(await stateOf()).toBeUndefined();
});

test('words that are read anew are looked in anew', async () => {
  const { call, evidenceId, stateOf } = await withText('Umsatz: 14 Mio. \u20AC', { figure: '14', unit: 'Mio. \u20AC' });
  await expect.poll(stateOf, { timeout: 20_000 }).toBe('found');
  await call('evidence.update', { id: evidenceId, patch: { encoding: 'utf-16le' } });
  await expect.poll(stateOf, { timeout: 20_000 }).toBe('missing');
  await call('evidence.update', { id: evidenceId, patch: { encoding: 'utf-8' } });
  await expect.poll(stateOf, { timeout: 20_000 }).toBe('found');
});

function isRight(place: Place | null | undefined, { right, on, page }: (typeof citedFacts)[number]): boolean {
  if (place?.state !== right && !(right === 'missing' && place?.state === 'partly')) return false;
  if (right === 'found' && page !== undefined && place.pages.length > 0) return place.pages.includes(page);
  return on === undefined || on.every((each) => place.pages.includes(each));
}
