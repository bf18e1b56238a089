/** Of two long texts people see what differs, not all that is the same. */
import { expect, test } from 'vitest';
import { aroundChanges, compareWords } from '../../../../../src-renderer/stages/letter/versions/compare';

test('in a long text only the surroundings of what differs are shown, on both sides and in between', () => {
  const long = 'words that are the same on both sides '.repeat(60);
  const parts = aroundChanges(
    compareWords(`${long}quartz ${long}basalt ${long}`, `${long}quarts ${long}basalp ${long}`)
  );
  const whole = parts.map((part) => part.text).join('');
  expect(whole.length).toBeLessThan(700);
  for (const word of ['quartz', 'quarts', 'basalt', 'basalp']) expect(whole).toContain(word);
  expect(whole.match(/…/g)!.length).toBe(4);
  const short = compareWords('Waste fell by 23%', 'Waste fall by 23%');
  expect(aroundChanges(short)).toEqual(short);
  const emoji = `${'👩‍🔬'.repeat(200)} changed`;
  expect(
    aroundChanges(compareWords(emoji, emoji.replace('changed', 'chanced')))
      .map((part) => part.text)
      .join('')
  ).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/);
});
