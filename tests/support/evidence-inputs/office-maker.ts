/** Builds the pieces of office documents of which the inputs are made. */
import { zipOf } from '../office-files';

export const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const strictW = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
export const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const strictRel = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
export const relations = (...list: [id: string, type: string, target: string][]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="${type.startsWith('http') ? type : `${rel}/${type}`}" Target="${target}"/>`
    )
    .join('')}</Relationships>`;
export const word = (body: string, ns = w): string =>
  `<?xml version="1.0"?><w:document xmlns:w="${ns}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="wps" xmlns:v="urn:v"><w:body>${body}</w:body></w:document>`;
export const p = (...runs: string[]): string => `<w:p>${runs.join('')}</w:p>`;
export const r = (text: string, props = ''): string =>
  `<w:r>${props && `<w:rPr>${props}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

export interface Docx {
  main?: string;
  mainAt?: string;
  target?: string;
  more?: Record<string, string>;
  rels?: [string, string, string][];
}
export const docx = ({
  main = '',
  mainAt = 'word/document.xml',
  target = mainAt,
  more = {},
  rels = []
}: Docx): Buffer => {
  const at = mainAt.lastIndexOf('/');
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations(['rId1', 'officeDocument', target]),
    [`${mainAt.slice(0, at)}/_rels/${mainAt.slice(at + 1)}.rels`]: relations(...rels),
    [mainAt]: main,
    ...more
  });
};
export const odf = (kind: string, body: string, more: Record<string, string> = {}, styles = ''): Buffer =>
  zipOf({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    'META-INF/manifest.xml': '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
    'content.xml': `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="tb" xmlns:draw="d" xmlns:style="s" xmlns:dc="dc" xmlns:presentation="p"><office:automatic-styles>${styles}</office:automatic-styles><office:body>${body}</office:body></office:document-content>`,
    ...more
  });
export const box = (text: string): string => `<w:txbxContent>${p(r(text))}</w:txbxContent>`;

export const xlsx = (
  sheets: [name: string, state: string, xml: string][],
  strings: string[] = [],
  more: Record<string, string> = {}
): Buffer =>
  zipOf({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations(['r1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="m" xmlns:r="${rel}"><sheets>${sheets.map(([name, state], index) => `<sheet name="${name}" sheetId="${index + 1}" ${state && `state="${state}"`} r:id="s${index}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ...sheets.map((_, index): [string, string, string] => [
        `s${index}`,
        'worksheet',
        `worksheets/sheet${index + 1}.xml`
      ]),
      ['ss', 'sharedStrings', 'sharedStrings.xml'],
      ['st', 'styles', '/xl/styles.xml']
    ),
    'xl/sharedStrings.xml': `<sst xmlns="m">${strings.map((each) => `<si>${each}</si>`).join('')}</sst>`,
    'xl/styles.xml':
      '<styleSheet xmlns="m"><numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/><numFmt numFmtId="165" formatCode="#,##0.00\\ &quot;kg&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>',
    ...Object.fromEntries(
      sheets.map(([, , xml], index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet xmlns="m">${xml}</worksheet>`
      ])
    ),
    ...more
  });

export const slide = (body: string, attributes = ''): string =>
  `<p:sld xmlns:p="p" xmlns:a="a" ${attributes}><p:cSld><p:spTree>${body}</p:spTree></p:cSld></p:sld>`;
export const shape = (...lines: string[]): string =>
  `<p:sp><p:txBody>${lines.map((line) => `<a:p><a:r><a:t>${line}</a:t></a:r></a:p>`).join('')}</p:txBody></p:sp>`;
