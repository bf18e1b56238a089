/** Documents, tables and slides as Word (desktop, online), Google Docs, LibreOffice, Excel and PowerPoint write them. */
import { zipOf } from '../office-files';
import { type EvidenceInput } from './input';
import { w, strictW, strictRel, relations, word, p, r, docx, box } from './office-maker';

export const offices: readonly EvidenceInput[] = [
  {
    name: 'tracked-moves.docx',
    about: 'Word: deletions, insertions, moves, a deleted paragraph end',
    bytes: docx({
      main: word(
        p(
          r('Jo was '),
          '<w:del w:id="1"><w:r><w:delText>often late</w:delText></w:r></w:del>',
          '<w:ins w:id="2"><w:r><w:t>always punctual</w:t></w:r></w:ins>',
          r('.')
        ) +
          p('<w:moveFrom w:id="3">', r('movedbadger'), '</w:moveFrom>', r('stay')) +
          p('<w:moveTo w:id="4">', r('arrivedstoat'), '</w:moveTo>') +
          `<w:p><w:pPr><w:rPr><w:del w:id="9"/></w:rPr></w:pPr>${r('Kunden')}</w:p>${p(r('dienst'))}` +
          '<w:del w:id="7"><w:r><w:t>plaindeleted</w:t></w:r></w:del>'
      )
    }),
    found: ['Jo was always punctual.', 'stay', 'arrivedstoat', 'Kundendienst'],
    absent: ['often late', 'movedbadger', 'plaindeleted']
  },
  {
    name: 'textbox-once.docx',
    about: 'Word: a text box in AlternateContent, once, not within the sentence',
    bytes: docx({
      main: word(
        p(
          r('Jo led '),
          `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box('boxlemur')}</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('boxlemur')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
          r('the shift.')
        )
      )
    }),
    found: ['Jo led the shift.', 'boxlemur']
  },
  {
    name: 'parts.docx',
    about: 'Word: headers, footers, notes and comments by their relationships, under odd names',
    bytes: docx({
      main: word(p(r('Jo led'), '<w:r><w:footnoteReference w:id="2"/></w:r>', r(' the main shift.'))),
      rels: [
        ['a', 'header', 'kopf.xml'],
        ['b', 'footer', '/word/fuss.xml'],
        ['c', 'footnotes', 'notes/one.xml'],
        ['d', 'endnotes', '../word/ends.xml'],
        ['e', 'comments', 'said.xml']
      ],
      more: {
        'word/kopf.xml': `<w:hdr xmlns:w="${w}">${p(r('headotter'))}</w:hdr>`,
        'word/fuss.xml': `<w:ftr xmlns:w="${w}">${p(r('foototter'))}</w:ftr>`,
        'word/notes/one.xml': `<w:footnotes xmlns:w="${w}"><w:footnote>${p(r('noteotter'))}</w:footnote></w:footnotes>`,
        'word/ends.xml': `<w:endnotes xmlns:w="${w}"><w:endnote>${p(r('endotter'))}</w:endnote></w:endnotes>`,
        'word/said.xml': `<w:comments xmlns:w="${w}"><w:comment w:author="Boss">${p(r('commentotter'))}</w:comment></w:comments>`,
        'word/unrelated.xml': `<w:document xmlns:w="${w}">${p(r('orphanotter'))}</w:document>`
      }
    }),
    found: ['headotter', 'Jo led the main shift.', 'foototter', 'noteotter', 'endotter', 'commentotter'],
    absent: ['orphanotter']
  },
  {
    name: 'hidden.docx',
    about: 'Word: hidden text by the run and by a style',
    bytes: docx({
      main: word(
        p(
          r('seen '),
          r('hiddenrun', '<w:vanish/>'),
          r('hiddenstyle', '<w:rStyle w:val="Secret"/>'),
          r('not hidden', '<w:vanish w:val="0"/>'),
          '<w:r><w:instrText>PAGE fieldcode</w:instrText></w:r>'
        )
      ),
      rels: [['s', 'styles', 'styles.xml']],
      more: {
        'word/styles.xml': `<w:styles xmlns:w="${w}"><w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`
      }
    }),
    found: ['seen not hidden'],
    absent: ['hiddenrun', 'hiddenstyle', 'fieldcode']
  },
  {
    name: 'strict.docx',
    about: 'Word’s “Strict Open XML”: other namespaces and relationship types',
    bytes: zipOf({
      '[Content_Types].xml': '<Types/>',
      '_rels/.rels': relations(['r', `${strictRel}/officeDocument`, 'word/document.xml']),
      'word/document.xml': word(p(r('strictpanda')), strictW)
    }),
    found: ['strictpanda']
  },
  {
    name: 'other-prefix.docx',
    about: 'a generator that names the namespace otherwise',
    bytes: docx({
      main: `<ns0:document xmlns:ns0="${w}"><ns0:body><ns0:p><ns0:r><ns0:t>prefix</ns0:t></ns0:r><ns0:del><ns0:r><ns0:delText>gone</ns0:delText></ns0:r></ns0:del><ns0:r><ns0:t>panda</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>`
    }),
    found: ['prefixpanda'],
    absent: ['gone']
  },
  {
    name: 'online.docx',
    about: 'Word online: the main part is document3.xml, and so named only by the relationship',
    bytes: docx({ main: word(p(r('onlinekoala'))), mainAt: 'word/document3.xml', target: '/word/document3.xml' }),
    found: ['onlinekoala'],
    unread: null
  },
  {
    name: 'elsewhere.docx',
    about: 'a main part in another folder',
    bytes: docx({ main: word(p(r('elsewherekoala'))), mainAt: 'content/main.xml' }),
    found: ['elsewherekoala'],
    unread: null
  },
  {
    name: 'utf16.docx',
    about: 'parts in UTF-16, as an old report server writes',
    bytes: zipOf({
      '_rels/.rels': relations(['r', 'officeDocument', 'word/document.xml']),
      'word/document.xml': Buffer.from(
        '\uFEFF' + word(p(r('Größekoala'))).replace('version="1.0"', 'version="1.0" encoding="UTF-16"'),
        'utf16le'
      )
    }),
    found: ['Größekoala'],
    unread: null
  },
  {
    name: 'tabs-cells.docx',
    about: 'tabs, breaks, cells, no-break and soft hyphens',
    bytes: docx({
      main: word(
        '<w:tbl><w:tr><w:tc>' +
          p(r('March')) +
          '</w:tc><w:tc>' +
          p(r('9')) +
          '</w:tc></w:tr><w:tr><w:tc>' +
          p(r('May')) +
          '</w:tc></w:tr></w:tbl>' +
          p(
            '<w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t></w:r>',
            '<w:r><w:t>Kunden</w:t><w:softHyphen/><w:t>dienst Lieferanten</w:t><w:noBreakHyphen/><w:t>Audit</w:t></w:r>'
          )
      )
    }),
    found: ['March', 'Kundendienst', 'Lieferanten-Audit'],
    absent: ['March9', '9May', 'onetwo', 'twothree']
  },
  {
    name: 'altchunk.docx',
    about: 'an HR program that puts HTML into a Word document (altChunk)',
    bytes: docx({
      main: word('<w:altChunk xmlns:r="r" r:id="c"/>'),
      rels: [['c', 'aFChunk', 'chunk.html']],
      more: { 'word/chunk.html': '<html><body><p>chunk<b>yak</b> &euro; 5</p></body></html>' }
    }),
    found: ['chunkyak € 5'],
    unread: null
  }
];
