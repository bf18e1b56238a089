/** The fonts inside a Word document: whole, of the paper's family in all its styles, with the letters that were written, and allowed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GlobalFonts, createCanvas } from '@napi-rs/canvas';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { makeDocx } from '../../../../src-main/core/outputs/docx';
import type { OutputSource } from '../../../../src-main/core/outputs/source';
import { has } from '../packet/make-pdfs';
import { source } from './content';

interface Embedded {
  family: string;
  element: string;
  font: Buffer;
}

/** Read as ECMA-376 part 1, 17.8.1 says: the first 32 bytes under the key, its last byte first. */
async function fontsOf(given: OutputSource): Promise<Embedded[]> {
  const files = unzipSync(await makeDocx(given));
  const table = strFromU8(files['word/fontTable.xml']!);
  const relations = strFromU8(files['word/_rels/fontTable.xml.rels']!);
  return [...table.matchAll(/<w:font w:name="([^"]+)">(.*?)<\/w:font>/g)].flatMap(([, family = '', inside = '']) =>
    [...inside.matchAll(/<w:(embed\w+) r:id="(\w+)" w:fontKey="\{([\dA-F-]{36})\}"/g)].map(
      ([, element = '', id, key = '']) => {
        const path = new RegExp(`Id="${id}" Type="[^"]*/relationships/font" Target="([^"]+)"`).exec(relations)?.[1];
        const font = Buffer.from(files[`word/${path}`]!);
        const digits = key.replaceAll('-', '');
        for (let at = 0; at < 32; at++) font[at]! ^= parseInt(digits.slice(30 - 2 * (at % 16)).slice(0, 2), 16);
        return { family, element, font };
      }
    )
  );
}

/** What another library makes of a font: its family, weight and slant. */
function seen({ font, element }: Embedded, name: string) {
  GlobalFonts.register(font, `${name} ${element}`);
  return GlobalFonts.families.find(({ family }) => family === `${name} ${element}`)?.styles;
}

/** Whether a font has its own drawing for each of these signs. */
function drawn({ font }: Embedded, name: string, signs: string): boolean {
  GlobalFonts.register(font, name);
  const ink = (sign: string): string => {
    const canvas = createCanvas(60, 60);
    const context = canvas.getContext('2d');
    context.font = `40px "${name}"`;
    context.fillText(sign, 5, 45);
    return canvas.toDataURL();
  };
  const nothing = ink('\u{10fffe}');
  return [...signs].every((sign) => ink(sign) !== nothing && ink(sign) !== ink(' '));
}

const styles = ['embedRegular', 'embedBold', 'embedItalic', 'embedBoldItalic'];

test('the serif comes in four styles, the sans where the paper has it, and each calls itself what the document calls it', async () => {
  for (const paperStyle of ['classic', 'plain'] as const) {
    const fonts = await fontsOf(source({ paperStyle }));
    expect(fonts.map(({ family, element }) => `${family} ${element}`)).toEqual(
      styles.map((style) => `Source Serif 4 ${style}`)
    );
  }
  const modern = await fontsOf(source({ paperStyle: 'modern' }));
  expect(modern.slice(4).map(({ family, element }) => `${family} ${element}`)).toEqual([
    'Inter embedRegular',
    'Inter embedBold'
  ]);
  for (const each of modern) {
    const bold = each.element.includes('Bold');
    const italic = each.element.includes('Italic');
    expect(seen(each, each.family)).toEqual([
      { weight: bold ? 700 : 400, width: 'normal', style: italic ? 'italic' : 'normal' }
    ]);
    expect(namesOf(each.font)).toMatchObject({
      1: each.family,
      2: [bold && 'Bold', italic && 'Italic'].filter(Boolean).join(' ') || 'Regular',
      13: expect.stringContaining('SIL Open Font License')
    });
  }
});

test('letters of any language that the paper has are there, also those that nobody has typed yet in Latin script', async () => {
  const written = 'Дякую, Zählung Жук. Ευχαριστώ. Cảm ơn. Şükrü Łódź ț';
  const [regular] = await fontsOf(source({ body: `Dear Marta,\n\n${written}\n\nAsha` }));
  expect(drawn(regular!, 'written', written.replace(/[\s.,]/g, ''))).toBe(true);
  const [other] = await fontsOf(source());
  expect(drawn(other!, 'unwritten', 'ÄÖÜäöüßẞéèñçøåæœšžčćğışłțăąęőű€„“”‚’–—…%&@§°½')).toBe(true);
  expect(drawn(other!, 'unwritten', 'Ж')).toBe(false);
  expect(other!.font.length).toBeLessThan(80_000);
});

test('signs that the paper’s fonts lack, halves of letters and emoji hinder nothing', async () => {
  const [regular] = await fontsOf(source({ body: 'Hi 退货报告 👩‍🚀 \ud800 שלום\u0001' }));
  expect(drawn(regular!, 'odd', 'Hi')).toBe(true);
});

test('the same letter gives the same fonts', async () => {
  expect(await fontsOf(source())).toEqual(await fontsOf(source()));
});

test('it is said in the settings, in the order of the schema', async () => {
  const settings = strFromU8(unzipSync(await makeDocx(source()))['word/settings.xml']!);
  expect(settings).toContain('<w:displayBackgroundShape/><w:embedTrueTypeFonts/><w:saveSubsetFonts/><w:defaultTabStop');
});

describe.runIf(has('soffice') && has('pdffonts'))('on a computer without the fonts', () => {
  test('LibreOffice shows every style in the paper’s font', { timeout: 100_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'second-impression-fonts-'));
    const body = 'Dear **Marta**,\n\n*slanted* and ***both***: Жук, Ευχαριστώ\n\nAsha';
    writeFileSync(join(folder, 'letter.docx'), await makeDocx(source({ body, paperStyle: 'modern' })));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const options = ['--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'letter.docx')];
    spawnSync('soffice', [profile, ...options], { timeout: 90_000 });
    const { stdout } = spawnSync('pdffonts', [join(folder, 'letter.pdf')], { encoding: 'utf8' });
    rmSync(folder, { recursive: true, force: true });
    const names = [...stdout.matchAll(/^[A-Z]{6}\+(\S+)/gm)].map(([, name]) => name!);
    expect(new Set(names)).toEqual(
      new Set([
        'Inter-Bold',
        'Inter-Regular',
        'SourceSerif4-Bold',
        'SourceSerif4-BoldItalic',
        'SourceSerif4-Italic',
        'SourceSerif4-Regular'
      ])
    );
  });
});

/** The names in a font, by their number. */
function namesOf(font: Buffer): Record<number, string> {
  let at = 12;
  while (font.toString('latin1', at, at + 4) !== 'name') at += 16;
  const table = font.subarray(font.readUInt32BE(at + 8));
  const entries = Array.from({ length: table.readUInt16BE(2) }, (_, index) => {
    const from = table.readUInt16BE(4) + table.readUInt16BE(6 + 12 * index + 10);
    const bytes = Buffer.from(table.subarray(from, from + table.readUInt16BE(6 + 12 * index + 8)));
    return [table.readUInt16BE(6 + 12 * index + 6), bytes.swap16().toString('utf16le')] as const;
  });
  return Object.fromEntries(entries);
}
