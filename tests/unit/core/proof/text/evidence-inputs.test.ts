/** Files as many programs write them: what a reader sees is found, what no reader sees is not, and what can't be read is said. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { mediaTypeOf } from '../../../../../src-main/core/files/media-type';
import { readWords } from '../../../../../src-main/core/proof/text/read-words';
import { textKind } from '../../../../../src-main/core/proof/text/text-kinds';
import { easternMails } from '../../../../support/evidence-inputs/eastern-mails';
import { easternPages } from '../../../../support/evidence-inputs/eastern-pages';
import type { EvidenceInput } from '../../../../support/evidence-inputs/input';
import { moreOffices } from '../../../../support/evidence-inputs/more-offices';
import { moreRtfs } from '../../../../support/evidence-inputs/more-rtfs';
import { moreWords } from '../../../../support/evidence-inputs/more-words';
import { sealedMails } from '../../../../support/evidence-inputs/sealed-mails';
import { mails } from '../../../../support/evidence-inputs/mails';
import { msgs } from '../../../../support/evidence-inputs/msgs';
import { offices } from '../../../../support/evidence-inputs/offices';
import { pages } from '../../../../support/evidence-inputs/pages';
import { rtfs } from '../../../../support/evidence-inputs/rtfs';
import { texts } from '../../../../support/evidence-inputs/texts';

const folder = mkdtempSync(join(tmpdir(), 'evidence-inputs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function wordsOf({ name, bytes }: EvidenceInput) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const kind = textKind(mediaTypeOf(name, bytes.subarray(0, 1024)));
  return kind ? readWords({ path, kind }) : { text: '', unread: 'empty' };
}

describe.each(
  Object.entries({
    mails,
    msgs,
    easternMails,
    easternPages,
    sealedMails,
    pages,
    rtfs,
    moreRtfs,
    moreWords,
    texts,
    offices,
    moreOffices
  })
)('%s', (_, inputs) => {
  test.each(inputs)('$name: $about', async (input) => {
    const { text, unread } = await wordsOf(input);
    const times = (words: string): number => text.split(words).length - 1;
    for (const words of input.found) expect.soft(times(words), words).toBe(input.twice?.includes(words) ? 2 : 1);
    if (input.once) for (const [lynx] of text.matchAll(/\w*lynx/g)) expect(text.split(lynx)).toHaveLength(2);
    for (const words of input.absent ?? []) expect(text).not.toContain(words);
    if (input.unread !== undefined) expect(unread).toBe(input.unread);
  });
});
