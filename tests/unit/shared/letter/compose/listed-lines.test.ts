/** Lists that were typed in one line. */
import { expect, test } from 'vitest';
import { inLines } from '../../../../../src-main/shared/letter/compose/listed-lines';

test.each([
  [
    '1. Contract order first. 2. Similar item: pro rata. 3. Site record.',
    '1. Contract order first.\n2. Similar item: pro rata.\n3. Site record.'
  ],
  ['1 look\n2 ask\n3 write', '1. look\n2. ask\n3. write'],
  ['1) look 2) ask 3) write', '1) look\n2) ask\n3) write'],
  ['lean, old or new? / roots lifting / fungus / photo', '- lean, old or new?\n- roots lifting\n- fungus\n- photo']
])('%s', (typed, lines) => expect(inLines(typed)).toBe(lines));

test.each([
  'On 1. May we began, and on 3. June we ended.',
  '2. Then ask. 1. First look. 3. Write.',
  'It took 3. Then 4. Then 5.',
  'yes / no',
  'and/or, he/she, 24/7 / all days',
  '1. a\n2. b\n3. c'
])('stays as it is: %s', (typed) => expect(inLines(typed)).toBe(typed));
