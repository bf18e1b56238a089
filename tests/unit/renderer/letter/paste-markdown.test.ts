/** Copied from Word and Google Docs, as those programs put it on the clipboard, into clean Markdown. */
// @ts-expect-error -- its types declare another module name
import domino from '@mixmark-io/domino';
import { expect, test } from 'vitest';
import { markdownOf } from '../../../../src-renderer/features/letter/paste-markdown';

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

test('ten thousand paragraphs in a moment', () => {
  const started = Date.now();
  expect(converted('<p>word</p>'.repeat(10_000)).match(/word/g)).toHaveLength(10_000);
  expect(Date.now() - started).toBeLessThan(8000);
});

test('a whole spreadsheet and an endless list come over before the test’s time is up', () => {
  const numbers = Array.from({ length: 500 }, (_, index) => index);
  const cells = (row: number): string =>
    numbers
      .slice(0, 8)
      .map((column) => `<td>${row}.${column}</td>`)
      .join('');
  const lines = converted(`<table>${numbers.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`).split('\n');
  expect(lines).toHaveLength(501);
  expect(lines[1]).toBe('|---|---|---|---|---|---|---|---|');
  expect(lines.at(-1)).toBe('| 499.0 | 499.1 | 499.2 | 499.3 | 499.4 | 499.5 | 499.6 | 499.7 |');
  const entries = converted(`<ol start="3">${'<li>entry</li>'.repeat(2_000)}</ol>`).split('\n');
  expect(entries).toHaveLength(2_000);
  expect(entries.at(-1)).toBe('2002. entry');
}, 20_000);
