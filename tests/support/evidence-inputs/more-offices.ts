/** More: Documents, tables and slides as Word (desktop, online), Google Docs, LibreOffice, Excel and PowerPoint write them. */
import { zipOf } from '../office-files';
import { type EvidenceInput } from './input';
import { rel, relations, word, p, r, docx, odf, xlsx, slide, shape } from './office-maker';

export const moreOffices: readonly EvidenceInput[] = [
  {
    name: 'tracked.odt',
    about: 'LibreOffice: deletions are kept in a list of their own; comments, notes, boxes apart',
    bytes: odf(
      'text',
      '<office:text><text:tracked-changes><text:changed-region><text:deletion><text:p>was late gerbil</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>Jo was<text:change text:change-id="c"/> on<office:annotation><dc:creator>Boss</dc:creator><text:p>say it softly</text:p></office:annotation> time<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>notegenet</text:p></text:note-body></text:note> al<text:soft-page-break/>ways,<text:s text:c="2"/>since<text:tab/>May<text:line-break/>and<draw:frame><draw:text-box><text:p>boxgenet</text:p></draw:text-box></draw:frame> later.</text:p></office:text>'
    ),
    found: ['Jo was on time always,', 'notegenet', 'boxgenet', 'and later.'],
    absent: ['gerbil', 'sinceMay', 'Mayand']
  },
  {
    name: 'hidden.odt',
    about: 'LibreOffice: hidden characters by style, hidden sections, headers of the page style',
    bytes: odf(
      'text',
      '<office:text><text:p>seen <text:span text:style-name="T1">hiddenspan</text:span>civet</text:p><text:section text:display="none"><text:p>hiddensection</text:p></text:section></office:text>',
      {
        'styles.xml':
          '<office:document-styles xmlns:office="o" xmlns:text="t" xmlns:style="s"><office:styles><style:style style:name="X"><text:p>stylenoise</text:p></style:style></office:styles><office:master-styles><style:master-page><style:header><text:p>headcivet</text:p></style:header></style:master-page></office:master-styles></office:document-styles>'
      },
      '<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>'
    ),
    found: ['seen civet', 'headcivet'],
    absent: ['hiddenspan', 'hiddensection', 'stylenoise']
  },
  {
    name: 'flat.fodt',
    about: 'LibreOffice’s flat file',
    bytes: Buffer.from(
      '<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="o" xmlns:text="t" office:mimetype="application/vnd.oasis.opendocument.text"><office:meta><dc:title>metanoise</dc:title></office:meta><office:body><office:text><text:p>flat<text:span>civet</text:span></text:p></office:text></office:body></office:document>'
    ),
    found: ['flatcivet'],
    absent: ['metanoise']
  },
  {
    name: 'hours.ods',
    about: 'LibreOffice: what the cells show; repeated cells, hidden tables, comments',
    bytes: odf(
      'spreadsheet',
      '<office:spreadsheet><table:table table:name="Hours"><table:table-row><table:table-cell office:value="0.78"><text:p>78 %</text:p></table:table-cell><table:table-cell table:number-columns-repeated="1000"/><table:table-cell><text:p>gibbon</text:p></table:table-cell></table:table-row></table:table><table:table table:name="Secret" table:style-name="ta2"><table:table-row><table:table-cell><text:p>hiddengibbon</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>',
      {},
      '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>'
    ),
    found: ['Hours', '78 %', 'gibbon'],
    absent: ['hiddengibbon', '%gibbon']
  },
  {
    name: 'talk.odp',
    about: 'LibreOffice slides with notes',
    bytes: odf(
      'presentation',
      '<office:presentation><draw:page draw:name="p1"><draw:frame><draw:text-box><text:p>slide<text:span>siskin</text:span></text:p></draw:text-box></draw:frame><presentation:notes><draw:frame><draw:text-box><text:p>spoken linnet</text:p></draw:text-box></draw:frame></presentation:notes></draw:page></office:presentation>'
    ),
    found: ['slidesiskin', 'spoken linnet']
  },
  {
    name: 'figures.xlsx',
    about: 'Excel: shared, rich, inline and formula strings, dates and figures as shown',
    bytes: xlsx(
      [
        [
          'Returns',
          '',
          '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" s="1"><v>0.78</v></c><c r="B2" s="2"><v>46084</v></c><c r="C2" s="3"><v>1284.5</v></c><c r="D2" t="str"><f>A1&amp;"x"</f><v>formulafox</v></c><c r="E2" t="inlineStr"><is><t>inlinefox</t></is></c><c r="F2" t="b"><v>1</v></c></row></sheetData>'
        ]
      ],
      ['<t>plainfox</t>', '<r><t>rich</t></r><r><t>fox</t></r><rPh sb="0" eb="1"><t>phonetic</t></rPh>']
    ),
    found: ['Returns', 'plainfox', 'richfox', '78%', '03.03.2026', '1,284.50 kg', 'formulafox', 'inlinefox', 'TRUE'],
    absent: ['phonetic', '46084', 'plainfoxrich']
  },
  {
    name: 'hidden.xlsx',
    about: 'Excel: hidden sheets, rows and columns are not seen; a comment is apart',
    bytes: xlsx([
      [
        'Seen',
        '',
        '<cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>seenhare</t></is></c><c r="B1" t="inlineStr"><is><t>hiddencolumn</t></is></c></row><row r="2" hidden="1"><c r="A2" t="inlineStr"><is><t>hiddenrow</t></is></c></row></sheetData>'
      ],
      ['Back', 'hidden', '<sheetData><row><c t="inlineStr"><is><t>hiddensheet</t></is></c></row></sheetData>'],
      ['Deep', 'veryHidden', '<sheetData><row><c t="inlineStr"><is><t>veryhidden</t></is></c></row></sheetData>']
    ]),
    found: ['seenhare'],
    absent: ['hiddencolumn', 'hiddenrow', 'hiddensheet', 'veryhidden']
  },
  {
    name: 'talk.pptx',
    about: 'PowerPoint: slides in their order, a table, notes; a hidden slide is out',
    bytes: zipOf({
      '_rels/.rels': relations(['r', 'officeDocument', 'ppt/presentation.xml']),
      'ppt/presentation.xml': `<p:presentation xmlns:p="p" xmlns:r="${rel}"><p:sldIdLst><p:sldId id="256" r:id="b"/><p:sldId id="257" r:id="a"/><p:sldId id="258" r:id="c"/></p:sldIdLst></p:presentation>`,
      'ppt/_rels/presentation.xml.rels': relations(
        ['a', 'slide', 'slides/slide1.xml'],
        ['b', 'slide', 'slides/slide2.xml'],
        ['c', 'slide', 'slides/slide3.xml']
      ),
      'ppt/slides/slide1.xml': slide(
        shape('secondeland') +
          '<p:graphicFrame><a:tbl><a:tr><a:tc><a:txBody><a:p><a:r><a:t>March</a:t></a:r></a:p></a:txBody></a:tc><a:tc><a:txBody><a:p><a:r><a:t>9</a:t></a:r></a:p></a:txBody></a:tc></a:tr></a:tbl></p:graphicFrame>'
      ),
      'ppt/slides/slide2.xml': slide(
        shape('First <![CDATA[&]]> el', 'line').replace(
          '</a:t></a:r></a:p><a:p>',
          '</a:t></a:r><a:r><a:t>k</a:t></a:r></a:p><a:p>'
        )
      ),
      'ppt/slides/slide3.xml': slide(shape('hiddenslide'), 'show="0"'),
      'ppt/slides/_rels/slide2.xml.rels': relations(['n', 'notesSlide', '../notesSlides/notesSlide1.xml']),
      'ppt/notesSlides/notesSlide1.xml': slide(shape('spokenkudu')).replaceAll('p:sld', 'p:notes')
    }),
    found: ['First & elk', 'spokenkudu', 'secondeland', 'March'],
    absent: ['hiddenslide', 'March9', 'elkline']
  },
  {
    name: 'word-named.odt',
    about: 'a Word document under a wrong name is what it is',
    bytes: docx({ main: word(p(r('misnamedmink'))) }),
    found: ['misnamedmink'],
    unread: null
  },
  {
    name: 'mail-named.docx',
    about: 'an RTF that some programs call .doc or .docx',
    bytes: Buffer.from('{\\rtf1\\ansi rtfmink}'),
    found: ['rtfmink'],
    unread: null
  },
  {
    name: 'html-named.doc',
    about: 'a web page that an HR program calls .doc',
    bytes: Buffer.from(
      '<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta charset="utf-8"></head><body><p>html<b>mink</b></p></body></html>'
    ),
    found: ['htmlmink'],
    unread: null
  },
  {
    name: 'table-named.xls',
    about: 'a table in UTF-16 that a bank calls .xls',
    bytes: Buffer.from('\uFEFFMonat\tPrüfer\r\nMärz\tKühn\r\n', 'utf16le'),
    found: ['Prüfer', 'Kühn'],
    unread: null
  },
  {
    name: 'locked-manifest.odt',
    about: 'LibreOffice with a password: parts are encrypted by the manifest',
    bytes: odf('text', 'noise', {
      'META-INF/manifest.xml':
        '<manifest:manifest xmlns:manifest="m"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data manifest:checksum="x"/></manifest:file-entry></manifest:manifest>',
      'content.xml': Buffer.from('a3f1c0ffee00112233445566778899aabbccddeeff', 'hex').toString('latin1')
    }),
    found: [],
    absent: ['noise'],
    unread: 'locked'
  },
  {
    name: 'locked-whole.odt',
    about: 'LibreOffice from 24.8: the whole package is encrypted',
    bytes: zipOf({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'META-INF/manifest.xml':
        '<manifest:manifest xmlns:manifest="m"><manifest:file-entry manifest:full-path="encrypted-package"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
      'encrypted-package': 'noise'
    }),
    found: [],
    unread: 'locked'
  },
  {
    name: 'pages-export.pages',
    about: 'Apple Pages’ own format: said, not called damaged',
    bytes: zipOf({ 'Index/Document.iwa': 'noise', 'preview.jpg': 'noise' }),
    found: [],
    absent: ['noise'],
    unread: 'unsupported'
  },
  {
    name: 'other.docx',
    about: 'an archive of photos that is called a document: not damaged, no document',
    bytes: zipOf({ 'photos/one.jpg': 'noise', 'photos/two.jpg': 'noise' }),
    found: [],
    absent: ['noise'],
    unread: 'empty'
  },
  {
    name: 'cut.docx',
    about: 'a document whose end is missing: damaged',
    bytes: docx({ main: word(p(r('lost'))) }).subarray(0, 300),
    found: [],
    unread: 'damaged'
  }
];
