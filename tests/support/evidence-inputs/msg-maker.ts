/** Makes mails as Outlook saves them (MS-OXMSG): a compound file with a stream for each property, written by msgreader's own writer. */
import { burn, type Entry } from '@kenjiuno/msgreader/lib/Burner.js';
import iconv from 'iconv-lite';

/** The writer's kinds of entries; the package exports their enumeration for its own use only. */
const kinds = { storage: 1, stream: 2, root: 5 } as const;

export interface MsgInput {
  messageClass?: string;
  subject?: string;
  from?: { name: string; address?: string; kind?: string };
  representing?: string;
  to?: MsgPerson[];
  displayTo?: string;
  /** UTC. */
  sent?: Date;
  body?: string;
  html?: string | Uint8Array;
  rtf?: Uint8Array;
  attachments?: MsgAttachment[];
  /** Texts in this encoding instead of Unicode; `codePage` says which it is, unless the program did not say. */
  encoding?: string;
  codePage?: number;
  /** Of the page's bytes. */
  internetCodePage?: number;
}
interface MsgPerson {
  name: string;
  address?: string;
  kind?: 'to' | 'cc' | 'bcc';
}
export type MsgAttachment =
  | { name: string; shortName?: string; type?: string; bytes: Uint8Array }
  | { mail: MsgInput }
  /** A file that stays where it is, or an object of another program. */
  | { name: string; elsewhere: true };

interface Folder {
  name: string;
  streams: [string, Uint8Array][];
  folders: Folder[];
}

export function msgOf(input: MsgInput): Uint8Array {
  const root = messageOf('Root Entry', input, true);
  // Every such file has the list of named properties, be it empty.
  root.folders.push({
    name: '__nameid_version1.0',
    folders: [],
    streams: ['00020102', '00030102', '00040102'].map((tag) => [`__substg1.0_${tag}`, new Uint8Array()])
  });
  const entries: Entry[] = [{ name: root.name, type: kinds.root as Entry['type'], children: [], length: 0 }];
  add(entries, 0, root);
  return burn(entries);
}

function add(entries: Entry[], at: number, folder: Folder): void {
  for (const [name, bytes] of folder.streams) {
    entries[at]!.children!.push(entries.length);
    entries.push({
      name,
      type: kinds.stream as Entry['type'],
      binaryProvider: () => Uint8Array.from(bytes),
      length: bytes.length
    });
  }
  for (const inner of folder.folders) {
    const place = entries.length;
    entries[at]!.children!.push(place);
    entries.push({ name: inner.name, type: kinds.storage as Entry['type'], children: [], length: 0 });
    add(entries, place, inner);
  }
}

function messageOf(name: string, input: MsgInput, isRoot: boolean): Folder {
  const props = new Properties(input.encoding);
  const { from, to = [], attachments = [] } = input;
  props.text(0x001a, input.messageClass ?? 'IPM.Note');
  props.text(0x0037, input.subject);
  props.text(0x0c1a, from?.name);
  props.text(0x0c1e, from && (from.kind ?? 'SMTP'));
  props.text(0x0c1f, from?.address);
  props.text(0x0042, input.representing);
  props.text(0x0e04, input.displayTo);
  props.text(0x1000, input.body);
  props.time(0x0039, input.sent);
  props.number(0x3ffd, input.codePage);
  props.number(0x3fde, input.internetCodePage);
  if (input.html !== undefined)
    props.binary(0x1013, typeof input.html === 'string' ? Buffer.from(input.html) : input.html);
  if (input.rtf) props.binary(0x1009, input.rtf);
  const header = Buffer.alloc(isRoot ? 32 : 24);
  [to.length, attachments.length, to.length, attachments.length].forEach((count, at) =>
    header.writeUInt32LE(count, 8 + 4 * at)
  );
  const number = (at: number): string => at.toString(16).toUpperCase().padStart(8, '0');
  return {
    name,
    streams: props.streams(header),
    folders: [
      ...to.map((person, at) => personOf(`__recip_version1.0_#${number(at)}`, person, input.encoding)),
      ...attachments.map((each, at) => attachmentOf(`__attach_version1.0_#${number(at)}`, each, input.encoding))
    ]
  };
}

