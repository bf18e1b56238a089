/** The words of a Word document (ECMA-376 part 1, 17): its text, then headers, footers, notes, and the comments last and apart. */
import { ApartWriter } from './apart-writer.ts';
import { decodePage } from './page-encoding.ts';
import { pageText } from './page-text.ts';
import { relationsOf } from './relations.ts';
import { walkXml, type XmlReader } from './xml.ts';
import type { ZipPackage } from './zip-package.ts';

/** Content that a reader does not see: deleted and moved away, codes of fields, phonetic guides. */
const silent = new Set(['del', 'moveFrom', 'delText', 'delInstrText', 'instrText', 'rt']);
/** Relationships whose parts are read, in the order in which they are said. */
const before = ['header'];
const behind = ['aFChunk', 'diagramData', 'chart', 'footer', 'footnotes', 'endnotes', 'comments'];
/** Styles that are based on each other, one on the other. */
const mostBased = 50;
const isOff = (value: string | undefined): boolean => /^(0|false|off)$/i.test(value ?? '');

export async function docxText(zip: ZipPackage, main: string, limit: number): Promise<string> {
  const relations = await relationsOf(zip, main);
  const named =
    relations.length > 0 ? relations : zip.names.filter((name) => /^word\/[^/]+\.xml$/.test(name)).map(byItsName);
  const secret = new Set<string>();
  for (const { type, target } of named) if (type === 'styles') await hiddenStyles(zip, target, secret);
  const read = async (types: string[]): Promise<string[]> => {
    const found: string[] = [];
    for (const type of types) {
      for (const each of named) {
        if (each.type === type && each.target !== main) found.push(await partText(zip, each.target, secret, limit));
      }
    }
    return found;
  };
  const heads = await read(before);
  const body = await partText(zip, main, secret, limit);
  return [...heads, body, ...(await read(behind))].filter((each) => each !== '').join('\n');
}

/** Some writers leave the relationships out and keep to the usual names. */
const byItsName = (target: string): { type: string; target: string } => ({
  type: /^word\/([a-z]+)\d*\.xml$/.exec(target)?.[1] ?? '',
  target
});

/** Adds the styles whose words are hidden: by what they say themselves, else by the style that they are based on (17.7.4.3). */
async function hiddenStyles(zip: ZipPackage, part: string, secret: Set<string>): Promise<void> {
  const based = new Map<string, string>();
  const hides = new Map<string, boolean>();
  let style = '';
  walkXml(await zip.read(part), {
    open(name, attribute) {
      if (name === 'style') style = attribute('styleId') ?? '';
      else if (name === 'basedOn') based.set(style, attribute('val') ?? '');
      else if (name === 'vanish' && style !== '') hides.set(style, !isOff(attribute('val')));
    }
  });
  for (const each of new Set([...based.keys(), ...hides.keys()])) {
    const seen = new Set<string>();
    let from = each;
    while (!hides.has(from) && based.has(from) && !seen.has(from) && seen.size < mostBased) {
      seen.add(from);
      from = based.get(from)!;
    }
    if (hides.get(from) === true) secret.add(each);
  }
}

async function partText(zip: ZipPackage, part: string, secret: ReadonlySet<string>, limit: number): Promise<string> {
  const bytes = await zip.read(part);
  if (/\.x?html?$/i.test(part)) return pageText(decodePage(bytes).text, limit);
  const reader = new WordReader(secret, limit);
  walkXml(bytes, reader);
  return reader.words;
}

class WordReader implements XmlReader {
  readonly #secret: ReadonlySet<string>;
  readonly #limit: number;
  readonly #out = new ApartWriter();
  #silent = 0;
  #inText = 0;
  /** Elements open within the properties of a run or of a paragraph's end. */
  #inRun = 0;
  #inMark = 0;
  #hiddenRun = false;
  #hiddenParagraph = false;
  /** The paragraph's end is deleted: its words go on in the next one. */
  #joins = false;
  /** The choices of contents that are open: how much had been said where one began, and whether one of its forms said something. */
  readonly #choices: { said: number; isTaken: boolean }[] = [];
  /** The fields that are open: in their instruction, or in what they show. */
  readonly #fields: ('code' | 'result')[] = [];
  /** Elements open within a note of how something was before it was changed. */
  #former = 0;
  /** Elements open within the labels of a chart. */
  #labels = 0;
  /** Characters so far, wherever they stand. */
  #said = 0;

