/** The words of OpenDocument texts, tables and slides (OASIS ODF 1.3): as they read, with notes, boxes and comments behind their paragraph. */
import { ApartWriter } from './apart-writer.ts';
import { walkXml, type XmlReader } from './xml.ts';
import type { ZipPackage } from './zip-package.ts';

/** Not seen: what was deleted, the numbers of notes, forms' and scripts' inner life, descriptions for machines. */
const silent = new Set([
  'tracked-changes',
  'note-citation',
  'hidden-text',
  'ruby-text',
  'forms',
  'scripts',
  'svg:title',
  'svg:desc',
  'event-listeners'
]);
const apart = new Set(['annotation', 'note-body', 'text-box', 'notes']);

/** A text's own words, then those of its page styles: headers and footers. */
export async function odfText(zip: ZipPackage, limit: number): Promise<string> {
  const styles = await zip.read('styles.xml');
  const hidden = new Set<string>();
  walkXml(styles, new OdfReader(limit, 'nowhere', hidden));
  const body = new OdfReader(limit, 'body', hidden);
  walkXml(await zip.read('content.xml'), body);
  const pages = new OdfReader(limit, 'master-styles', hidden);
  walkXml(styles, pages);
  return [body.words, pages.words].filter((each) => each !== '').join('\n');
}

/** A text in one flat file. */
export function flatOdfText(bytes: Uint8Array, limit: number): string {
  const hidden = new Set<string>();
  const body = new OdfReader(limit, 'body', hidden);
  walkXml(bytes, body);
  return body.words;
}

class OdfReader implements XmlReader {
  readonly #limit: number;
  readonly #wanted: string;
  /** Names of styles that hide what is set in them. */
  readonly #hidden: Set<string>;
  readonly #out = new ApartWriter();
  #inWanted = 0;
  #silent = 0;
  #inText = 0;
  readonly #outerTexts: number[] = [];
  #style = '';
  #isSheets = false;

  constructor(limit: number, wanted: string, hidden: Set<string>) {
    this.#limit = limit;
    this.#wanted = wanted;
    this.#hidden = hidden;
  }
  get words(): string {
    this.#out.sayApart();
    return this.#out.words.words;
  }
  get done(): boolean {
    return this.#out.length > this.#limit;
  }

  open(name: string, attribute: (name: string) => string | undefined, _all: unknown, fullName: string): void {
    if (name === this.#wanted) this.#inWanted += 1;
    else if (name === 'style') this.#style = attribute('name') ?? '';
    else if (name.endsWith('-properties') && hides(attribute)) this.#hidden.add(this.#style);
    if (this.#inWanted === 0) return;
    if (this.#silent > 0 || silent.has(name) || silent.has(fullName) || this.#isHidden(name, attribute))
      this.#silent += 1;
    else if (apart.has(name)) {
      this.#out.begin();
      this.#outerTexts.push(this.#inText);
      this.#inText = 0;
    } else if (name === 'p' || name === 'h') this.#inText += 1;
    else if (name === 's') this.#out.words.text(' '.repeat(Math.min(100, Number(attribute('c') ?? 1) || 1)));
    else if (name === 'tab') this.#out.words.text('\t');
    else if (name === 'line-break') this.#out.words.text('\n');
    else if (name === 'spreadsheet') this.#isSheets = true;
    else if (name === 'table') this.#nameTable(attribute('name'));
  }

  text(words: string): void {
    if (this.#inText > 0 && this.#silent === 0) this.#out.words.text(words.replace(/[ \t\r\n]+/g, ' '));
  }

  close(name: string): void {
    if (name === this.#wanted) this.#inWanted -= 1;
    else if (this.#inWanted === 0) return;
    else if (this.#silent > 0) this.#silent -= 1;
    else if (apart.has(name)) {
      this.#out.end();
      this.#inText = this.#outerTexts.pop() ?? 0;
    } else if (name === 'p' || name === 'h') this.#endLine();
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#out.words.cell();
    else if (name === 'table-row') this.#out.words.row();
    else if (name === 'page' || name === 'table') this.#endLine();
  }

  #endLine(): void {
    if (this.#inText > 0) this.#inText -= 1;
    this.#out.words.line();
    this.#out.sayApart();
  }
  #isHidden(name: string, attribute: (name: string) => string | undefined): boolean {
    const style = attribute('style-name');
    return (
      (style !== undefined && this.#hidden.has(style)) ||
      (name === 'section' && attribute('display') === 'none') ||
      (name === 'hidden-paragraph' && attribute('is-hidden') === 'true') ||
      (name.startsWith('table-') && /^(collapse|filter)$/.test(attribute('visibility') ?? ''))
    );
  }
  /** A sheet's name is seen on its tab; a text's table has none that is. */
  #nameTable(name: string | undefined): void {
    if (this.#inText > 0 || name === undefined) return;
    this.#out.words.line();
    if (this.#isSheets) this.#out.words.text(name);
    this.#out.words.line();
  }
}

const hides = (attribute: (name: string) => string | undefined): boolean =>
  /^(none|false)$/.test(attribute('display') ?? '') || attribute('visibility') === 'hidden';
