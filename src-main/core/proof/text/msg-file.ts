/** Opens a mail that Outlook saved as a file of its own (MS-OXMSG), by msgreader; its letters are decoded here. */
import Reader, { type FieldsData } from '@kenjiuno/msgreader';
import { decode, decodeAs, type Decoded } from './encodings.ts';
import { isSoundCompound } from './sound-compound.ts';
import { Unreadable } from './unreadable.ts';

/** A CommonJS module whose default export is one of its own names where Node imports it. */
const MsgReader = (Reader as unknown as { default?: typeof Reader }).default ?? Reader;

/** Properties that the library has no names for. */
interface More {
  displayTo?: string;
  displayCc?: string;
  displayBcc?: string;
  representing?: string;
  ansiHtml?: Uint8Array;
}
export type MsgFields = FieldsData & More;

export interface MsgFile {
  fields: MsgFields;
  /** Of an attachment: its bytes; those of a mail within are such a file again. Null where it has none here. */
  bytesOf(attachment: FieldsData): Uint8Array | null;
  /** The encoding of letters for which the file names none; null where there are none such. */
  encoding: { label: string; guessed: boolean } | null;
}

const unnamed: Readonly<Record<number, keyof Omit<More, 'ansiHtml'>>> = {
  0x0e04: 'displayTo',
  0x0e03: 'displayCc',
  0x0e02: 'displayBcc',
  0x0042: 'representing'
};
const page = 0x1013;
const [ansi, unicode] = [0x001e, 0x001f] as const;

/** Throws Unreadable `damaged`. `chosen`: the encoding of letters for which the file names none. */
export function openMsg(bytes: Uint8Array, chosen?: string): MsgFile {
  if (!isSoundCompound(bytes)) throw new Unreadable('damaged');
  const file = new MsgReader(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  const ansiTexts = new Set<string>();
  file.parserConfig = {
    ansiEncoding: 'latin1',
    propertyObserver(fields, tag, raw) {
      const [property, type] = [tag >>> 16, tag & 0xffff];
      // The list of properties tells only how long such a value is; the value is told of apart from it.
      if (raw === null || (raw.length === 8 && raw[2] === 0 && raw[3] === 0)) return;
      const text = type === ansi ? latin1(raw) : type === unicode ? wide(raw) : null;
      if (type === ansi && /[^\0-\u007F]/.test(text ?? '')) ansiTexts.add(text!);
      const name = unnamed[property];
      if (name && text !== null) (fields as More)[name] ??= text;
      if (property === page && type === ansi) (fields as More).ansiHtml ??= raw;
    }
  };
  const fields = file.getFileData() as MsgFields;
  if (fields.error !== undefined || fields.dataType !== 'msg') throw new Unreadable('damaged');
  const letters = lettersOf(fields, ansiTexts, chosen);
  if (letters) putRight(fields, ansiTexts, letters.encoding);
  return {
    fields,
    encoding: letters?.guessed ? { label: letters.encoding, guessed: true } : null,
    bytesOf(attachment) {
      if (!attachment.innerMsgContent && attachment.dataId === undefined) return null;
      return file.getAttachment(attachment).content;
    }
  };
}

/** The label of a Windows code page's number. */
export const codePage = (number: number): string => (number === 65_001 ? 'utf-8' : `cp${number}`);

const latin1 = (bytes: Uint8Array): string => cutAtZero(Buffer.from(bytes).toString('latin1'));
const wide = (bytes: Uint8Array): string => cutAtZero(Buffer.from(bytes).toString('utf16le'));
const cutAtZero = (text: string): string => text.split('\0', 1)[0] ?? '';

/** Outlook of before 2003 wrote letters in the code page of its computer, and most files name it. Null where there are none such. */
function lettersOf(fields: MsgFields, texts: ReadonlySet<string>, chosen: string | undefined): Decoded | null {
  if (texts.size === 0) return null;
  const number = fields.messageCodepage ?? fields.internetCodepage;
  const named = number === undefined || decodeAs(new Uint8Array(), codePage(number)) === null ? null : codePage(number);
  const bytes = Buffer.from([...texts].join('\n'), 'latin1');
  const first = decode(bytes, named);
  return first.guessed && chosen ? decode(bytes, null, chosen) : first;
}

function putRight(value: object, texts: ReadonlySet<string>, encoding: string): void {
  for (const [key, each] of Object.entries(value) as [string, unknown][]) {
    if (typeof each === 'string' && texts.has(each)) {
      (value as Record<string, unknown>)[key] = decodeAs(Buffer.from(each, 'latin1'), encoding) ?? each;
    } else if (typeof each === 'object' && each !== null && !ArrayBuffer.isView(each)) {
      putRight(each, texts, encoding);
    }
  }
}
