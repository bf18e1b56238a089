/** Old and cut-off texts are still read right. */
import { describe, expect, test } from 'vitest';
import { decodeText, readFirstText, shownTextBytes } from '../../../../src-renderer/features/viewer/first-text';

const utf8 = new TextEncoder();

describe('decodeText', () => {
  test('UTF-8, with and without its mark', () => {
    expect(decodeText(utf8.encode('Grüße – 23 %'))).toBe('Grüße – 23 %');
    expect(decodeText(new Uint8Array([0xef, 0xbb, 0xbf, 0x41]))).toBe('A');
  });

  test('a character that the cut went through is left out and nothing else changes', () => {
    const bytes = utf8.encode('Ende ü');
    expect(decodeText(bytes.subarray(0, -1))).toBe('Ende ');
  });

  test('UTF-16 in both directions', () => {
    expect(decodeText(new Uint8Array([0xff, 0xfe, 0x41, 0x00, 0xfc, 0x00]))).toBe('Aü');
    expect(decodeText(new Uint8Array([0xfe, 0xff, 0x00, 0x41, 0x00, 0xfc]))).toBe('Aü');
  });

  test('an old Windows export does not turn into question marks', () => {
    expect(decodeText(new Uint8Array([0x47, 0x72, 0xfc, 0xdf, 0x65, 0x20, 0x80]))).toBe('Grüße €');
  });
});

describe('readFirstText', () => {
  const serve = (bytes: Uint8Array): string => `data:text/plain;base64,${Buffer.from(bytes).toString('base64')}`;
  const never = new AbortController().signal;

  test('says whether the file goes on', async () => {
    const short = await readFirstText(serve(utf8.encode('all of it')), never);
    expect(short).toEqual({ text: 'all of it', whole: true });
    const long = await readFirstText(serve(new Uint8Array(shownTextBytes + 10).fill(0x61)), never);
    expect(long.whole).toBe(false);
    expect(long.text).toHaveLength(shownTextBytes);
  });
});
