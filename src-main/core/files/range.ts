/** Reads a Range header, so that recordings can be sought (RFC 9110, section 14). */

type RangeAnswer =
  /** No range, or one that may be ignored: answer 200 with everything. */
  | { kind: 'whole' }
  /** Answer 206; both ends inclusive. */
  | { kind: 'part'; start: number; end: number }
  /** Answer 416. */
  | { kind: 'unsatisfiable' };

const whole: RangeAnswer = { kind: 'whole' };
const unsatisfiable: RangeAnswer = { kind: 'unsatisfiable' };

/** `size` is the file's size in bytes. Several ranges at once and malformed ones are ignored, as the RFC allows. */
export function readRange(header: string | null, size: number): RangeAnswer {
  const match = /^\s*bytes\s*=\s*(\d*)\s*-\s*(\d*)\s*$/i.exec(header ?? '');
  if (!match) return whole;
  const [, first = '', last = ''] = match;
  if (first === '') {
    if (last === '') return whole;
    const length = Math.min(Number(last), size);
    return length > 0 ? { kind: 'part', start: size - length, end: size - 1 } : unsatisfiable;
  }
  const start = Number(first);
  if (last !== '' && Number(last) < start) return whole;
  if (start >= size) return unsatisfiable;
  return { kind: 'part', start, end: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
}
