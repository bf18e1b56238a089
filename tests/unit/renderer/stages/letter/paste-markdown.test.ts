/** Copied from Word and Google Docs, as those programs put it on the clipboard, into clean Markdown. */
// @ts-expect-error -- its types declare another module name
import domino from '@mixmark-io/domino';
import { expect, test } from 'vitest';
import { markdownOf } from '../../../../../src-renderer/stages/letter/editor/paste-markdown';
import { inertSource } from '../../../../../src-renderer/stages/letter/editor/paste-source';
import { timed } from '../../../../support/timed';

const converted = (html: string): string => {
  const document = domino.createDocument(`<div id="root">${html}</div>`);
  return markdownOf(document.getElementById('root') as unknown as HTMLElement);
};

test('Google Docs: the bold around everything is not bold, and bold is a style', () => {
  const html =
    '<b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr" style="line-height:1.38"><span style="font-size:11pt;font-weight:400">Dear Marta, </span><span style="font-size:11pt;font-weight:700">thank you</span><span style="font-weight:400;font-style:italic"> very much</span><span style="font-weight:400">.</span></p><br /><ul><li dir="ltr" style="list-style-type:disc"><p dir="ltr" role="presentation"><span style="font-weight:400">one</span></p></li><li dir="ltr"><p dir="ltr" role="presentation"><span style="font-weight:400">two</span></p></li></ul><p dir="ltr"><a href="https://example.org/a"><span style="text-decoration:underline">our page</span></a></p></b>';
  expect(converted(html)).toBe(
    'Dear Marta, **thank you** *very much*.\n\n- one\n- two\n\n[our page](https://example.org/a)'
  );
});

test('Word: paragraphs, emphasis, and lists that are paragraphs with marks', () => {
  const item = (level: number, mark: string, text: string): string =>
    `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><span style='font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span>${text}</p>`;
  const html = `<p class=MsoNormal>Dear <b>Marta</b>,<span style='mso-spacerun:yes'>&nbsp; </span>hello<o:p></o:p></p>${item(1, '·', 'first')}${item(2, 'o', 'inner')}${item(1, '·', 'second')}<p class=MsoNormal>Then:</p>${item(1, '3.', 'three')}${item(1, '4.', '<i>four</i>')}<p class=MsoNormal style='display:none'>hidden</p>`;
  expect(converted(html)).toBe('Dear **Marta**, hello\n\n- first\n  - inner\n- second\n\nThen:\n\n3. three\n4. *four*');
});

test('Word: smart tags, fields, changes, pictures and tables leave their words', () => {
  const html =
    '<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->' +
    '<style><!-- p.MsoNormal {mso-style-parent:"";margin:0cm} --></style>' +
    '<p class=MsoNormal><st1:City w:st="on"><st1:place w:st="on">Halden</st1:place></st1:City> on <st1:date Year="2024">3 May</st1:date><o:p>&nbsp;</o:p></p>' +
    '<p class=MsoNormal><!--[if supportFields]><span style=\'mso-element:field-begin\'></span><![endif]-->page 4<ins cite=\"mailto:x\" datetime=\"2024\"> kept</ins><del cite=\"mailto:x\"> gone</del></p>' +
    '<p class=MsoNormal><!--[if gte vml 1]><v:shape id=\"a\"></v:shape><![endif]--><![if !vml]><img width=9 height=9 src=\"file:///C:/clip.png\" alt=\"our line\"><![endif]></p>' +
    '<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal>Month</p></td><td><p class=MsoNormal>Days</p></td></tr><tr><td><p class=MsoNormal>May</p></td><td><p class=MsoNormal><b>2</b></p></td></tr></table>';
  expect(converted(html)).toBe(
    'Halden on 3 May\n\npage 4 kept\n\nour line\n\n| Month | Days |\n|---|---|\n| May | **2** |'
  );
});

test('a table that only sets the page is read as its paragraphs', () => {
  const cell = '<td><p class=MsoNormal>Dear Marta,</p><p class=MsoNormal>thank <b>you</b>.</p></td>';
  expect(converted(`<table><tr>${cell}</tr></table>`)).toBe('Dear Marta,\n\nthank **you**.');
  expect(converted(`<table><tr><td><table><tr>${cell}</tr></table></td><td>Berlin</td></tr></table>`)).toBe(
    'Dear Marta,\n\nthank **you**.\n\nBerlin'
  );
});

test('signs that Markdown would take for marks stay what they are', () => {
  expect(converted('<p>2 * 3 * 4 and _x_ [a](b)</p>')).toBe('2 \\* 3 \\* 4 and \\_x\\_ \\[a\\](b)');
});

