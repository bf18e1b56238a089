/** A pasted list becomes one sign a line, whatever it was written in. */
import { expect, it } from 'vitest';
import { signLines } from '../../../../../src-renderer/stages/capture/sign-lines';

it.each([
  ['They laughed', ['They laughed']],
  ['They laughed\nShe wrote it down', ['They laughed', 'She wrote it down']],
  [
    '- Parkhaus gefunden\r\n- pünktlich\r\n\r\n- gut vorbereitet',
    ['Parkhaus gefunden', 'pünktlich', 'gut vorbereitet']
  ],
  ['1. late\n2) no tie\n10. rambled', ['late', 'no tie', 'rambled']],
  ['•\tnodded twice\n  ◦ said  “we”', ['nodded twice', 'said “we”']],
  ['14 people asked\n2024 was my year', ['14 people asked', '2024 was my year']],
  ['-5 degrees in there\n–\n***', ['-5 degrees in there']],
  ['\n \n', []]
])('%j', (text, lines) => expect(signLines(text)).toEqual(lines));
