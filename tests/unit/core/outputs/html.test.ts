/** The HTML file: one file, no script, nothing fetched, nothing of the user's text as markup. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeHtml } from '../../../../src-main/core/outputs/html';
import { enclosed, source } from './content';

test('it holds the whole letter, in its language', () => {
  const html = makeHtml(
    source({ language: 'de-DE', body: 'Guten Tag,\n\n- eins\n- **zwei**\n\nMit freundlichen Grüßen\n\nAsha' })
  );
  expect(html).toContain('<html lang="de-DE">');
  expect(html).toContain('<title>Shift Lead: what I should have told you</title>');
  expect(html).toContain('Halden &amp; Rowe Logistics');
  expect(html).toContain('23. November 2026');
  expect(html).toContain('<li>eins</li><li><strong>zwei</strong></li>');
  expect(html).toContain('class="closing signature"');
  expect(html).toContain('@page { size: 210mm 297mm;');
});

test('printed, its pages have numbers where the letter wants them', () => {
  expect(makeHtml(source({ pageNumbers: true }))).toMatch(/@page \{.*@bottom-center \{ content: counter\(page\);.*\}/);
  expect(makeHtml(source())).not.toContain('counter(page)');
});

test('claims leave as their text, with the enclosure’s number where it is wanted', () => {
  const enclosures = [enclosed(1, 'Returns report', ['0123456789'])];
  const body = 'We [cut costs](fact:0123456789) and [more](fact:aaaaaaaaaa).';
  const shown = makeHtml(source({ body }, enclosures));
  expect(shown).toContain('We cut costs<sup>\u00a0[1]</sup> and more.');
  expect(shown).toContain('<p>Enclosure:</p>');
  expect(shown).toContain('<li>1 Returns report</li>');
  expect(shown).not.toContain('fact:');
  expect(makeHtml(source({ body, showEnclosureNumbers: false }, enclosures))).toContain('We cut costs and more.');
});

test('a letter that lists its enclosures itself gets no second list', () => {
  const enclosures = [enclosed(1, 'Returns report', [])];
  const html = makeHtml(source({ body: 'Hello.\n\nRegards\n\nAsha\n\nEnclosures: the report' }, enclosures));
  expect(html).not.toContain('class="enclosures"');
});

test('whatever is written, no element, attribute or address comes of it', () => {
  const nasty = fc.constantFrom(
    '<script>',
    '"><img src=x onerror=alert(1)>',
    '](javascript:x)',
    '[a](',
    '&lt;',
    '`',
    '**',
    '\n\n',
    '</style>',
    'https://a"b'
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(nasty, fc.string({ unit: 'grapheme' })), { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      const html = makeHtml(source({ body: text, subject: text.slice(0, 400), sender: text, recipient: text }));
      const tags = new Set([...html.matchAll(/<\/?([a-z0-9!]+)/gi)].map(([, name]) => name?.toLowerCase()));
      for (const tag of ['script', 'img', 'iframe', 'object', 'svg', 'link', 'base', 'form'])
        expect(tags).not.toContain(tag);
      expect(html.match(/<style>/g)).toHaveLength(1);
      expect(html.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\s(?:on\w+|src)\s*=/i);
      expect(html).not.toMatch(/href="(?!https:\/\/|mailto:)/i);
    }),
    { numRuns: 200 }
  );
});
