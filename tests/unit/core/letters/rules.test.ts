/** The pure rules of letters: words, templates, proofs, file names, address blocks. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { senderBlock } from '../../../../src-main/core/letters/blocks';
import { recipientBlock } from '$shared/letter/sheet/recipient';
import { safeFileName } from '../../../../src-main/core/letters/file-name';
import { asMarkdown } from '../../../../src-main/core/letters/markdown-file';
import { escaped, unescaped } from '../../../../src-main/core/letters/plain-line';
import { claimsIn, withoutClaims } from '$shared/letter/claims/links';
import { figureWithUnit } from '$shared/letter/claims/figure-with-unit';
import { claimFigures } from '../../../../src-main/core/letters/compose/claim-figures';
import { fillTemplate } from '../../../../src-main/core/letters/template';

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
  test('one full stop after a name that ends in one', () => {
    const template = 'I met {{#if name}}{{name}}{{/if}}. We talked.';
    expect(fillTemplate(template, { name: 'Acme Inc.' })).toBe('I met Acme Inc. We talked.');
    expect(fillTemplate(template, { name: 'Acme' })).toBe('I met Acme. We talked.');
  });
  test.each(['{{#if a}}', '{{/if}}', '{{else}}', '{{#each a}}{{/if}}', '{{unknown}}', '{{#each a}}{{/each}}'])(
    '%s is refused as a defect',
    (template) => expect(() => fillTemplate(template, { a: 'text' })).toThrow()
  );
});

const fact = { id: '019aafaa-0000-7000-8000-00ab12cd34ef', figure: '38', unit: '%' };
const key = 'ab12cd34ef';

describe('figures in an answer', () => {
  test.each([
    ['We worked. Then errors fell by 38 %.', `We worked. [Then errors fell by 38 %](fact:${key}).`],
    ['It took long, but 38% it was', `It took long, [but 38%](fact:${key}) it was`],
    ['They **fell by 38%**.', `They **fell by [38%](fact:${key})**.`],
    ['We found stock (38% of it) at once', `[We found stock (38% of it)](fact:${key}) at once`],
    ['We found stock (all in all 38% of it', `We found stock (all in all [38%](fact:${key}) of it`],
    ['By luck (in May, 38%) it fell', `By luck (in May, [38%](fact:${key})) it fell`],
    ['- by 38%, at last', `- [by 38%](fact:${key}), at last`],
    ['See [38%](https://a.example) or 38%', `See [38%](https://a.example) [or 38%](fact:${key})`]
  ])('in %j the clause with the figure becomes the claim', (answer, claimed) =>
    expect(claimFigures(answer, [fact])).toBe(claimed)
  );
  test('two facts in one sentence are two claims, and none is inside the other', () => {
    const other = { ...fact, id: '019aafaa-0000-7000-8000-0011111111ff', figure: '14', unit: 'people' };
    expect(claimFigures('With 14 people we cut errors by 38%', [fact, other])).toBe(
      `[With 14 people](fact:11111111ff) [we cut errors by 38%](fact:${key})`
    );
  });
  test('the number of a line is no figure', () =>
    expect(claimFigures('37. Look\n38. Ask', [{ ...fact, unit: '' }])).toBe('37. Look\n38. Ask'));
  test.each(['They fell a lot.', 'Of 138 and 3.38 and 38.5', '1,380'])('%j does not name it', (answer) =>
    expect(claimFigures(answer, [fact])).toBe(answer)
  );
  test.each([
    ['38', '%', '38%'],
    ['1,200', '€', '€1,200'],
    ['14', 'people', '14 people'],
    ['14 people', 'people', '14 people'],
    ['', 'people', '']
  ])('%s and %s are %s', (figure, unit, whole) => expect(figureWithUnit({ figure, unit })).toBe(whole));
  test('whatever the answer: a fact is claimed once at most, and the words stay the words', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99999 }), fc.string(), fc.string(), (figure, before, after) => {
        const given = `${before} ${figure}% ${after}`.replaceAll(/[[\]\\`<>]/g, '');
        const answer = claimFigures(given, [{ ...fact, figure: String(figure) }]);
        expect(claimsIn(answer).filter((claim) => claim.key === key).length).toBeLessThan(2);
        expect(withoutClaims(answer)).toBe(given);
      })
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
    const person = { id: 'p', name: 'Ana', title: 'Head', postalAddress: 'ACME\nRoad 2' };
    expect(recipientBlock(person, 'ACME')).toBe('Ana\nHead\nACME\nRoad 2');
    expect(recipientBlock(undefined, 'ACME')).toBe('ACME');
  });
  test('plain lines stay plain in Markdown', () => {
    const letter = { subject: '2. *A* [b]', body: 'Dear', sender: '# Jo\nRoad_1', recipient: '' };
    const full = {
      ...letter,
      datedOn: null,
      language: 'en',
      paperSize: 'A4',
      paperStyle: 'plain',
      showEnclosureNumbers: true,
      signed: false
    } as const;
    expect(asMarkdown(full, '2026-11-23')).toBe(
      '\\# Jo\\\nRoad\\_1\n\n2026-11-23\n\n**2\\. \\*A\\* \\[b\\]**\n\nDear\n'
    );
  });
  test('escaping can be taken back', () => {
    expect(unescaped(escaped('a_b *c* <d> [e] \\'))).toBe('a_b *c* <d> [e] \\');
    expect(unescaped(escaped('1. first'))).toBe('1. first');
  });
});
