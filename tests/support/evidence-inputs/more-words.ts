/** More of Word documents: what stands in a file twice, or stands there and is not seen. Invented content. */
import type { EvidenceInput } from './input';
import { box, docx, p, r, w, word } from './office-maker';

const input = (
  name: string,
  about: string,
  file: Parameters<typeof docx>[0],
  found: string[],
  absent: string[] = []
): EvidenceInput => ({
  name: `${name}.docx`,
  about,
  bytes: docx(file),
  found,
  absent,
  unread: null,
  once: true
});
const body = (...paragraphs: string[]) => ({ main: word(paragraphs.join('')) });
const choice = (first: string, second: string, requires = 'wps'): string =>
  `<mc:AlternateContent><mc:Choice Requires="${requires}">${first}</mc:Choice><mc:Fallback>${second}</mc:Fallback></mc:AlternateContent>`;
const run = (inner: string): string => `<w:r>${inner}</w:r>`;
const styles = (xml: string): Parameters<typeof docx>[0] => ({
  more: { 'word/styles.xml': `<w:styles xmlns:w="${w}">${xml}</w:styles>` },
  rels: [['s', 'styles', 'styles.xml']]
});

export const moreWords: readonly EvidenceInput[] = [
  input(
    'box-twice',
    'a text box for new readers and one for old, in the middle of a sentence',
    body(
      p(
        r('Before '),
        run(
          choice(
            `<w:drawing><wps:txbx>${box('boxedlynx')}</wps:txbx></w:drawing>`,
            `<w:pict><v:textbox>${box('boxedlynx')}</v:textbox></w:pict>`
          )
        ),
        r('after')
      )
    ),
    ['Before after', 'boxedlynx']
  ),
  input(
    'box-old-only',
    'a text box that only the old form has',
    body(p(run(choice('<w:drawing/>', `<w:pict><v:textbox>${box('oldlynx')}</v:textbox></w:pict>`)))),
    ['oldlynx']
  ),
  input(
    'box-within-box',
    'a text box within a text box, both in two forms',
    body(
      p(
        run(
          choice(
            `<wps:txbx><w:txbxContent>${p(r('outerlynx '), run(choice(box('innerlynx'), box('innerlynx'))))}</w:txbxContent></wps:txbx>`,
            `<w:txbxContent>${p(r('outerlynx '), run(box('innerlynx')))}</w:txbxContent>`
          )
        )
      )
    ),
    ['outerlynx', 'innerlynx']
  ),
  input(
    'two-choices',
    'two forms for new readers: one is seen',
    body(
      p(
        run(
          `<mc:AlternateContent><mc:Choice Requires="wpg"><w:t>firstlynx</w:t></mc:Choice><mc:Choice Requires="wps"><w:t>secondlynx</w:t></mc:Choice><mc:Fallback><w:t>thirdlynx</w:t></mc:Fallback></mc:AlternateContent>`
        )
      )
    ),
    ['firstlynx'],
    ['secondlynx', 'thirdlynx']
  ),
  input(
    'empty-choice-then-words',
    'a form of pictures alone, behind it words',
    body(p(r('The '), run(choice('<w:drawing/>', '<w:pict/>')), r('numbat'))),
    ['The numbat']
  ),
  input(
    'moved',
    'words moved within the document, with ranges and with paragraphs',
    body(
      p(
        '<w:moveFromRangeStart w:id="1" w:name="m"/>',
        `<w:moveFrom w:id="2">${r('movedlynx ')}</w:moveFrom>`,
        '<w:moveFromRangeEnd w:id="1"/>',
        r('stays')
      ),
      p(`<w:moveTo w:id="3">${r('movedlynx')}</w:moveTo>`)
    ),
    ['stays', 'movedlynx']
  ),
  input(
    'deleted-row',
    'a row of a table that was deleted',
    body(
      `<w:tbl><w:tr><w:tc>${p(r('keptcell'))}</w:tc></w:tr><w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>${p(`<w:del>${run('<w:delText>gonecell</w:delText>')}</w:del>`)}</w:tc></w:tr></w:tbl>`
    ),
    ['keptcell'],
    ['gonecell']
  ),
  input(
    'format-before',
    'what a run looked like before a change of format',
    body(
      p(
        r('seenlynx', '<w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange>'),
        r('hiddenlynx', '<w:vanish/><w:rPrChange w:id="2"><w:rPr/></w:rPrChange>')
      )
    ),
    ['seenlynx'],
    ['hiddenlynx']
  ),
  input(
    'style-before',
    'the style that a paragraph had before',
    {
      ...styles('<w:style w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>'),
      main: word(
        `<w:p><w:pPr><w:pStyle w:val="Body"/><w:pPrChange w:id="1"><w:pPr><w:pStyle w:val="Secret"/></w:pPr></w:pPrChange></w:pPr>${r('seenlynx')}</w:p>`
      )
    },
    ['seenlynx']
  ),
  input(
    'style-based',
    'a style that is hidden because the one below it is; one that is not for all that',
    {
      ...styles(
        '<w:style w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="Child"><w:basedOn w:val="Base"/></w:style><w:style w:styleId="Free"><w:basedOn w:val="Base"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>'
      ),
      main: word(
        `<w:p><w:pPr><w:pStyle w:val="Child"/></w:pPr>${r('hiddenlynx')}${r('shownlynx', '<w:vanish w:val="false"/>')}</w:p><w:p><w:pPr><w:pStyle w:val="Free"/></w:pPr>${r('freelynx')}</w:p>`
      )
    },
    ['shownlynx', 'freelynx'],
    ['hiddenlynx']
  ),
  input(
    'smart-tags',
    'smart tags, content controls and custom XML around words',
    body(
      p(
        '<w:smartTag w:element="place">',
        r('Brackwater '),
        '</w:smartTag>',
        `<w:sdt><w:sdtPr><w:alias w:val="aliasgnu"/><w:dropDownList><w:listItem w:displayText="choicegnu" w:value="1"/></w:dropDownList></w:sdtPr><w:sdtContent>${r('bakery ')}</w:sdtContent></w:sdt>`,
        `<w:customXml w:element="x">${r('saved')}</w:customXml>`
      ),
      `<w:sdt><w:sdtContent>${p(r('blocklynx'))}</w:sdtContent></w:sdt>`
    ),
    ['Brackwater bakery saved', 'blocklynx'],
    ['gnu']
  ),
  input(
    'ruby',
    'a word with its reading above it',
    body(
      p(
        run(
          '<w:ruby><w:rt><w:r><w:t>そうこ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>倉庫</w:t></w:r></w:rubyBase></w:ruby>'
        ),
        r('の改善')
      )
    ),
    ['倉庫の改善'],
    ['そうこ']
  ),
  input(
    'fields',
    'fields: instructions in pieces, fields within them, results',
    body(
      p(
        run('<w:fldChar w:fldCharType="begin"/>'),
        run('<w:instrText>IF </w:instrText>'),
        run('<w:fldChar w:fldCharType="begin"/>'),
        run('<w:instrText>secretcode</w:instrText>'),
        run('<w:fldChar w:fldCharType="separate"/>'),
        r('secretvalue'),
        run('<w:fldChar w:fldCharType="end"/>'),
        run('<w:instrText> = 1</w:instrText>'),
        run('<w:fldChar w:fldCharType="separate"/>'),
        r('shownlynx'),
        run('<w:fldChar w:fldCharType="end"/>'),
        `<w:fldSimple w:instr="AUTHOR secretauthor">${r(' by Jo')}</w:fldSimple>`
      )
    ),
    ['shownlynx by Jo'],
    ['secret']
  ),
  input(
    'notes',
    'footnotes and endnotes once each, behind the text; their lines between are no words',
    {
      main: word(
        p(r('Claim'), run('<w:footnoteReference w:id="2"/>'), r(' and more'), run('<w:endnoteReference w:id="2"/>'))
      ),
      rels: [
        ['f', 'footnotes', 'footnotes.xml'],
        ['e', 'endnotes', 'endnotes.xml']
      ],
      more: {
        'word/footnotes.xml': `<w:footnotes xmlns:w="${w}"><w:footnote w:type="separator" w:id="0">${p(run('<w:separator/>'))}</w:footnote><w:footnote w:id="2">${p(run('<w:footnoteRef/>'), r('The footlynx.'))}</w:footnote></w:footnotes>`,
        'word/endnotes.xml': `<w:endnotes xmlns:w="${w}"><w:endnote w:id="2">${p(r('The endlynx.'))}</w:endnote></w:endnotes>`
      }
    },
    ['Claim and more', 'The footlynx.', 'The endlynx.']
  ),
  input(
    'diagram',
    'words of a diagram and of a chart, which stand in parts of their own',
    {
      main: word(p(r('See the picture.'))),
      rels: [
        ['d', 'diagramData', 'diagrams/data1.xml'],
        ['c', 'chart', 'charts/chart1.xml']
      ],
      more: {
        'word/diagrams/data1.xml':
          '<dgm:dataModel xmlns:dgm="d" xmlns:a="a"><dgm:ptLst><dgm:pt><dgm:t><a:p><a:r><a:t>Pick the lynxbox</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>',
        'word/charts/chart1.xml':
          '<c:chartSpace xmlns:c="c" xmlns:a="a"><c:title><a:p><a:r><a:t>Lynx returns</a:t></a:r></a:p></c:title></c:chartSpace>'
      }
    },
    ['See the picture.', 'Pick the lynxbox', 'Lynx returns']
  ),
  input(
    'formula',
    'a formula, hyperlinks, words written from right to left',
    body(
      p(
        r('Rate '),
        '<m:oMath xmlns:m="m"><m:r><m:t>x=12</m:t></m:r></m:oMath>',
        '<w:hyperlink>',
        r(' linklynx'),
        '</w:hyperlink>',
        `<w:bdo>${r(' ends')}</w:bdo>`
      )
    ),
    ['Rate x=12 linklynx ends']
  )
];
