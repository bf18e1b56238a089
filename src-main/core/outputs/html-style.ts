/** The looks of the HTML file: the paper's three styles, on a sheet on the screen and on `@page` in print. */
import type { LetterContent } from '../../contract';
import { sheets } from './sheet';

const points = (value: number): string => `${Number(value.toFixed(2))}pt`;

export function styleSheet(paperSize: LetterContent['paperSize']): string {
  const { css, width, height, top, side, bottom } = sheets[paperSize];
  return `
@page { size: ${css}; margin: ${points(top)} ${points(side)} ${points(bottom)}; }
* { box-sizing: border-box; margin: 0; padding: 0; }
html { background: #e9e6e0; -webkit-text-size-adjust: 100%; }
.letter {
  --serif: 'Source Serif 4', 'Source Serif Pro', 'Noto Serif', 'Noto Serif CJK SC', Georgia, 'Times New Roman', serif;
  --sans: Inter, 'Noto Sans', 'Noto Sans CJK SC', 'Segoe UI', system-ui, sans-serif;
  width: ${points(width)}; max-width: 100%; min-height: ${points(height)}; margin: 24px auto;
  padding: ${points(top)} ${points(side)} ${points(bottom)};
  background: #fff; color: #1a1815; font: 11pt/15.75pt var(--serif); overflow-wrap: anywhere; orphans: 2; widows: 2;
}
address { font-style: normal; }
.recipient, .date, .subject, .body { margin-top: 15.75pt; }
.letter > :first-child { margin-top: 0; }
.sender, .recipient, .date, .subject, h2, h3, h4 { break-inside: avoid; break-after: avoid; }
.body > * + * { margin-top: 7.875pt; }
strong, h2, h3, h4, th { font-weight: 600; }
h2, h3, h4 { font-size: inherit; line-height: inherit; }
h2 { font-size: 12.75pt; }
ul, ol { padding-inline-start: 19.5pt; }
li > p + p, blockquote > * + * { margin-top: 7.875pt; }
blockquote { padding-inline: 15pt; border-inline-start: .75pt solid #8a8378; font-style: italic; }
code, pre { font-family: ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', monospace; font-size: 9.4pt; }
pre { white-space: pre-wrap; }
hr { border: 0; border-top: .75pt solid #8a8378; }
a { color: inherit; text-decoration-thickness: .5px; text-underline-offset: 2px; }
sup { font-size: 7.5pt; line-height: 0; }
table { width: 100%; border-spacing: 0; }
th, td { padding-inline-end: 12pt; text-align: start; vertical-align: top; }
tr { break-inside: avoid; }
.closing { break-before: avoid; break-inside: avoid; }
.body > .signature { margin-top: 31.5pt; }
.body > .signature:has(img) { margin-top: 7.875pt; }
.signature-image { display: block; max-width: 60%; height: 39.4pt; object-fit: contain; object-position: left center; }
.enclosures { display: grid; grid-template-columns: max-content minmax(0, 1fr); column-gap: 6pt; margin-top: 15.75pt; break-inside: avoid; font-size: 9.4pt; }
.enclosures ol { padding: 0; list-style: none; }
.classic .sender { width: fit-content; max-width: 70%; margin-inline-start: auto; }
.classic .date { text-align: end; }
.classic .subject { font: inherit; font-weight: 600; }
.date-end .date { text-align: end; }
.recipient-end .sender { width: auto; max-width: none; margin-inline-start: 0; }
.recipient-end .recipient { width: fit-content; max-width: 60%; margin-inline-start: auto; }
.modern .sender { padding-bottom: 7pt; border-bottom: .75pt solid #2b4a80; color: #55504a; font: 8.6pt/11.8pt var(--sans); }
.modern .sender::first-line { color: #1a1815; font-size: 12.75pt; font-weight: 600; line-height: 15.75pt; }
.modern .recipient { margin-top: 23.6pt; font: 9.4pt/15.75pt var(--sans); }
.modern .date { margin-top: 7.875pt; color: #55504a; font: 9.4pt/15.75pt var(--sans); }
.modern:where(.date-first) .date { margin-top: 23.6pt; }
.modern:where(.date-first) .recipient { margin-top: 15.75pt; }
.modern .subject { font: 600 11.6pt/15.75pt var(--sans); }
.modern .body { margin-top: 7.875pt; }
.plain .subject { font: inherit; text-decoration: underline; text-decoration-thickness: .5px; text-underline-offset: 3px; }
@media print {
  html { background: none; }
  .letter { width: auto; min-height: 0; margin: 0; padding: 0; }
}
@media (max-width: 640px) { .letter { margin: 0; padding: 24px 20px; } }
`;
}