test('addresses other than https and mailto are not links, pictures are their description', () => {
  expect(
    converted('<p><a href="javascript:alert(1)">a</a> <a href="file:///c">b</a> <img alt="a chart" src="x"></p>')
  ).toBe('a b a chart');
});

test('a heading, a quote and lines that end', () => {
  expect(
    converted('<h2><span style="font-weight:700">Why</span></h2><blockquote><p>so</p></blockquote><p>one<br>two</p>')
  ).toBe('## Why\n\n> so\n\none\ntwo');
});

test('ten thousand paragraphs', () => {
  const markdown = timed('10,000 paragraphs', () => converted('<p>word</p>'.repeat(10_000)));
  expect(markdown.match(/word/g)).toHaveLength(10_000);
});

test('a whole spreadsheet and an endless list come over before the test’s time is up', () => {
  const numbers = Array.from({ length: 500 }, (_, index) => index);
  const cells = (row: number): string =>
    numbers
      .slice(0, 8)
      .map((column) => `<td>${row}.${column}</td>`)
      .join('');
  const lines = converted(`<table>${numbers.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`).split('\n');
  expect(lines).toHaveLength(502);
  // Figures from the first row on: no row of names.
  expect(lines[1]).toBe('|---|---|---|---|---|---|---|---|');
  expect(lines.at(-1)).toBe('| 499.0 | 499.1 | 499.2 | 499.3 | 499.4 | 499.5 | 499.6 | 499.7 |');
  const entries = converted(`<ol start="3">${'<li>entry</li>'.repeat(2_000)}</ol>`).split('\n');
  expect(entries).toHaveLength(2_000);
  expect(entries.at(-1)).toBe('2002. entry');
}, 20_000);

test.each([
  ['Word: bold whose far scripts are not', "<p>a <b style='mso-bidi-font-weight:normal'>bold</b></p>", 'a **bold**'],
  ['a weight of 700', '<p>a <span style="font-weight: 700">bold</span></p>', 'a **bold**'],
  ['the shorthand', '<p>a <span style="font:italic bold 12pt/1.5 Georgia, serif">both</span></p>', 'a ***both***'],
  ['a shorthand that ends bold', '<p>a <b style="font:400 11pt Arial">plain</b></p>', 'a plain'],
  ['a font called bold', '<p>a <span style="font-family:\'x;font-weight:bold\'">plain</span></p>', 'a plain'],
  ['a comment', '<p>a <span style="/* font-weight:bold */color:red">plain</span></p>', 'a plain'],
  ['the last of two', '<p>a <span style="font-weight:bold;font-weight:400">plain</span></p>', 'a plain'],
  ['Outlook: strike', '<p>a <strike>gone</strike> b</p>', 'a ~~gone~~ b'],
  [
    'Google Docs: strike',
    '<p>a <span style="text-decoration:line-through;font-weight:400">gone</span> b</p>',
    'a ~~gone~~ b'
  ],
  ['Pages: strike', '<p>a <span style="text-decoration: line-through underline">gone</span> b</p>', 'a ~~gone~~ b'],
  [
    'Google Docs: inner lists beside the entries',
    '<ul><li aria-level="1"><p>one</p></li><ul><li aria-level="2"><p>inner</p></li><li><p>more</p></li></ul><li><p>two</p></li></ul>',
    '- one\n  - inner\n  - more\n- two'
  ],
  [
    'three levels',
    '<ol><li>a</li><ol><li>b</li><ul><li>c</li></ul></ol><li>d</li></ol>',
    '1. a\n   1. b\n      - c\n2. d'
  ],
  [
    'Calc: merged columns',
    '<table><tr><td colspan="2">Year</td><td>Sum</td></tr><tr><td>2019</td><td>May</td><td>5</td></tr></table>',
    '| Year |  | Sum |\n|---|---|---|\n| 2019 | May | 5 |'
  ],
  [
    'Excel: merged rows',
    '<table><tr><td>Team</td><td>Days</td></tr><tr><td rowspan="2">Night</td><td>3</td></tr><tr><td>4</td></tr></table>',
    '| Team | Days |\n|---|---|\n| Night | 3 |\n|  | 4 |'
  ],
  ['one cell', '<table><tr><td><p>Dear Ada,</p><p>thank you.</p></td></tr></table>', 'Dear Ada,\n\nthank you.']
])('%s', (_, html, markdown) => expect(converted(html)).toBe(markdown));

test('a style waits under another name, and text that looks like one stays', () => {
  expect(inertSource('<p class="a" STYLE=\'color:red\' title="a style=b">x style="y"</p>')).toBe(
    '<p class="a" data-copied-style=\'color:red\' title="a style=b">x style="y"</p>'
  );
});
