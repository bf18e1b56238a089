/** Markdown as far as it is pure: raw HTML stays text, links change what stood before, equal blocks keep their key. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedAddress, allowedTags, BlockParser } from '../../../../../src-renderer/parts/paper/markdown';

const html = (markdown: string): string =>
  new BlockParser()
    .parse(markdown)
    .map((block) => block.html)
    .join('');

describe('BlockParser', () => {
  it('writes raw HTML as the text that it is', () => {
    expect(html('Dear <name>, <script>alert(1)</script>')).toContain('&lt;name&gt;, &lt;script&gt;');
    expect(html('<img src=x onerror=alert(1)>')).not.toMatch(/<img/i);
    expect(html('![a "picture"](https://example.org/x.png)')).toBe('<p>a &quot;picture&quot;</p>\n');
  });

  it('ends lines where the editor does, and keeps the first heading for the subject', () => {
    expect(html('Kind regards\nJana')).toContain('<br>');
    expect(html('# One\n\n#### Four')).toBe('<h2>One</h2>\n<h4>Four</h4>\n');
  });

  it('cuts quotes and lists that are nested without end, and leaves all others as they are', () => {
    for (const mark of ['>', '> - ', '- ', '- * ']) {
      const shown = html(`Dear Ada,\n\n${mark.repeat(5000)} deep`);
      expect(shown).toMatch(/Dear Ada,[^]*deep/);
      expect(shown.match(/<(blockquote|ul|ol)\b/g)!.length).toBeLessThan(40);
    }
    expect(html(`${'1. '.repeat(5000)} deep`)).toContain('deep');
    const nested = `${'> '.repeat(12)}a\n\n- b\n  - c\n    1. d\n    2. e\n\n- - -`;
    expect(html(nested).match(/<(blockquote|ul|ol|hr)\b/g)).toHaveLength(16);
  });

  it('takes no line away: a definition of a link is text', () => {
    expect(html('See [note].\n\n[note]: https://a.example')).toMatch(/See \[note\]\.[^]*\[note\]: .*a\.example/);
  });

  it('gives every block another key when the numbers of the enclosures change', () => {
    const parser = new BlockParser();
    const claim = 'We [cut waste](fact:0123456789).';
    const before = parser.parse(claim, new Map([['0123456789', '1']]));
    const after = parser.parse(claim, new Map([['0123456789', '2, p. 3']]));
    expect(after[0]!.html).toContain('[2, p. 3]');
    expect(after[0]!.key).not.toBe(before[0]!.key);
  });

  it('makes only elements that the sanitiser allows, whatever is written', () => {
    const marks = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '&',
      '*',
      '_',
      '[',
      '](',
      ')',
      '`',
      '\n',
      '# ',
      '- ',
      '1. ',
      '> ',
      '|'
    );
    const words = fc.constantFrom(
      'a',
      'script',
      'onerror=',
      'javascript:',
      '<svg onload=x>',
      '<!--',
      '-->',
      '&lt;',
      'https://x'
    );
    const documents = fc.array(fc.oneof(marks, words), { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(documents, (markdown) => {
        for (const [, tag] of html(markdown).matchAll(/<\/?([a-z][a-z0-9]*)/gi)) expect(allowedTags).toContain(tag);
      }),
      { numRuns: 2_000 }
    );
  });

  it('gives the same blocks from a warm cache as from a cold one', () => {
    const block = fc.constantFrom(
      'One.',
      'Two **bold**.',
      '- a\n- b',
      '> q',
      '# h',
      '[l]: https://x.example',
      'See [l].'
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), fc.array(block, { maxLength: 8 }), (first, second) => {
        const parser = new BlockParser();
        parser.parse(first.join('\n\n'));
        expect(parser.parse(second.join('\n\n'))).toEqual(new BlockParser().parse(second.join('\n\n')));
      })
    );
  });
});

describe('allowedAddress', () => {
  it.each(['https://example.org', 'HTTPS://example.org', 'mailto:a@example.org'])('takes %s', (url) =>
    expect(allowedAddress.test(url)).toBe(true)
  );
  it.each([
    'http://example.org',
    'javascript:alert(1)',
    ' https://x',
    'data:text/html,x',
    '//x',
    '/x',
    'https:x',
    'file:///x'
  ])('refuses %s', (url) => expect(allowedAddress.test(url)).toBe(false));
});