function personOf(name: string, person: MsgPerson, encoding: string | undefined): Folder {
  const props = new Properties(encoding);
  props.text(0x3001, person.name);
  props.text(0x3002, 'SMTP');
  props.text(0x3003, person.address);
  props.number(0x0c15, { to: 1, cc: 2, bcc: 3 }[person.kind ?? 'to']);
  return { name, streams: props.streams(Buffer.alloc(8)), folders: [] };
}

function attachmentOf(name: string, each: MsgAttachment, encoding: string | undefined): Folder {
  const props = new Properties(encoding);
  const folders: Folder[] = [];
  if ('mail' in each) {
    props.text(0x3001, each.mail.subject);
    props.number(0x3705, 5);
    folders.push(messageOf('__substg1.0_3701000D', each.mail, false));
  } else {
    props.text(0x3707, each.name);
    props.number(0x3705, 'elsewhere' in each ? 7 : 1);
    if ('bytes' in each) {
      props.text(0x3704, each.shortName);
      props.text(0x370e, each.type);
      props.binary(0x3701, each.bytes);
    }
  }
  return { name, streams: props.streams(Buffer.alloc(8)), folders };
}

/** Values of fixed length stand in the list of properties itself; of the others it tells the length (MS-OXMSG 2.4). */
class Properties {
  readonly #encoding: string | undefined;
  readonly #rows: Buffer[] = [];
  readonly #streams: [string, Uint8Array][] = [];

  constructor(encoding: string | undefined) {
    this.#encoding = encoding;
  }
  text(id: number, value: string | undefined): void {
    if (value === undefined) return;
    if (this.#encoding === undefined) this.#long(id, 0x001f, Buffer.from(value, 'utf16le'), 2);
    else this.#long(id, 0x001e, iconv.encode(value, this.#encoding), 1);
  }
  binary(id: number, value: Uint8Array): void {
    this.#long(id, 0x0102, value, 0);
  }
  number(id: number, value: number | undefined): void {
    if (value === undefined) return;
    const bytes = Buffer.alloc(8);
    bytes.writeUInt32LE(value);
    this.#row(id, 0x0003, bytes);
  }
  time(id: number, value: Date | undefined): void {
    if (!value) return;
    const bytes = Buffer.alloc(8);
    bytes.writeBigUInt64LE(BigInt(value.getTime() + 11_644_473_600_000) * 10_000n);
    this.#row(id, 0x0040, bytes);
  }
  streams(header: Buffer): [string, Uint8Array][] {
    return [['__properties_version1.0', Buffer.concat([header, ...this.#rows])], ...this.#streams];
  }
  #long(id: number, type: number, value: Uint8Array, terminator: number): void {
    const bytes = Buffer.alloc(8);
    bytes.writeUInt32LE(value.length + terminator);
    this.#row(id, type, bytes);
    const tag = ((id << 16) | type) >>> 0;
    this.#streams.push([`__substg1.0_${tag.toString(16).toUpperCase().padStart(8, '0')}`, value]);
  }
  #row(id: number, type: number, value: Buffer): void {
    const head = Buffer.alloc(8);
    head.writeUInt32LE(((id << 16) | type) >>> 0);
    head.writeUInt32LE(6, 4);
    this.#rows.push(Buffer.concat([head, value]));
  }
}

/** An RTF body as Outlook packs it (MS-OXRTFCP), every byte for itself, or not packed at all. */
export function packedRtf(rtf: string, isPacked = true): Uint8Array {
  const bytes = Buffer.from(rtf, 'latin1');
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += 8) pieces.push(Buffer.from([0]), bytes.subarray(at, at + 8));
  const body = isPacked ? Buffer.concat(pieces) : bytes;
  const head = Buffer.alloc(16);
  head.writeUInt32LE(body.length + 12);
  head.writeUInt32LE(bytes.length, 4);
  head.writeUInt32LE(isPacked ? 0x75465a4c : 0x414c454d, 8);
  return Buffer.concat([head, body]);
}
