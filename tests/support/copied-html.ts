/** What other programs put on the clipboard as HTML for the same kinds of text (made for the tests, in the shape that each program writes), and what the letter gets. */

export interface Copied {
  from: string;
  html: string;
  plain: string;
  markdown: string;
}

const fragment = (inside: string): string =>
  `<html><body><!--StartFragment-->${inside}<!--EndFragment--></body></html>`;

const wordEntry = (list: string, level: number, mark: string, words: string): string =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:${36 * level}.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:${list} level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`;

export const copied: readonly Copied[] = [
  {
    from: 'Word',
    plain: 'Dear Ms Okafor,',
    html: `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"><head><meta name=Generator content="Microsoft Word 15"><link rel=File-List href="file:///C:/Users/x/clip_filelist.xml"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><style><!-- /* Font Definitions */ @font-face {font-family:Aptos;} p.MsoNormal {margin:0cm;font-size:12.0pt;} --></style></head><body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment--><p class=MsoNormal style='margin-bottom:8.0pt'><span lang=EN-US style='mso-ansi-language:EN-US'>Dear Ms Okafor,<o:p></o:p></span></p><p class=MsoNormal><span style='font-family:"Aptos",sans-serif'>I cut the queue by </span><b style='mso-bidi-font-weight:normal'><span style='color:red'>40 percent</span></b><span style='mso-spacerun:yes'>&nbsp; </span><i style='mso-bidi-font-style:normal'>in one winter</i>.<s>Never.</s><o:p></o:p></p>${wordEntry('l0', 1, '·', 'Night shifts')}${wordEntry('l0', 2, 'o', 'two of three')}${wordEntry('l0', 1, '·', 'Weekends')}<!--EndFragment--></body></html>`,
    markdown:
      'Dear Ms Okafor,\n\nI cut the queue by **40 percent** *in one winter*.~~Never.~~\n\n- Night shifts\n  - two of three\n- Weekends'
  },
  {
    from: 'Word online',
    plain: 'Dear team,',
    html: fragment(
      `<div class="OutlineElement Ltr SCXW1 BCX0" style="direction: ltr; margin: 0px; padding: 0px"><p class="Paragraph SCXW1" xml:lang="EN-US" paraid="1" paraeid="{a}{1}" style="margin: 0px; text-align: left"><span data-contrast="auto" xml:lang="EN-US" class="TextRun SCXW1 BCX0" style="font-size: 12pt; font-family: Aptos, sans-serif"><span class="NormalTextRun SCXW1" style="margin: 0px">Dear </span></span><span class="TextRun" style="font-weight: bold"><span class="NormalTextRun">team</span></span><span class="TextRun"><span class="NormalTextRun">,</span></span><span class="EOP SCXW1" data-ccp-props="{&quot;335559739&quot;:160}" style="font-size: 12pt">&nbsp;</span></p></div><div class="ListContainerWrapper SCXW1" style="position: relative"><ol class="NumberListStyle1" role="list" start="1" style="cursor: text; list-style-type: decimal"><li class="OutlineElement Ltr" data-listid="1" data-aria-level="1" role="listitem" style="display: block"><p class="Paragraph"><span class="TextRun"><span class="NormalTextRun">Rosters</span></span><span class="EOP">&nbsp;</span></p></li></ol></div><div class="ListContainerWrapper SCXW1"><ol class="NumberListStyle1" role="list" start="2"><li class="OutlineElement Ltr" role="listitem" style="display: block"><p class="Paragraph"><span class="TextRun" style="text-decoration: line-through"><span class="NormalTextRun">Budgets</span></span><span class="EOP">&nbsp;</span></p></li></ol></div>`
    ),
    markdown: 'Dear **team**,\n\n1. Rosters\n2. ~~Budgets~~'
  },
  {
    from: 'Google Docs',
    plain: 'Thank you for Tuesday.',
    html: `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-5d"><p dir="ltr" style="line-height:1.38;margin-top:0pt;margin-bottom:0pt;"><span style="font-size:11pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;font-weight:400;font-style:normal;font-variant:normal;text-decoration:none;vertical-align:baseline;white-space:pre-wrap;">Thank you for </span><span style="font-size:11pt;font-weight:700;font-style:italic;text-decoration:none;">Tuesday</span><span style="font-weight:400;">.</span></p><br /><ol style="margin-top:0;margin-bottom:0;padding-inline-start:48px;"><li dir="ltr" style="list-style-type:decimal;font-size:11pt;" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">plan</span></p></li><ol style="margin-top:0;"><li dir="ltr" style="list-style-type:lower-alpha;" aria-level="2"><p dir="ltr" role="presentation"><span style="font-weight:400;">week</span></p></li></ol><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;text-decoration:line-through;">do</span></p></li></ol></b><br class="Apple-interchange-newline">`,
    markdown: 'Thank you for ***Tuesday***.\n\n1. plan\n   1. week\n2. ~~do~~'
  },
  {
    from: 'Excel',
    plain: 'Ward\tDays\n7B\t12\n',
    html: `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet><style><!--table {mso-displayed-decimal-separator:"\\,";} .xl65 {font-weight:700;} td {padding-top:1px;} --></style></head><body link="#0563C1" vlink="#954F72"><table border=0 cellpadding=0 cellspacing=0 width=192 style='border-collapse:collapse;width:144pt'><!--StartFragment--><col width=64 span=2 style='width:48pt'><tr height=20 style='height:15.0pt'><td height=20 class=xl65 width=64 style='height:15.0pt;width:48pt'>Ward</td><td class=xl65 width=64 style='width:48pt'>Days</td></tr><tr height=20><td height=20 style='height:15.0pt'>7B</td><td align=right x:num>12</td></tr><!--EndFragment--></table></body></html>`,
    markdown: '| Ward | Days |\n|---|---|\n| 7B | 12 |'
  },
  {
    from: 'Excel, figures without a header',
    plain: 'May\t12\nJune\t9\n',
    html: `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table border=0 style='border-collapse:collapse'><!--StartFragment--><tr height=20 style='height:15.0pt'><td height=20>May</td><td align=right style='width:48pt'>12</td></tr><tr><td>June</td><td align=right>9</td></tr><!--EndFragment--></table></body></html>`,
    markdown: '|  |  |\n|---|---|\n| May | 12 |\n| June | 9 |'
  },
  {
    from: 'Calc, years above',
    plain: 'Ward\t2024\t2025\n7B\t12\t9\n',
    html: `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><style type="text/css">body,div,table { font-family:"Liberation Sans"; font-size:x-small }</style></head><body><table cellspacing="0" border="0"><colgroup span="3" width="85"></colgroup><tr><td height="17" align="left"><font face="Arial">Ward</font></td><td align="right" sdval="2024" sdnum="1033;">2024</td><td align="right" sdval="2025">2025</td></tr><tr><td align="left">7B</td><td align="right" sdval="12">12</td><td align="right" sdval="9">9</td></tr></table></body></html>`,
    markdown: '| Ward | 2024 | 2025 |\n|---|---|---|\n| 7B | 12 | 9 |'
  },
  {
    from: 'LibreOffice Writer',
    plain: 'Dear Mr Sato,',
    html: `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 24.2.7.2 (Linux)"/><style type="text/css">@page { size: 21cm 29.7cm; margin: 2cm } p { line-height: 115%; margin-bottom: 0.25cm }</style></head><body lang="en-GB" link="#000080" dir="ltr"><p style="line-height: 100%; margin-bottom: 0cm">Dear Mr Sato,</p><p style="line-height: 100%">my <b>second</b> <i>try</i>, not my <strike>last</strike>.</p><ol start="4"><li><p style="margin-bottom: 0cm">fourth</p></li><li><p>fifth</p><ul><li><p>inner</p></li></ul></li></ol><p><br/></p></body></html>`,
    markdown: 'Dear Mr Sato,\n\nmy **second** *try*, not my ~~last~~.\n\n4. fourth\n5. fifth\n   - inner'
  },
  {
    from: 'Apple Mail',
    plain: 'Hello Ines,\n\nplease call.',
    html: `<html><head><meta http-equiv="content-type" content="text/html; charset=us-ascii"></head><body style="overflow-wrap: break-word; -webkit-nbsp-mode: space; line-break: after-white-space;"><div style="caret-color: rgb(0, 0, 0); color: rgb(0, 0, 0);">Hello Ines,</div><div><br></div><div style="font-family: Helvetica"><b>please</b>&nbsp;call <a href="mailto:ines@example.org" style="color:#00f">ines@example.org</a>.</div><div><br></div><div><ul class="Apple-dash-list"><li>one</li><li>two</li></ul></div></body></html>`,
    markdown: 'Hello Ines,\n\n**please** call [ines@example.org](mailto:ines@example.org).\n\n- one\n- two'
  },
  {
    from: 'Notion',
    plain: '# What I did\n- Ran the desk',
    html: `<meta charset='utf-8'><!-- notionvc: 1f2e --><h1>What I did</h1><ul><li>Ran the <strong>desk</strong><ul><li>alone</li></ul></li><li>Wrote <del>three</del> four guides</li></ul><table><thead><tr><th>Ward</th><th>2025</th></tr></thead><tbody><tr><td>7B</td><td>9</td></tr></tbody></table><blockquote>Well done.</blockquote>`,
    markdown:
      '# What I did\n\n- Ran the **desk**\n  - alone\n- Wrote ~~three~~ four guides\n\n| Ward | 2025 |\n|---|---|\n| 7B | 9 |\n\n> Well done.'
  },
  {
    from: 'a web page',
    plain: 'Our values. Care first.',
    html: fragment(
      `<h2 style="box-sizing: border-box; margin: 0px; font-weight: 600; color: rgb(31, 35, 40);">Our values</h2><p style="box-sizing: border-box; margin-top: 0px; -webkit-text-stroke-width: 0px; display: inline !important;"><span style="font-weight: 400">Care </span><span style="font: 700 16px system-ui">first</span>, says <a href="https://example.org/us" style="background-color: transparent" onclick="x()">the page</a>.</p><script>alert(1)</script><p hidden style="display: none !important">Buy now</p>`
    ),
    markdown: '## Our values\n\nCare **first**, says [the page](https://example.org/us).'
  },
  {
    from: 'a mail of plain text',
    plain: 'Hello,\n\n12. Mai works.\nBye',
    html: fragment(
      `<div dir="ltr" style="font-family:Arial,Helvetica,sans-serif;font-size:small">Hello,<div><br></div><div>12. Mai works.</div><div>Bye</div></div><p></p>`
    ),
    markdown: 'Hello,\n\n12. Mai works.\n\nBye'
  }
];
