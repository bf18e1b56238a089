/** The pure rules of letters: words, templates, proofs, file names, address blocks. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recipientBlock, senderBlock } from '../../../../src-main/core/letters/blocks';
import { safeFileName } from '../../../../src-main/core/letters/file-name';
import { asMarkdown } from '../../../../src-main/core/letters/markdown-file';
import { escaped, unescaped } from '../../../../src-main/core/letters/plain-line';
import {
  figureWithUnit,
  namesFigure,
  proofSentence,
  type LetterFact
} from '../../../../src-main/core/letters/proof-sentence';
import { fillTemplate } from '../../../../src-main/core/letters/template';
import { countWords } from '../../../../src-main/core/letters/words';

describe('words', () => {
  test.each([
    ['', 0],
    ['**Two** words — `no` more', 4],
    ['It’s 78% of 1,470 (page 2).', 6],
    ['- \n\n> # ***', 0],
    ['Größe naïve', 2]
  ])('%j has %i', (text, words) => expect(countWords(text)).toBe(words));

  test('a script without spaces has words too', () => expect(countWords('我喜欢这份工作', 'zh')).toBeGreaterThan(2));
  test('an unknown language counts all the same', () => expect(countWords('one two', 'not a language!')).toBe(2));
  test('more text never has fewer words', () =>
    fc.assert(fc.property(fc.string(), (text) => countWords(`${text}\n\nword`) === countWords(text) + 1)));
});

describe('templates', () => {
  test('values, conditions, lists', () => {
    const template =
      'A{{#if late}} late{{/if}}\n{{#each cards}}\n{{#if q}}{{q}}: {{else}}- {{/if}}{{a}} {{name}}\n{{/each}}\nend';
    const values = {
      late: true,
      name: 'N',
      cards: [
        { q: 'Q', a: '1' },
        { q: '', a: '2' }
      ]
    };
    expect(fillTemplate(template, values)).toBe('A late\nQ: 1 N\n- 2 N\nend');
  });
  test('values are never templates themselves', () =>
    expect(fillTemplate('{{a}}', { a: '{{b}} {{#if x}}' })).toBe('{{b}} {{#if x}}'));
  test.each(['{{#if a}}', '{{/if}}', '{{else}}', '{{#each a}}{{/if}}', '{{unknown}}', '{{#each a}}{{/each}}'])(
    '%s is refused as a defect',
    (template) => expect(() => fillTemplate(template, { a: 'text' })).toThrow()
  );
});

const fact: LetterFact = {
  statement: 'Errors fell.',
  figure: '38',
  unit: '%',
  period: 'in 2025',
  sourceFile: 'Report',
  sourcePage: 3,
  sourcePerson: '',
  verifiableBy: 'Ines',
  sharing: 'yes'
};

describe('proofs', () => {
  test('the claim with figure, period and source', () =>
    expect(proofSentence(fact)).toBe('Errors fell: 38% (in 2025; source: “Report”, page 3).'));
  test('only the source where the answer has the figure', () =>
    expect(proofSentence(fact, 'They fell by 38%.')).toBe('(Proof of the 38%: “Report”, page 3.)'));
  test('a figure within another is not the figure', () => {
    expect(proofSentence(fact, 'Of 138 and 3.38 and 38.5')).toContain('Errors fell: 38%');
    expect(namesFigure('by 38.', '38')).toBe(true);
    expect(namesFigure('1,380', '38')).toBe(false);
  });
  test('a person as source; a reminder where sharing must be asked for', () =>
    expect(proofSentence({ ...fact, sourceFile: '', sharing: 'ask' })).toBe(
      'Errors fell: 38% (in 2025; source: Ines) [ask first whether you may share this].'
    ));
  test.each([
    ['38', '%', '38%'],
    ['1,200', '€', '€1,200'],
    ['14', 'people', '14 people'],
    ['14 people', 'people', '14 people'],
    ['', 'people', '']
  ])('%s and %s are %s', (figure, unit, whole) => expect(figureWithUnit(figure, unit)).toBe(whole));
  test('every figure of a fact that is claimed stands in its sentence', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99999 }), fc.string(), (figure, answer) =>
        proofSentence({ ...fact, figure: String(figure) }, answer).includes(String(figure))
      )
    ));
});

describe('file names', () => {
  test('tell who, whom and when', () =>
    expect(safeFileName(['Letter to Halden & Rowe', 'N. Ferreira', '2026-11-23'], 'pdf')).toBe(
      'Letter to Halden & Rowe – N. Ferreira – 2026-11-23.pdf'
    ));
  test('are safe on every file system, whatever the names are', () =>
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 300 }), { maxLength: 3 }), (parts) => {
        const name = safeFileName(parts, 'pdf');
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]/u);
        expect(name).toMatch(/[^. ]\.pdf$/);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\./i);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(204);
      })
    ));
  test.each(['CON', 'lpt1', '..', '', ' . '])('%j alone is no name', (part) =>
    expect(safeFileName([part], 'md')).toMatch(/^Letter/)
  );
});

describe('blocks', () => {
  test('a name or company that the address repeats stands once', () => {
    expect(senderBlock('Jo', 'Jo\nStreet 1')).toBe('Jo\nStreet 1');
    expect(senderBlock('Jo', 'Street 1\n\n')).toBe('Jo\nStreet 1');
    const person = { name: 'Ana', title: 'Head', postalAddress: 'ACME\nRoad 2' };
    expect(recipientBlock(person, 'ACME')).toBe('Ana\nHead\nACME\nRoad 2');
    expect(recipientBlock(undefined, 'ACME')).toBe('ACME');
  });
  test('plain lines stay plain in Markdown', () => {
    const letter = { subject: '2. *A* [b]', body: 'Dear', sender: '# Jo\nRoad_1', recipient: '' };
    const full = { ...letter, datedOn: null, language: 'en', paperSize: 'A4', paperStyle: 'plain' } as const;
    expect(asMarkdown(full, '2026-11-23')).toBe(
      '\\# Jo\\\nRoad\\_1\n\n2026-11-23\n\n**2\\. \\*A\\* \\[b\\]**\n\nDear\n'
    );
  });
  test('escaping can be taken back', () => {
    expect(unescaped(escaped('a_b *c* <d> [e] \\'))).toBe('a_b *c* <d> [e] \\');
    expect(unescaped(escaped('1. first'))).toBe('1. first');
  });
});
