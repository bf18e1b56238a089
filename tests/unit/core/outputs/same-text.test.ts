/** The text of every output is the text that was typed: numbers at the beginning of a line, signs and names included. */
// @ts-expect-error -- its types declare another module name
import domino from '@mixmark-io/domino';
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { makeDocx } from '../../../../src-main/core/outputs/docx';
import { makeEml } from '../../../../src-main/core/outputs/eml';
import { makeHtml } from '../../../../src-main/core/outputs/html';
import { plainText } from '../../../../src-renderer/stages/letter/export/plain-copy';
import { BlockParser } from '../../../../src-renderer/parts/paper/markdown';
import { textOfElement } from '../../../support/read-elements';
import { asTyped, squeezed, textOfDocx } from '../../../support/read-outputs';
import { beginnings, typedLetters, words, type Piece } from '../../../support/typed-letters';
import { source } from './content';

const elementOf = (html: string): HTMLElement =>
  (domino.createDocument(html) as Document).body.appendChild((domino.createDocument(html) as Document).body);
const paperOf = (markdown: string): HTMLElement =>
  elementOf(
    new BlockParser()
      .parse(markdown)
      .map(({ html }) => html)
      .join('')
  );
const bare = { subject: '', sender: '', recipient: '', datedOn: '2026-11-23' };

/** Plain text has dashes where others have bullets, and tells where a link leads. */
const asPlain = (text: string): string => squeezed(text.replaceAll('• ', '- '));

const paper = ({ typed }: Piece): string => squeezed(textOfElement(paperOf(typed)));
const html = ({ typed }: Piece): string =>
  squeezed(
    textOfElement(
      (domino.createDocument(makeHtml(source({ ...bare, body: typed }))) as Document).querySelector('.body')!
    )
  );
const copy = ({ typed }: Piece): string => squeezed(Array.from(paperOf(typed).children, plainText).join('\n\n'));
const word = async ({ typed }: Piece): Promise<string> =>
  squeezed(textOfDocx(await makeDocx(source({ ...bare, body: typed })))).replace(/^23 November 2026 ?/, '');
const mail = async ({ typed }: Piece): Promise<{ text: string; html: string }> => {
  const bytes = await makeEml({
    to: null,
    subject: 'x',
    text: typed,
    language: 'en-GB',
    attachments: [],
    date: new Date(0)
  });
  const read = await PostalMime.parse(bytes);
  return {
    text: squeezed(read.text ?? ''),
    html: squeezed(textOfElement((domino.createDocument(read.html ?? '') as Document).body))
  };
};
const withoutAddresses = (text: string): string => text.replaceAll(' <https://example.org/a_(b)>', '');

test.each([...beginnings, ...words].map(({ typed, read }) => [typed, read]))(
  '%s at the beginning of a line',
  async (typed, read) => {
    for (const [before, after] of [
      ['', ''],
      ['Dear Ada,\n\n', '\n\nKind regards'],
      ['I said\n', ' and so on\nand more'],
      ['- one\n- two\n  ', '']
    ] as const) {
      // Under an entry a star is what it looks like: an entry.
      if (before.startsWith('- ') && typed.startsWith('* ')) continue;
      const piece = {
        typed: before + typed + after,
        read: squeezed((before + read + after).replaceAll('- one\n- two', '• one\n• two'))
      };
      expect(paper(piece)).toBe(piece.read);
      expect(asTyped(html(piece))).toBe(asTyped(piece.read));
      expect(copy(piece)).toBe(asPlain(piece.read));
    }
  }
);

test('paper, HTML and plain text of letters as people type them', () => {
  fc.assert(
    fc.property(typedLetters, (letter) => {
      const read = squeezed(letter.read);
      expect(paper(letter)).toBe(read);
      expect(asTyped(html(letter))).toBe(asTyped(read));
      expect(copy(letter)).toBe(asPlain(letter.read));
    }),
    { numRuns: 2_000 }
  );
});

/** Fewer: each Word document brings its fonts. */
test('Word and both parts of a mail', async () => {
  await fc.assert(
    fc.asyncProperty(typedLetters, async (letter) => {
      const read = squeezed(letter.read);
      expect(asTyped(await word(letter))).toBe(asTyped(read));
      const { text, html } = await mail(letter);
      expect(html).toBe(read);
      expect(withoutAddresses(text).replaceAll('> ', '')).toBe(asPlain(letter.read).replaceAll('> ', ''));
    }),
    { numRuns: 40 }
  );
}, 180_000);
