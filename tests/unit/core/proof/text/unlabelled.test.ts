/** Text whose encoding nothing says is read right where it says enough; what is only a guess is called one, so that it may be changed. */
import { describe, expect, test } from 'vitest';
import { decode } from '../../../../../src-main/core/proof/text/encodings';
import { shortTexts } from '../../../../support/evidence-inputs/short-texts';
import { encoded, unlabelled } from '../../../../support/evidence-inputs/unlabelled';

describe('letters and tables', () => {
  test.each(unlabelled)('$about', ({ text, encoding }) =>
    expect(decode(encoded(text, encoding)).text.replace(/^\uFEFF/, '')).toBe(text)
  );
});

/** Two readings of these bytes are equally good: which one was meant only the writer knows. */
const ambiguous = new Set(['Straße 12 cp850', '谢谢 gbk']);

describe('a word or a line', () => {
  test.each(shortTexts)('%s, %s', (text, encoding) => {
    const read = decode(encoded(text, encoding));
    if (ambiguous.has(`${text} ${encoding}`)) expect(read.guessed).toBe(true);
    else expect(read.text).toBe(text);
  });
});

test('UTF-8 stays UTF-8, however short', () => {
  for (const text of [
    'ü',
    'Grüße',
    'José',
    'Łódź',
    'Да',
    'Спасибо',
    'Α',
    '谢谢',
    '推薦状',
    '감사',
    '€',
    '–',
    'naïve café'
  ]) {
    expect(decode(Buffer.from(text))).toMatchObject({ text, encoding: 'utf-8' });
  }
});

test('a file that is cut within its last letter is no other encoding for it', () => {
  const bytes = Buffer.from(`${'word '.repeat(20_000)}ü`);
  expect(decode(bytes.subarray(0, -1)).encoding).toBe('utf-8');
});
