/**
 * postal-mime, kept to the tree of parts and to what honest mails have of lines, parts and headers. The library takes a step for each line
 * and keeps each as a piece of its own, and makes text of pages and pages of text that nobody here asks for; a mail of 4 MB of line ends
 * took 12 seconds. Its methods are its own affair: the version is pinned, and the tests of mails hold what is used of them.
 */
import PostalMime, { type Email } from 'postal-mime';
import { lineWithLetters } from './header-words.ts';

/** A part of postal-mime's tree. Its letters are decoded elsewhere: the library knows no DOS code pages and no page's own charset. */
export interface MailPart {
  contentType: { parsed: { value: string; params: Record<string, string> }; multipart: string | false };
  contentDisposition: { parsed: { value: string; params: Record<string, string> } };
  content: ArrayBuffer | null;
  childNodes: MailPart[];
}

interface Line {
  bytes: Uint8Array<ArrayBuffer>;
  /** Nothing comes behind it. */
  done: boolean;
}

/** What the library has and does not tell of. */
interface Internals {
  root: MailPart & { headers: { key: string; value: string }[] };
  currentNode: { state: 'header' | 'body' | 'finished'; contentTransferEncoding: { encoding: string } };
  boundaries: { value: Uint8Array }[];
  headerSize: number;
  buf: ArrayBuffer;
  av: Uint8Array<ArrayBuffer>;
  readPos: number;
  parse(mail: Uint8Array): Promise<Email>;
  readLine(): Line;
  processLine(line: Uint8Array<ArrayBuffer>, isFinal: boolean): Promise<void>;
  finalize(): Promise<void>;
  collectNode(): Promise<void>;
  hasReportParts(): boolean;
  buildMessage(): Email;
}
const Library = PostalMime as unknown as new (options: Record<string, number>) => Internals;

/** A mail with more parts within parts than this is no letter; closing each costs as much as the nesting is deep. */
const deepestParts = 100;
/** In one mail, beside each other or within each other. */
const mostParts = 20_000;
/** Bytes of all parts' headers together; one header alone is read up to `longestHeader`. */
const mostHeaders = 4 * 1024 * 1024;
const longestHeader = 200_000;
/** Bytes that go to a part's decoder at once. */
const block = 1024 * 1024;
const [lineFeed, carriageReturn, dash, space, tab] = [0x0a, 0x0d, 0x2d, 0x20, 0x09] as const;

export class MailParser extends Library {
  /** There was more than is read. */
  cut = false;
  #parts = 0;
  readonly #chosen: string | undefined;

  /** `chosen`: the encoding of headers that name none. */
  constructor(chosen?: string) {
    super({ maxNestingDepth: deepestParts, maxRfc822NestingDepth: 0, maxHeadersSize: Number.MAX_SAFE_INTEGER });
    this.#chosen = chosen;
  }

  /** One line of a header, of a boundary and of quoted-printable, which needs them; else all lines up to the next boundary. */
  override readLine(): Line {
    const isBoundary = this.#isBoundary(this.readPos);
    if (isBoundary) this.#parts += 1;
    if (this.#parts > mostParts || this.headerSize > mostHeaders) return this.#stop();
    const { state, contentTransferEncoding } = this.currentNode;
    if (state === 'header' && !isBoundary) return this.#headerLine();
    if (isBoundary || contentTransferEncoding.encoding === 'quoted-printable') return super.readLine();
    const from = this.readPos;
    this.readPos = this.#blockEnd(from);
    let end = this.readPos;
    if (this.av[end - 1] === lineFeed) end -= 1;
    if (end > from && this.av[end - 1] === carriageReturn) end -= 1;
    return { bytes: new Uint8Array(this.buf, from, end - from), done: this.readPos >= this.av.length };
  }

  /** Where parts lie too deep, what was read so far is the mail. */
  override async processLine(line: Uint8Array<ArrayBuffer>, isFinal: boolean): Promise<void> {
    try {
      await super.processLine(line, isFinal);
    } catch {
      this.#stop();
      await this.finalize();
    }
  }

  /** The words of the parts are not wanted from the library. */
  override async collectNode(): Promise<void> {}
  override hasReportParts(): boolean {
    return false;
  }

  override buildMessage(): Email {
    for (const header of this.root.headers) header.value = header.value.slice(0, longestHeader);
    return super.buildMessage();
  }

  /** The mail's own head comes with its letters in UTF-8; those of its parts come as they were sent. */
  #headerLine(): Line {
    const line = super.readLine();
    return Object.is(this.currentNode, this.root)
      ? line
      : { ...line, bytes: lineWithLetters(line.bytes, this.#chosen) };
  }

  #stop(): Line {
    this.cut = true;
    this.readPos = this.av.length;
    return { bytes: new Uint8Array(), done: true };
  }

  #blockEnd(from: number): number {
    const bytes = Buffer.from(this.buf, 0, this.av.length);
    const most = from + block;
    const lineEnd = most < bytes.length ? bytes.indexOf(lineFeed, most) + 1 : 0;
    const end = lineEnd > 0 ? lineEnd : bytes.length;
    if (this.boundaries.length === 0) return end;
    for (let at = bytes.indexOf('\n--', from); at >= 0 && at < end; at = bytes.indexOf('\n--', at + 1)) {
      if (this.#isBoundary(at + 1)) return at + 1;
    }
    return end;
  }

  /** RFC 2046, 5.1.1: two dashes and an open boundary, two more where it ends, and nothing but blanks up to the line's end. */
  #isBoundary(at: number): boolean {
    const { av, boundaries } = this;
    if (av[at] !== dash || av[at + 1] !== dash) return false;
    return boundaries.some(({ value }) => {
      for (let index = 0; index < value.length; index += 1) if (av[at + 2 + index] !== value[index]) return false;
      let end = at + 2 + value.length;
      if (av[end] === dash && av[end + 1] === dash) end += 2;
      while (av[end] === space || av[end] === tab || av[end] === carriageReturn) end += 1;
      return end >= av.length || av[end] === lineFeed;
    });
  }
}
