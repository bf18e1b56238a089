/** What a document is by its first bytes: names and endings err. */
import { compoundKind, compoundMark } from '../../files/compound-file.ts';
import { withFileBytes } from '../../files/file-bytes.ts';
import type { TextKind } from './text-kinds.ts';

/** Kinds that only their bytes can confirm; other files are what their type says. */
const confirmed: ReadonlySet<TextKind> = new Set(['package', 'rtf', 'doc', 'msg', 'unsupported']);

/** `locked`, `damaged`: it can't be read for that reason. */
type ContentKind = TextKind | 'locked' | 'damaged';

export async function contentKind(path: string, start: Uint8Array, named: TextKind): Promise<ContentKind> {
  const bytes = Buffer.from(start.buffer, start.byteOffset, start.byteLength);
  const head = bytes.toString('latin1', 0, 1024);
  if (bytes.toString('hex', 0, 8) === compoundMark) return ofCompound(path, named);
  if (named === 'text' || named === 'xml') return isFlat(head) ? 'flat-odf' : named;
  if (!confirmed.has(named)) return named;
  if (/^PK(\x03\x04|\x05\x06|\x07\x08)/.test(head)) return 'package';
  if (/^\s*\{\\rtf/.test(head)) return 'rtf';
  if (named === 'unsupported') return looksLikeText(bytes) ? textOf(head) : 'unsupported';
  if (named !== 'rtf' && head.includes('%PDF-')) return 'pdf';
  return looksLikeText(bytes) ? textOf(head) : 'damaged';
}

async function ofCompound(path: string, named: TextKind): Promise<ContentKind> {
  const kind = await withFileBytes(path, compoundKind);
  if (kind === 'doc' || kind === 'msg' || kind === 'locked') return kind;
  if (kind === 'damaged' && (named === 'doc' || named === 'msg')) return 'damaged';
  if (kind !== null && kind !== 'damaged') return 'unsupported';
  // Word puts a document with a password into a compound file (MS-OFFCRYPTO 2.3.1).
  return named === 'package' ? 'locked' : 'unsupported';
}

const isFlat = (head: string): boolean => /^[\u00EF\u00BB\u00BF\s]*<\?xml[^>]*>\s*<office:document\b/.test(head);

function textOf(head: string): ContentKind {
  if (isFlat(head)) return 'flat-odf';
  if (/^[\u00EF\u00BB\u00BF\s]*(<!doctype html|<html|<head|<body|<meta|<table)/i.test(head)) return 'markup';
  return 'text';
}

/** Signs that no text has are few; UTF-16 has its zeros on one side, or a mark. */
function looksLikeText(bytes: Buffer): boolean {
  if (/^(fffe|feff|efbbbf)/.test(bytes.toString('hex', 0, 3))) return true;
  const looked = bytes.subarray(0, 1024);
  if (looked.length < 8) return false;
  // A cut document begins as its whole one did, and is no text.
  return (
    !/[\0-\u0008\u000E-\u001A\u001C-\u001F]/.test(looked.toString('latin1')) &&
    !looked.toString('latin1').startsWith('PK')
  );
}
