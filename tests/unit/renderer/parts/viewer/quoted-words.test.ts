/** A quote finds its place again however the source breaks its lines; a transcript gives it a moment. */
import { expect, test } from 'vitest';
import { findQuote, momentAt, saidWords } from '../../../../../src-renderer/parts/viewer/quoted-words';

test('line ends, spaces and parted words may differ', () => {
  const text = 'In spring 2026 returns\nfell by 23 % after 14 peo-\nple were trained.';
  const at = (quote: string) => {
    const found = findQuote(text, quote);
    return found && text.slice(found.from, found.to);
  };
  expect(at('returns fell by 23 %')).toBe('returns\nfell by 23 %');
  expect(at('14 people were')).toBe('14 peo-\nple were');
  expect(at('14 people are')).toBeNull();
  expect(at('  ')).toBeNull();
});

const vtt =
  'WEBVTT\n\n1\n00:01.500 --> 00:04.000\n<v Ann>Hello.\n\n2\n01:00:02,250 --> 01:00:04,000\nWe cut it by 9 %.\n';

test('the moment is the beginning of the cue', () => {
  expect(momentAt(vtt, vtt.indexOf('Hello'))).toBe(1500);
  expect(momentAt(vtt, vtt.indexOf('We cut'))).toBe(3_602_250);
  expect(momentAt(vtt, 2)).toBeNull();
  expect(momentAt('no cues at all', 5)).toBeNull();
});

test('times and voices are not what was said', () => {
  expect(
    saidWords(vtt)
      .trim()
      .split(/\s*\n\s*/)
  ).toEqual(['Hello.', 'We cut it by 9 %.']);
});
