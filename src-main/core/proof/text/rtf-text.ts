/** The searchable words of RTF: one pass, whatever the file is. Bytes become letters by the font they are set in. */
import iconv from 'iconv-lite';
import { apartGroups, fontCharsets, knownGroups, silentGroups, writtenSigns } from './rtf-words.ts';

interface Group {
  /** No words; `upr`: until its other form in Unicode comes. */
  silent: boolean | 'upr';
  /** `\*` was said, and what the group is has not been said yet. */
  optional: boolean;
  /** Characters that follow a \u and stand for it in old readers. */
  skip: number;
  hidden: boolean;
  deleted: boolean;
  font: string;
  /** The font of double bytes, and whether it is the one in use (`\dbch`). */
  wideFont: string;
  wide: boolean;
  inFonts: boolean;
  out: string[];
}

/** Groups deeper than this are no letter, and are read as if they were flat. */
const deepest = 500;
/** A sink for each note and box; more of them than this share the last. */
const mostApart = 10_000;

/** `rtf` as Latin-1, so that every byte is one character. Never throws. */
export function rtfText(rtf: string): string {
  return /^\s*\{\\rtf/.test(rtf.slice(0, 200)) ? new RtfReader(rtf).read() : '';
}

class RtfReader {
  readonly #rtf: string;
  #at = 0;
  readonly #outer: Group[] = [];
  readonly #main: string[] = [];
  readonly #apart: string[][] = [];
  #group: Group;
  /** Bytes of text that wait for their decoder, with the encoding they are in. */
  #bytes: number[] = [];
  #bytesIn: string[] = this.#main;
  #encoding = 'windows-1252';
  /** Stand-ins still to be left out after a \u. */
  #left = 0;
  #ansi = 'windows-1252';
  readonly #fonts = new Map<string, string>();

  constructor(rtf: string) {
    this.#rtf = rtf;
    this.#group = {
      silent: false,
      optional: false,
      skip: 1,
      hidden: false,
      deleted: false,
      font: '',
      wideFont: '',
      wide: false,
      inFonts: false,
      out: this.#main
    };
  }

  read(): string {
    const rtf = this.#rtf;
    while (this.#at < rtf.length) {
      const code = rtf.charCodeAt(this.#at);
      this.#at += 1;
      if (code === 0x7b) this.#open();
      else if (code === 0x7d) this.#close();
      else if (code === 0x5c) this.#control();
      else if (code !== 0x0d && code !== 0x0a) this.#byte(code);
    }
    this.#flush();
    return [this.#main, ...this.#apart].map((each) => each.join('')).join('\n');
  }

  #open(): void {
    this.#flush();
    if (this.#outer.length < deepest) this.#outer.push({ ...this.#group });
    this.#group.optional = false;
    this.#left = 0;
  }

  #close(): void {
    this.#flush();
    this.#group = this.#outer.pop() ?? this.#group;
    this.#left = 0;
  }

  #control(): void {
    const rtf = this.#rtf;
    const from = this.#at;
    const first = rtf.charCodeAt(from);
    if (!isLetter(first)) {
      this.#at += 1;
      this.#symbol(first);
      return;
    }
    let end = from + 1;
    while (end - from < 32 && isLetter(rtf.charCodeAt(end))) end += 1;
    const word = rtf.slice(from, end);
    const numberFrom = end;
    if (rtf.charCodeAt(end) === 0x2d) end += 1;
    const digitsFrom = end;
    while (end - digitsFrom < 10 && isDigit(rtf.charCodeAt(end))) end += 1;
    const value = end > digitsFrom ? rtf.slice(numberFrom, end) : undefined;
    if (value === undefined) end = numberFrom;
    this.#at = rtf.charCodeAt(end) === 0x20 ? end + 1 : end;
    this.#obey(word, value);
  }

  #symbol(code: number): void {
    if (code === 0x27) {
      const value = hexByte(this.#rtf, this.#at);
      if (value < 0) return;
      this.#at += 2;
      this.#byte(value);
    } else if (code === 0x5c || code === 0x7b || code === 0x7d) this.#byte(code);
    else if (code === 0x2a) {
      this.#flush();
      this.#group.optional = true;
    } else if (code === 0x7e) this.#say(' ');
    else if (code === 0x5f) this.#say('-');
    else if (code === 0x0a || code === 0x0d) this.#say('\n');
  }

  #obey(word: string, value: string | undefined): void {
    this.#flush();
    const group = this.#group;
    if (group.optional) {
      group.optional = false;
      if (!knownGroups.has(word)) group.silent = true;
    }
    if (word === 'u' && value !== undefined) {
      this.#write(String.fromCharCode((Number(value) + 65_536) & 0xffff));
      this.#left = group.skip;
    } else if (word === 'bin') {
      this.#at += Math.max(0, Number(value ?? 0));
      this.#left = Math.max(0, this.#left - 1);
    } else if (Object.hasOwn(writtenSigns, word)) this.#say(writtenSigns[word] ?? '');
    else if (silentGroups.has(word)) {
      group.inFonts = word === 'fonttbl';
      group.silent = word === 'upr' && group.silent === false ? 'upr' : true;
    } else if (word === 'ud' && group.silent === 'upr') group.silent = false;
    else if (apartGroups.has(word)) this.#standApart();
    else this.#format(word, value);
  }

  #standApart(): void {
    if (this.#group.silent !== false) return;
    this.#group.out = this.#apart.length < mostApart ? [] : (this.#apart.at(-1) ?? []);
    if (this.#apart.length < mostApart) this.#apart.push(this.#group.out);
  }

  #format(word: string, value: string | undefined): void {
    const group = this.#group;
    const isOn = value === undefined || Number(value) !== 0;
    if (word === 'uc') group.skip = Math.max(0, Math.min(Number(value ?? 1), 20));
    else if (word === 'v' || word === 'htmlrtf') group.hidden = isOn;
    else if (word === 'deleted' || word === 'mvf') group.deleted = isOn;
    else if (word === 'plain') {
      group.hidden = false;
      group.font = '';
      group.wide = false;
    } else if (word === 'f') group.font = value ?? '';
    else if (word === 'dbch') group.wide = true;
    else if (word === 'loch' || word === 'hich') group.wide = false;
    else if (word === 'af' && group.wide) group.wideFont = value ?? '';
    else this.#nameEncoding(word, value ?? '');
  }

  #nameEncoding(word: string, value: string): void {
    if (word === 'ansicpg') this.#ansi = existing(`cp${value}`) ?? this.#ansi;
    else if (word === 'mac') this.#ansi = 'macintosh';
    else if (word === 'pc') this.#ansi = 'cp437';
    else if (word === 'pca') this.#ansi = 'cp850';
    else if (word === 'deff') this.#fonts.set('', value);
    else if (this.#group.inFonts && word === 'fcharset') this.#setFont(existing(fontCharsets[value] ?? ''));
    else if (this.#group.inFonts && word === 'cpg') this.#setFont(existing(`cp${value}`));
  }

  #setFont(encoding: string | undefined): void {
    if (encoding) this.#fonts.set(this.#group.font, encoding);
  }

  #byte(code: number): void {
    if (this.#left > 0) {
      this.#left -= 1;
      return;
    }
    const group = this.#group;
    if (group.silent !== false || group.hidden || group.deleted) return;
    if (this.#bytes.length === 0) {
      this.#encoding = this.#current();
      this.#bytesIn = group.out;
    }
    this.#bytes.push(code);
  }

  #current(): string {
    const { wide, wideFont, font } = this.#group;
    const name = wide && wideFont !== '' ? wideFont : font === '' ? (this.#fonts.get('') ?? '') : font;
    return (name === '' ? undefined : this.#fonts.get(name)) ?? this.#ansi;
  }

  #flush(): void {
    if (this.#bytes.length === 0) return;
    this.#bytesIn.push(iconv.decode(Buffer.from(this.#bytes), this.#encoding));
    this.#bytes = [];
  }

  /** A sign that counts as one of the stand-ins. */
  #say(text: string): void {
    this.#flush();
    if (this.#left > 0) this.#left -= 1;
    else this.#write(text);
  }

  #write(text: string): void {
    this.#flush();
    const { silent, hidden, deleted, out } = this.#group;
    if (silent === false && !hidden && !deleted) out.push(text);
  }
}

const existing = (encoding: string): string | undefined => (iconv.encodingExists(encoding) ? encoding : undefined);
const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** The byte of two hexadecimal digits; -1 where there are none. */
function hexByte(text: string, at: number): number {
  const value = digit(text.charCodeAt(at)) * 16 + digit(text.charCodeAt(at + 1));
  return Number.isNaN(value) ? -1 : value;
}
const digit = (code: number): number => {
  if (isDigit(code)) return code - 0x30;
  const small = code | 0x20;
  return small >= 0x61 && small <= 0x66 ? small - 0x57 : NaN;
};