  constructor(secret: ReadonlySet<string>, limit: number) {
    this.#secret = secret;
    this.#limit = limit;
  }
  get words(): string {
    this.#out.sayApart();
    return this.#out.words.words;
  }
  get done(): boolean {
    return this.#out.length > this.#limit;
  }

  open(name: string, attribute: (name: string) => string | undefined): void {
    if (this.#former > 0 || name.endsWith('PrChange')) {
      this.#former += 1;
      return;
    }
    if (name === 'AlternateContent') this.#choices.push({ said: this.#said, isTaken: false });
    else if (name === 'pPr') this.#inMark += 1;
    if (this.#inMark > 0) {
      if (name === 'del' || name === 'moveFrom') this.#joins = true;
      else if (name === 'pStyle') this.#hiddenParagraph = this.#secret.has(attribute('val') ?? '');
      return;
    }
    const isSecond = (name === 'Choice' || name === 'Fallback') && this.#choices.at(-1)?.isTaken === true;
    if (this.#silent > 0 || silent.has(name) || isSecond) this.#silent += 1;
    else if (name === 't') this.#inText += 1;
    else if (name === 'r') {
      this.#inRun += 1;
      this.#hiddenRun = this.#hiddenParagraph;
    } else if (name === 'vanish') this.#hiddenRun = !isOff(attribute('val'));
    else if (name === 'rStyle' && this.#secret.has(attribute('val') ?? '')) this.#hiddenRun = true;
    else if (name === 'txbxContent') this.#out.begin();
    else if (name === 'fldChar') this.#field(attribute('fldCharType'));
    else if (name === 'strCache') this.#labels += 1;
    else if (name === 'v' && this.#labels > 0) this.#inText += 1;
    else this.#sign(name);
  }

  text(words: string): void {
    if (this.#inText === 0 || this.#silent > 0 || this.#former > 0 || this.#fields.includes('code')) return;
    if (this.#hiddenRun && this.#inRun > 0) return;
    this.#said += words.length;
    this.#out.words.text(words);
  }

  close(name: string): void {
    if (this.#former > 0) {
      this.#former -= 1;
      return;
    }
    if (name === 'AlternateContent') this.#choices.pop();
    else if (name === 'Choice') this.#endChoice();
    if (this.#inMark > 0) {
      if (name === 'pPr') this.#inMark -= 1;
    } else if (this.#silent > 0) this.#silent -= 1;
    else if (name === 't') this.#inText -= 1;
    else if (name === 'r') {
      this.#inRun -= 1;
      this.#hiddenRun = false;
    } else if (name === 'txbxContent') this.#out.end();
    else if (name === 'strCache') this.#labels -= 1;
    else if (name === 'v' && this.#labels > 0) {
      this.#inText -= 1;
      this.#out.words.line();
    } else if (name === 'tc') this.#out.words.cell();
    else if (name === 'tr') this.#out.words.row();
    else if (name === 'p') this.#endParagraph();
  }

  /** Of several forms of the same content the first that says something is read. */
  #endChoice(): void {
    const choice = this.#choices.at(-1);
    if (choice && this.#said > choice.said) choice.isTaken = true;
  }

  #field(kind: string | undefined): void {
    if (kind === 'begin') this.#fields.push('code');
    else if (kind === 'end') this.#fields.pop();
    else if (this.#fields.length > 0) this.#fields[this.#fields.length - 1] = 'result';
  }

  #endParagraph(): void {
    // An instruction without an end hides no more than its paragraph.
    while (this.#fields.at(-1) === 'code') this.#fields.pop();
    if (!this.#joins) {
      this.#out.words.line();
      this.#out.sayApart();
    }
    this.#joins = false;
    this.#hiddenParagraph = false;
  }

  #sign(name: string): void {
    if (this.#inRun === 0) return;
    if (name === 'tab' || name === 'ptab') this.#out.words.text('\t');
    else if (name === 'br' || name === 'cr') this.#out.words.text('\n');
    else if (name === 'noBreakHyphen') this.#out.words.text('-');
  }
}
