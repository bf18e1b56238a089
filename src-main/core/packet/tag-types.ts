/** The standard's own types of structure, and what a program's own names stand for among them. */
import { PDFDict, PDFName } from 'pdf-lib';

/** ISO 32000-1, 14.8.4; without those whose other half (a field, a link's place) does not come along. */
const standard = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Ruby RB RT RP Warichu WT WP Figure Formula'.split(
    ' '
  )
);
/** Of the next edition, and those left out above. */
const near: Record<string, string> = {
  DocumentFragment: 'Part',
  Aside: 'Div',
  Title: 'P',
  FENote: 'Note',
  Sub: 'Span',
  Em: 'Span',
  Strong: 'Span',
  Link: 'Span',
  Annot: 'Span',
  Form: 'Div',
  // A letter has one beginning; a file behind it is a part.
  Document: 'Part'
};
const longestChain = 16;

/** Follows the file's own names to one that every reader knows; what leads nowhere has no meaning, and its content stays. */
export function standardType(name: string, roles: PDFDict | null): string {
  let type = name;
  for (let step = 0; step < longestChain; step++) {
    const known = near[type] ?? (standard.has(type) ? type : null);
    if (known !== null) return known;
    const next = roles?.lookup(PDFName.of(type));
    if (!(next instanceof PDFName)) break;
    type = next.decodeText();
  }
  return 'NonStruct';
}
