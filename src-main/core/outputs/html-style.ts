/** The looks of the HTML file: the paper's three styles, on a sheet on the screen and on `@page` in print. */
import type { LetterContent } from '../../contract';
import { columnsOf } from '../../shared/letter/sheet/columns';
import { addressField } from '../../shared/letter/sheet/address-field';
import { pageRule } from '../../shared/letter/sheet/page-rule';
import {
  above,
  colours,
  distances,
  fileStack,
  monospaced,
  percent,
  points as inPoints,
  room,
  sans,
  serif,
  signatureHeight,
  sizes,
  underline,
  widest
} from '../../shared/letter/sheet/theme';
import { pointSheetOf } from './sheet';

const points = (value: number): string => `${Number(value.toFixed(2))}pt`;
/** CSS pixels of the paper as points, `.75pt`. */
const px = (pixels: number): string => `${String(inPoints(pixels)).replace(/^0/, '')}pt`;

/** `sunk`: see `OutputSource`. */
export function styleSheet(content: LetterContent, sunk: number): string {
  const { width, height, top, side, bottom, line, scale } = pointSheetOf(content);
  const { indent, measure, axis } = columnsOf(content);
  const text = (size: keyof typeof sizes): string => points(sizes[size].pt * scale);
  const halves = (count: number): string => points((count / 2) * line);
  const [usual, modern, dateFirst] = [distances('plain', false), distances('modern', false), distances('modern', true)];
  const at = addressField(content);
  const field = at
    ? `.sender { min-height: ${halves(at.head)}; }
.address-field .recipient { min-height: ${halves(at.field)}; margin-top: 0; }
.address-field > .recipient:first-child { margin-top: ${halves(at.head)}; }
.address-field .recipient + .date { margin-top: 0; }
`
    : '';
  return `
${pageRule(content)}
* { box-sizing: border-box; margin: 0; padding: 0; }
html { background: #e9e6e0; -webkit-text-size-adjust: 100%; }
.letter {
  --serif: ${fileStack(serif)};
  --sans: ${fileStack(sans)};
  --indent: ${px(indent)}; --axis: ${px(axis)};
  width: ${points(width)}; max-width: 100%; min-height: ${points(height)}; margin: 24px auto;
  padding: ${points(top)} ${points(side)} ${points(bottom)};
  background: #fff; color: ${colours.ink}; font: ${text('text')}/${halves(2)} var(--serif); overflow-wrap: anywhere; text-wrap: pretty; orphans: 2; widows: 2;
}
address { font-style: normal; }
.recipient, .date, .subject, .body { margin-top: ${halves(usual.body)}; }
.letter > :first-child { margin-top: 0; }
.letter > * { max-width: ${px(measure)}; margin-inline-start: var(--indent); }
.letter:is(.classic, .date-end) > .date, .letter.classic > .sender, .letter.recipient-end > .recipient { max-width: none; margin-inline-start: var(--axis); }
.letter.recipient-end > .sender { max-width: ${px(measure)}; margin-inline-start: var(--indent); }
.sender, .recipient, .date, .subject, h2, h3, h4 { break-inside: avoid; break-after: avoid; }
.body > * + * { margin-top: ${halves(above.paragraph)}; }
strong, h2, h3, h4, th { font-weight: 600; }
h2, h3, h4 { font-size: inherit; line-height: inherit; }
h2 { font-size: ${text('heading')}; }
ul, ol { padding-inline-start: ${px(room.list)}; }
li > p + p, blockquote > * + * { margin-top: ${halves(above.paragraph)}; }
blockquote { padding-inline: ${px(room.quote)}; border-inline-start: ${px(room.rule)} solid ${colours.rule}; font-style: italic; }
code, pre { font-family: ${monospaced}; font-size: ${text('small')}; }
pre { white-space: pre-wrap; }
hr { border: 0; border-top: ${px(room.rule)} solid ${colours.rule}; }
a { color: inherit; text-decoration-thickness: ${underline.thickness}; text-underline-offset: ${underline.link}; }
sup { font-size: ${text('raised')}; line-height: 0; white-space: nowrap; }
table { width: 100%; border-spacing: 0; }
th, td { padding-inline-end: ${px(room.cell)}; text-align: start; vertical-align: top; }
tr { break-inside: avoid; }
.closing { break-before: avoid; break-inside: avoid; }
.body > .signature { margin-top: ${halves(above.signature)}; }
.body > .signature:has(img) { margin-top: ${halves(above.signed)}; }
.signature-image { display: block; max-width: ${percent(widest.signature)}; height: ${halves(signatureHeight)}; object-fit: contain; object-position: left center; }
.enclosures { display: grid; grid-template-columns: max-content minmax(0, 1fr); column-gap: ${px(room.enclosures)}; margin-top: ${halves(above.enclosures)}; break-inside: avoid; font-size: ${text('small')}; }
.enclosures ol { padding: 0; list-style: none; }
:is(.classic, .plain) .subject { font: inherit; font-weight: 600; }
.letter.modern > .sender { max-width: none; }
.modern .sender::after { content: ''; display: block; height: ${halves(1)}; border-bottom: ${px(room.rule)} solid ${colours.letterhead}; }
.modern .sender { color: ${colours.soft}; font: ${text('small')}/${halves(2)} var(--sans); }
.modern .sender::first-line { color: ${colours.ink}; font-size: ${text('heading')}; font-weight: 600; line-height: ${halves(2)}; }
.modern .recipient { margin-top: ${halves(modern.recipient)}; }
.modern .date { margin-top: ${halves(modern.date)}; }
.modern:where(.date-first) .date { margin-top: ${halves(dateFirst.date)}; }
.modern:where(.date-first) .recipient { margin-top: ${halves(dateFirst.recipient)}; }
.modern .subject { font: 600 ${text('text')}/${halves(2)} var(--sans); }
.modern .body { margin-top: ${halves(modern.body)}; }
${field}${sunk > 0 ? `.letter:is(.classic, .plain) > :first-child, .modern > .sender + *, .modern > :first-child:not(.sender) { padding-top: ${halves(sunk)}; }\n` : ''}@media print {
  html { background: none; }
  .letter { width: auto; min-height: 0; margin: 0; padding: 0; }
}
@media (max-width: 640px) {
  .letter { --indent: 0; --axis: 0; margin: 0; padding: 24px 20px; }
}
`;
}
