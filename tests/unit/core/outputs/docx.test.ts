/** The Word document: what stands in its parts, and that LibreOffice reads the same letter out of it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { makeDocx } from '../../../../src-main/core/outputs/docx';
import type { OutputSource } from '../../../../src-main/core/outputs/source';
import { enclosed, source } from './content';

async function partsOf(given: OutputSource): Promise<Record<string, string>> {
  const files = unzipSync(await makeDocx(given));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}
const textOf = (xml: string): string => [...xml.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join('');

test('named styles, language, title and author', async () => {
  const parts = await partsOf(source({ language: 'de-DE' }));
  const [document, styles] = [parts['word/document.xml']!, parts['word/styles.xml']!];
  for (const style of ['Sender', 'Recipient', 'LetterDate', 'Heading1', 'LetterBody', 'Signature']) {
    expect(document).toContain(`<w:pStyle w:val="${style}"/>`);
    expect(styles).toContain(`w:styleId="${style}"`);
  }
  expect(styles).toContain('w:lang w:val="de-DE"');
  expect(textOf(document)).toContain('23. November 2026');
  expect(parts['docProps/core.xml']).toContain('<dc:title>Shift Lead: what I should have told you</dc:title>');
  expect(parts['docProps/core.xml']).toContain('<dc:creator>Asha Example</dc:creator>');
  expect(parts['word/fontTable.xml']).toContain('<w:font w:name="Source Serif 4"><w:altName w:val="');
});

test('size and margins are the paper’s', async () => {
  const a4 = (await partsOf(source()))['word/document.xml'];
  expect(a4).toContain('<w:pgSz w:w="11906" w:h="16838"');
  expect(a4).toContain('w:right="2673" w:bottom="1453" w:left="1807"');
  const letter = (await partsOf(source({ paperSize: 'Letter' })))['word/document.xml'];
  expect(letter).toContain('<w:pgSz w:w="12240" w:h="15840"');
  expect(letter).toContain('w:left="1830"');
});

test('pages after the first have their number in the middle of the lower margin, where the letter wants that', async () => {
  const [plain, numbered] = [await partsOf(source()), await partsOf(source({ pageNumbers: true }))];
  const feet = (parts: Record<string, string>) => Object.keys(parts).filter((path) => /^word\/footer\d/.test(path));
  expect(feet(plain)).toEqual([]);
  expect(plain['word/document.xml']).not.toContain('<w:titlePg');
  expect(numbered['word/document.xml']).toContain('<w:titlePg/>');
  const references = [...numbered['word/document.xml']!.matchAll(/<w:footerReference w:type="(\w+)" r:id="(\w+)"/g)];
  const footOf = (type: string): string => {
    const id = references.find(([, of]) => of === type)?.[2];
    const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"|Target="([^"]+)"[^>]*Id="${id}"`);
    const found = target.exec(numbered['word/_rels/document.xml.rels']!)!;
    return numbered[`word/${found[1] ?? found[2]}`]!;
  };
  expect(footOf('default')).toMatch(/<w:jc w:val="center"\/>.*PAGE/s);
  expect(footOf('first')).not.toContain('PAGE');
});

test('emphasis, line ends, lists and links are Word’s own; claims are text', async () => {
  const body =
    'Dear **Marta**,\nhello *there* at [our page](https://example.org/?a=1&b=2).\n\n3. three\n4. four\n\n- a\n- b\n\nWe [cut 23 %](fact:0123456789).\n\nRegards\n\nAsha';
  const parts = await partsOf(source({ body }, [enclosed(2, 'The <report>', ['0123456789'])]));
  const document = parts['word/document.xml']!;
  expect(document).toMatch(/<w:b\/>.*?<w:t[^>]*>Marta</);
  expect(document).toMatch(/<w:i\/>.*?<w:t[^>]*>there</);
  expect(document).toContain('<w:br/>');
  expect(document.match(/<w:numPr>/g)).toHaveLength(4);
  expect(parts['word/numbering.xml']).toContain('<w:start w:val="3"/>');
  expect(parts['word/_rels/document.xml.rels']).toContain('https://example.org/?a=1&amp;b=2');
  expect(textOf(document)).toContain('We cut 23\u00a0%\u00a0[2].');
  expect(textOf(document)).toContain('2 The &lt;report&gt;');
  expect(Object.values(parts).join('')).not.toContain('fact:');
});

test('right-to-left and East Asian text, emoji, and signs that XML can’t hold', async () => {
  const body = 'שלום מרתה,\n\n感谢您的时间。👩‍🚀\n\nbroken \u0001\ud800 end\n';
  const document = (await partsOf(source({ body })))['word/document.xml']!;
  expect(document).toMatch(/<w:bidi\/>.*?<w:rtl\/>.*?שלום/);
  expect(textOf(document)).toContain('感谢您的时间。👩‍🚀');
  expect(document).not.toMatch(/[\u0001\ud800-\udbff](?![\udc00-\udfff])/);
});

test('the conventions of the recipient’s country, and the signature’s picture', async () => {
  const png =
    'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const german = { ...source({ language: 'de-DE', sender: 'Asha\n10115 Berlin' }), signature: png };
  const parts = await partsOf(german);
  expect(textOf(parts['word/document.xml']!)).toContain('Berlin, 23. November 2026');
  expect(parts['word/document.xml']).toContain('<w:drawing>');
  expect(Object.keys(parts).some((path) => path.startsWith('word/media/'))).toBe(true);
  const american = textOf((await partsOf(source({ language: 'en-US' })))['word/document.xml']!);
  expect(american.indexOf('November 23, 2026')).toBeLessThan(american.indexOf('Marta Lindqvist'));
});

test('four times as many links cost about four times as much, up to ten thousand', async () => {
  // Of this thread's processor time, which a busy machine hardly changes: what grows with the square would be sixteen times as much.
  const costOf = async (links: number): Promise<number> => {
    const body = Array.from({ length: links }, (_, each) => `[link ${each}](https://example.org/${each})`).join(' ');
    const before = process.threadCpuUsage();
    const parts = await partsOf(source({ body }));
    const { user, system } = process.threadCpuUsage(before);
    expect(parts['word/_rels/document.xml.rels']?.match(/TargetMode="External"/g)).toHaveLength(links);
    return user + system;
  };
  await costOf(2_500);
  const [some, many] = [await costOf(2_500), await costOf(10_000)];
  console.log(`2,500 links: ${Math.round(some / 1000)} ms, 10,000: ${Math.round(many / 1000)} ms`);
  expect(many / some).toBeLessThan(9);
});

const present = (program: string): boolean =>
  spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;

test('the modern letterhead has the name on one line and the rest on another, as the paper has it', async () => {
  const sender = 'Asha Example\n12 Mill Lane\nasha@example.org';
  const document = (await partsOf(source({ sender, paperStyle: 'modern' })))['word/document.xml']!;
  expect(textOf(document)).toContain('Asha Example12 Mill Lane \u00a0·\u00a0 asha@example.org');
});

describe.skipIf(!present('soffice') || !present('pdftotext'))('in LibreOffice', () => {
  async function opened(given: OutputSource): Promise<{ text: string; pages: number; title: string }> {
    const folder = mkdtempSync(join(tmpdir(), 'second-impression-docx-'));
    try {
      writeFileSync(join(folder, 'letter.docx'), await makeDocx(given));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      spawnSync(
        'soffice',
        [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'letter.docx')],
        {
          timeout: 90_000
        }
      );
      const info = spawnSync('pdfinfo', [join(folder, 'letter.pdf')], { encoding: 'utf8' }).stdout;
      spawnSync('pdftotext', ['-layout', join(folder, 'letter.pdf'), join(folder, 'letter.txt')]);
      return {
        text: readFileSync(join(folder, 'letter.txt'), 'utf8').replace(/[\s\u00a0]+/g, ' '),
        pages: Number(/^Pages:\s+(\d+)/m.exec(info)?.[1]),
        title: /^Title:\s+(.*)$/m.exec(info)?.[1] ?? ''
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  test('a letter of one page is one page, with all its text in order', { timeout: 100_000 }, async () => {
    const paragraph = 'In May we took back 1,400 parcels a day and I led fourteen people through it. '.repeat(4).trim();
    const body = `Dear Marta Lindqvist,\n\nA beginning.\n\n- first\n- second\n\n${paragraph}\n\nKind regards\n\nAsha Example`;
    const { text, pages, title } = await opened(source({ body }, [enclosed(1, 'Returns report', [])]));
    expect(pages).toBe(1);
    expect(title).toBe('Shift Lead: what I should have told you');
    const order = [
      '12 Mill Lane',
      'Head of Operations',
      '23 November 2026',
      'what I should have told you',
      'Dear Marta',
      '• first',
      paragraph,
      'Kind regards Asha Example',
      'Enclosure: 1 Returns report'
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  test('a letter of forty pages opens', { timeout: 100_000 }, async () => {
    const body = Array.from(
      { length: 1100 },
      (_, each) => `Paragraph ${each} says what it says, and then it ends.`
    ).join('\n\n');
    const { text, pages } = await opened(source({ body }));
    expect(pages).toBeGreaterThan(30);
    expect(text).toContain('Paragraph 1099 says');
  });
});
