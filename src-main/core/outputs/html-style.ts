/** The looks of the HTML file: the paper's three styles, on a sheet on the screen and on `@page` in print. */
import type { LetterContent } from '../../contract';
import { pointSheetOf } from './sheet';

const points = (value: number): string => `${Number(value.toFixed(2))}pt`;

export function styleSheet(content: LetterContent): string {
  const { css, width, height, top, side, bottom, line, scale } = pointSheetOf(content);
  const text = (size: number): string => points(size * scale);
  const lines = (count: number): string => points(count * line);
  return `
@page { size: ${css}; margin: ${points(top)} ${points(side)} ${points(bottom)}; }
* { box-sizing: border-box; margin: 0; padding: 0; }
html { background: #e9e6e0; -webkit-text-size-adjust: 100%; }
.letter {
  --serif: 'Source Serif 4', 'Source Serif Pro', 'Noto Serif', 'Noto Serif CJK SC', Georgia, 'Times New Roman', serif;
  --sans: Inter, 'Noto Sans', 'Noto Sans CJK SC', 'Segoe UI', system-ui, sans-serif;
  width: ${points(width)}; max-width: 100%; min-height: ${points(height)}; margin: 24px auto;
  padding: ${points(top)} ${points(side)} ${points(bottom)};
  background: #fff; color: #1a1815; font: ${text(11)}/${lines(1)} var(--serif); overflow-wrap: anywhere; orphans: 2; widows: 2;
}
address { font-style: normal; }
.recipient, .date, .subject, .body { margin-top: ${lines(1)}; }
.letter > :first-child { margin-top: 0; }
.sender, .recipient, .date, .subject, h2, h3, h4 { break-inside: avoid; break-after: avoid; }
.body > * + * { margin-top: ${lines(0.5)}; }
strong, h2, h3, h4, th { font-weight: 600; }
h2, h3, h4 { font-size: inherit; line-height: inherit; }
h2 { font-size: ${text(12.75)}; }
ul, ol { padding-inline-start: 19.5pt; }
li > p + p, blockquote > * + * { margin-top: ${lines(0.5)}; }
blockquote { padding-inline: 15pt; border-inline-start: .75pt solid #8a8378; font-style: italic; }
code, pre { font-family: ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', monospace; font-size: ${text(9.4)}; }
pre { white-space: pre-wrap; }
hr { border: 0; border-top: .75pt solid #8a8378; }
a { color: inherit; text-decoration-thickness: .5px; text-underline-offset: 2px; }
sup { font-size: ${text(7.5)}; line-height: 0; }
table { width: 100%; border-spacing: 0; }
th, td { padding-inline-end: 12pt; text-align: start; vertical-align: top; }
tr { break-inside: avoid; }
.closing { break-before: avoid; break-inside: avoid; }
.body > .signature { margin-top: ${lines(2)}; }
.body > .signature:has(img) { margin-top: ${lines(0.5)}; }
.signature-image { display: block; max-width: 60%; height: ${lines(2.5)}; object-fit: contain; object-position: left center; }
.enclosures { display: grid; grid-template-columns: max-content minmax(0, 1fr); column-gap: 6pt; margin-top: ${lines(1)}; break-inside: avoid; font-size: ${text(9.4)}; }
.enclosures ol { padding: 0; list-style: none; }
.classic .sender { width: fit-content; max-width: 70%; margin-inline-start: auto; }
.classic .date { text-align: end; }
.classic .subject { font: inherit; font-weight: 600; }
.date-end .date { text-align: end; }
.recipient-end .sender { width: auto; max-width: none; margin-inline-start: 0; }
.recipient-end .recipient { width: fit-content; max-width: 60%; margin-inline-start: auto; }
.modern .sender { padding-bottom: 7pt; border-bottom: .75pt solid #2b4a80; color: #55504a; font: ${text(8.6)}/${lines(0.75)} var(--sans); }
.modern .sender::first-line { color: #1a1815; font-size: ${text(12.75)}; font-weight: 600; line-height: ${lines(1)}; }
.modern .recipient { margin-top: ${lines(1.5)}; font: ${text(9.4)}/${lines(1)} var(--sans); }
.modern .date { margin-top: ${lines(0.5)}; color: #55504a; font: ${text(9.4)}/${lines(1)} var(--sans); }
.modern:where(.date-first) .date { margin-top: ${lines(1.5)}; }
.modern:where(.date-first) .recipient { margin-top: ${lines(1)}; }
.modern .subject { font: 600 ${text(11.6)}/${lines(1)} var(--sans); }
.modern .body { margin-top: ${lines(0.5)}; }
.plain .subject { font: inherit; text-decoration: underline; text-decoration-thickness: .5px; text-underline-offset: 3px; }
@media print {
  html { background: none; }
  .letter { width: auto; min-height: 0; margin: 0; padding: 0; }
}
@media (max-width: 640px) { .letter { margin: 0; padding: 24px 20px; } }
`;
}
