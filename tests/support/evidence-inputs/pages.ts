/** Web pages as browsers, chat exports and HR programs save them. */
import iconv from 'iconv-lite';
import { bytesOf, type EvidenceInput } from './input';

const page = (body: string, head = ''): string =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;

export const pages: readonly EvidenceInput[] = [
  {
    name: 'meta-1251.html',
    about: 'windows-1251 by http-equiv',
    bytes: iconv.encode(
      page(
        '<p>Благодарность за смену</p>',
        '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1251">'
      ),
      'win1251'
    ),
    found: ['Благодарность за смену']
  },
  {
    name: 'meta-euc-kr.html',
    about: 'EUC-KR by meta charset, in single quotes',
    bytes: iconv.encode(page('<p>추천서 창고</p>', "<meta charset='euc-kr'>"), 'euc-kr'),
    found: ['추천서 창고']
  },
  {
    name: 'meta-late.html',
    about: 'the charset stands behind a long comment',
    bytes: iconv.encode(
      page('<p>Žluťoučký kůň</p>', `<!--${'x'.repeat(900)}--><meta charset=windows-1250>`),
      'win1250'
    ),
    found: ['Žluťoučký kůň']
  },
  {
    name: 'utf16-bom.html',
    about: 'Word’s “web page” in UTF-16',
    bytes: Buffer.from('\uFEFF' + page('<p>Größe 40</p>'), 'utf16le'),
    found: ['Größe 40']
  },
  {
    name: 'utf8-claims-utf16.html',
    about: 'a UTF-8 page that claims UTF-16 is UTF-8 (the standard says so)',
    bytes: bytesOf(page('<p>Größe 41</p>', '<meta charset="utf-16">')),
    found: ['Größe 41']
  },
  {
    name: 'no-charset-sjis.html',
    about: 'Shift-JIS that nobody names',
    bytes: iconv.encode(
      page('<p>倉庫の待ち時間を九日から二日に短縮しました。ありがとうございました。</p>'),
      'shift_jis'
    ),
    found: ['待ち時間を九日から二日に短縮']
  },
  {
    name: 'xhtml-declaration.xhtml',
    about: 'XHTML with its encoding in the XML declaration',
    bytes: iconv.encode(
      '<?xml version="1.0" encoding="ISO-8859-15"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>Prix : 400 € à Nîmes</p><script/><p>suite marmotte</p></body></html>',
      'iso-8859-15'
    ),
    found: ['400 € à Nîmes', 'suite marmotte']
  },
  {
    name: 'entities-many.html',
    about: 'entities with and without semicolons, decimal, hexadecimal, Windows ones',
    bytes: bytesOf(
      page(
        '<p>M&uumlller &Oslash;stergaard &#8222;gut&#147; &hellip;fertig &#x20AC;&thinsp;5 &notit; &CounterClockwiseContourIntegral; AT&T</p>'
      )
    ),
    found: ['Müller', 'Østergaard', '„gut“', '…fertig', '€', 'AT&T']
  },
  {
    name: 'inside-words.html',
    about: 'tags, soft hyphens, zero-width breaks within words',
    bytes: bytesOf(
      page(
        '<p>Quali<em>täts</em>siche<span></span>rung Auf&shy;trags&#173;ein\u00ADgang <a href="#">Lie</a>fer<wbr/>kette kon\u200Btrolle</p>'
      )
    ),
    found: ['Qualitätssicherung', 'Auftragseingang', 'Lieferkette', 'kontrolle']
  },
  {
    name: 'hidden.html',
    about: 'what no reader sees is no word',
    bytes: bytesOf(
      page(
        '<p hidden>hiddenone</p><div style="color:red; DISPLAY : none !important">hiddentwo <p>hiddenthree</p></div><template><p>hiddenfour</p></template><noscript>hiddenfive</noscript><div class="gone">hiddensix</div><p>seenzebra</p><textarea>seengiraffe</textarea><details><summary>seenrhino</summary>seenhippo</details>',
        '<style>.gone, .other { display: none }</style><script>"</p>hiddenseven"</script>'
      )
    ),
    found: ['seenzebra', 'seengiraffe', 'seenrhino', 'seenhippo'],
    absent: ['hiddenone', 'hiddentwo', 'hiddenthree', 'hiddenfour', 'hiddenfive', 'hiddensix', 'hiddenseven']
  },
  {
    name: 'table.html',
    about: 'cells, rows, list items and blocks are parted, lines are',
    bytes: bytesOf(
      page(
        '<table><tr><th>Month<th>Days<tr><td>March<td>9</table><ul><li>alpha<li>beta</ul>one<br>two<div>three</div>four<h2>five</h2>six<hr>seven'
      )
    ),
    found: ['Month', 'March', 'alpha', 'seven'],
    absent: [
      'MonthDays',
      'March9',
      'Days9',
      'alphabeta',
      'onetwo',
      'twothree',
      'threefour',
      'fourfive',
      'fivesix',
      'sixseven'
    ]
  },
  {
    name: 'unclosed.html',
    about: 'an unclosed comment or quote does not eat what browsers show',
    bytes: bytesOf('<p>before badger<p title="a>b">inside stoat<p>x < y and AT&T > z<b>weasel'),
    found: ['before badger', 'inside stoat', 'x < y and AT&T > z', 'weasel']
  },
  {
    name: 'saved-page.html',
    about: 'an svg icon with a title, an iframe, an option list',
    bytes: bytesOf(
      page(
        '<svg><title>iconname</title><style>.a{}</style><path d="M0"/></svg><select><option>choicelark<option>choicewren</select><iframe src="x">oldbrowser</iframe><p>last heronline</p>'
      )
    ),
    found: ['choicelark', 'last heronline'],
    absent: ['oldbrowser', 'choicelarkchoicewren']
  }
];
