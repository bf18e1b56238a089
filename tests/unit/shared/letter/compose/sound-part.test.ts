/** One note among good sentences doesn't keep all of an answer out of the letter. */
import { expect, test } from 'vitest';
import { soundPart, type SoundPartWords } from '$shared/letter/compose/sound-part';

const words: SoundPartWords = {
  abbreviations: [],
  months: [],
  about: 'I should have (?:told|said)',
  pointingBack: 'this|so|it|after that',
  persons: 'he|she'
};
/** A note is marked in these tests. */
const part = (text: string, isCut = false): string =>
  soundPart(
    text,
    isCut,
    words,
    (typed) => typed,
    (sentence) => sentence.includes('NOTE')
  );

const case1 = 'In May the archive flooded and two rooms of files stood in water up to the shelves.';
const case2 = 'I called the restorer and moved what was dry into the hall with two colleagues.';
const case3 = 'Within a week 180 of 200 files could be read again by everybody.';

test.each([
  ['a note at the end', `${case1} ${case2} ${case3} NOTE and so on.`, `${case1} ${case2} ${case3}`],
  [
    'words about the answer itself',
    `${case1} ${case2} ${case3} I should have told them.`,
    `${case1} ${case2} ${case3}`
  ],
  ['a note between', `${case1} ${case2} NOTE bits. ${case3}`, `${case1} ${case2} ${case3}`]
])('%s is left out', (_, typed, left) => expect(part(typed)).toBe(left));

test.each([
  ['the case itself is a note', `NOTE archive flood. ${case2} ${case3}`],
  ['two sentences are notes', `${case1} NOTE one. NOTE two. ${case2} ${case3}`],
  ['too little is left', `${case1} NOTE ${'word '.repeat(40)}.`],
  ['too much is left', `${`${case1} `.repeat(9)}NOTE end.`],
  ['it is a list', `- ${case1}\n- ${case2}`]
])('nothing, where %s', (_, typed) => expect(part(typed)).toBe(''));

test('what points back at a sentence that is left out goes with it', () => {
  expect(part(`${case1} ${case2} NOTE bits. So it dried. ${case3}`)).toBe('');
  expect(part(`${case1} ${case2} ${case3} NOTE bits.`)).not.toBe('');
});

test('nobody is told of as “he” who was held back', () => {
  expect(part(`${case1} ${case2} ${case3} He thanked us.`, true)).toBe(`${case1} ${case2} ${case3}`);
  expect(part(`${case1} ${case2} ${case3} He thanked us.`)).toContain('He thanked us.');
});
