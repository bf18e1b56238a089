/** What is read while somebody types, pastes or keeps a version comes to an end with any text, and reads what people write. */
import { describe, expect, test } from 'vitest';
import { countWords } from '$shared/letter/text/words';
import { inertSource } from '../../src-renderer/stages/letter/editor/paste-source';
import { columns, growingTexts, marked, parsed, pasted, repeated } from '../support/growing-texts';
import { timed } from '../support/timed';

// Two hundred thousand signs are read in a moment; by the square of their number some of these took minutes.
test.each(growingTexts)('%s', (name, read, text) => {
  const long = text(200_000);
  expect(() => timed(name, () => read(long))).not.toThrow();
});

test.each(columns)('%s come to an end', (name, line) => {
  const long = repeated(line)(200_000);
  expect(timed(name, () => parsed(long))).not.toEqual([]);
});

describe('what is bounded still reads what people write', () => {
  test.each([
    ['see [the note](https://en.example/wiki/A_(b)) now', 4],
    ['[a](b "title") c', 4],
    ['[one](https://a.example/x(y) two', 5],
    ['[1]: https://example.org/one/two', 0]
  ])('words of %j', (text, words) => expect(countWords(text)).toBe(words));

  test('losses stay losses however many, and lists lists', () => {
    const kinds = (text: string): string[] => marked.lexer(text).map(({ type }) => type);
    expect(kinds('- 5 %\n'.repeat(1_200))).toEqual(['paragraph']);
    expect(kinds('We lost:\n- 5 %\n- 6 %\n- 7 %')).toEqual(['paragraph']);
    expect(kinds('- 5 %\n- 6 %\n- more of it')).toEqual(['list']);
    expect(kinds('- 5 %\n- 6 %\n* one\n* two')).toEqual(['paragraph', 'list']);
    expect(kinds('> 90 %\n> 80 %\n\n> said she')).toEqual(['paragraph', 'space', 'blockquote']);
  });

  test('of a copy nothing is lost with what is taken out', () => {
    expect(inertSource('<p>a<!--x-->b<![if !vml]>c<![endif]>d</p><style>e</style>f<xml><b>g</b></xml>h<xml>i')).toBe(
      '<p>abcd</p>fh<xml>i'
    );
    expect(inertSource(`<a onclick=x onmouseover = "y" href='z>' style=s>t</a> 1 < 2 <3`)).toBe(
      `<a   href='z>' data-copied-style=s>t</a> 1 < 2 <3`
    );
    expect(pasted(`<p>a${'&nbsp;'.repeat(5)}b</p><p>c<br>d</p>`)).toBe('a b\n\nc\nd');
    expect(inertSource(`${'<b>'.repeat(300)}in${'</b>'.repeat(300)}<i style="a">out</i>`)).toBe(
      `${'<b>'.repeat(200)}in${'</b>'.repeat(200)}<i data-copied-style="a">out</i>`
    );
    const open = '<p>a<li style="b">c<br>'.repeat(500);
    expect(inertSource(open)).toBe(open.replaceAll('style', 'data-copied-style'));
    expect(pasted(`${'<div>'.repeat(300)}deep ${'<b>'.repeat(50)}down`)).toBe('deep down');
  });
});
