/** The words and figures of a workbook as its sheets show them. Hidden sheets, rows and columns are left out; comments come last. */
import { drawnText } from './pptx-text.ts';
import { relationsOf } from './relations.ts';
import { shownValue, valueFormats, type ValueFormats } from './cell-values.ts';
import { WordWriter } from './word-writer.ts';
import { walkXml, type XmlReader } from './xml.ts';
import type { ZipPackage } from './zip-package.ts';

export async function xlsxText(zip: ZipPackage, main: string, limit: number): Promise<string> {
  const relations = await relationsOf(zip, main);
  const partOf = (type: string): string => relations.find((each) => each.type === type)?.target ?? '';
  const formats = await valueFormats(zip, partOf('styles'));
  const sheets: { name: string; part: string }[] = [];
  walkXml(await zip.read(main), {
    open(name, attribute, all) {
      if (name === 'workbookPr') formats.is1904 = /^(1|true)$/.test(attribute('date1904') ?? '');
      if (name !== 'sheet' || /hidden/i.test(attribute('state') ?? '')) return;
      const id = Object.keys(all).find((each) => /:id$/.test(each));
      const part = relations.find((each) => id !== undefined && each.id === all[id])?.target;
      if (part) sheets.push({ name: attribute('name') ?? '', part });
    }
  });
  const strings = await sharedStrings(zip, partOf('sharedStrings'), limit);
  const said: string[] = [];
  const apart: string[] = [];
  let left = limit;
  for (const { name, part } of sheets) {
    if (left <= 0) break;
    const reader = new SheetReader(strings, formats, left);
    walkXml(await zip.read(part), reader);
    said.push(name, reader.words.words);
    left -= reader.words.length;
    for (const { type, target } of await relationsOf(zip, part)) {
      if (type === 'drawing') said.push(drawnText(await zip.read(target)) ?? '');
      else if (/^(comments|threadedComment)$/.test(type)) apart.push(drawnText(await zip.read(target)) ?? '');
    }
  }
  return [...said, ...apart].filter((each) => each !== '').join('\n');
}

async function sharedStrings(zip: ZipPackage, part: string, limit: number): Promise<string[]> {
  const found: string[] = [];
  let length = 0;
  const collector = new TextCollector();
  walkXml(await zip.read(part), {
    open: (name) => collector.open(name),
    text: (words) => collector.text(words),
    close(name) {
      collector.close(name);
      if (name !== 'si') return;
      length += collector.words.length;
      found.push(collector.take());
    },
    get done() {
      return length > 2 * limit;
    }
  });
  return found;
}

/** The text of a string of one or many runs, without the reading aids of East Asian scripts. */
class TextCollector {
  words = '';
  #inText = 0;
  #phonetic = 0;
  open(name: string): void {
    if (name === 'rPh') this.#phonetic += 1;
    else if (name === 't') this.#inText += 1;
  }
  text(words: string): void {
    if (this.#inText > 0 && this.#phonetic === 0) this.words += words;
  }
  close(name: string): void {
    if (name === 'rPh') this.#phonetic -= 1;
    else if (name === 't') this.#inText -= 1;
  }
  take(): string {
    const { words } = this;
    this.words = '';
    return words;
  }
}

class SheetReader implements XmlReader {
  readonly words = new WordWriter();
  readonly #strings: readonly string[];
  readonly #formats: ValueFormats;
  readonly #limit: number;
  readonly #hiddenColumns: [from: number, to: number][] = [];
  #hiddenRow = false;
  #column = 0;
  #type = '';
  #style = 0;
  #value = '';
  #inValue = false;
  readonly #inline = new TextCollector();

  constructor(strings: readonly string[], formats: ValueFormats, limit: number) {
    this.#strings = strings;
    this.#formats = formats;
    this.#limit = limit;
  }
  get done(): boolean {
    return this.words.length > this.#limit;
  }

  open(name: string, attribute: (name: string) => string | undefined): void {
    if (name === 'col' && isTrue(attribute('hidden')) && this.#hiddenColumns.length < 1000) {
      this.#hiddenColumns.push([Number(attribute('min')), Number(attribute('max'))]);
    } else if (name === 'row') {
      this.#hiddenRow = isTrue(attribute('hidden'));
      this.#column = 0;
    } else if (name === 'c') {
      this.#column = columnOf(attribute('r')) ?? this.#column + 1;
      this.#type = attribute('t') ?? 'n';
      this.#style = Number(attribute('s') ?? 0);
      this.#value = '';
    } else if (name === 'v') this.#inValue = true;
    else this.#inline.open(name);
  }
  text(words: string): void {
    if (this.#inValue) this.#value += words;
    else this.#inline.text(words);
  }
  close(name: string): void {
    if (name === 'v') this.#inValue = false;
    else if (name === 'c') this.#endCell();
    else if (name === 'row') this.words.row();
    else this.#inline.close(name);
  }

  #endCell(): void {
    const inline = this.#inline.take();
    const hidden = this.#hiddenColumns.some(([from, to]) => this.#column >= from && this.#column <= to);
    if (this.#hiddenRow || hidden) return;
    this.words.text(inline === '' ? this.#shown() : inline);
    this.words.cell();
  }
  #shown(): string {
    if (this.#type === 's') return this.#strings[Number(this.#value)] ?? '';
    if (this.#type === 'b') return this.#value === '1' ? 'TRUE' : 'FALSE';
    return this.#type === 'n' ? shownValue(this.#value, this.#style, this.#formats) : this.#value;
  }
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** The column of `BC12`, from 1. */
function columnOf(cell: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(cell ?? '')?.[0];
  if (!letters) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
