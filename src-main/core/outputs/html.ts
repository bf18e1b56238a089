/**
 * A letter as one HTML file that needs nothing else: styles inside, no script, nothing fetched. Only known elements are written and
 * every text is escaped, so that no input can become markup.
 */
import { directionOf } from '../../shared/letter/sheet/paper';
import { styleSheet } from './html-style';
import { enclosureMark, partsOf, type LetterParts, type OutputSource } from './source';
import { textOf, type Block, type Run } from './structure';

/** A complete document, UTF-8. */
export function makeHtml(source: OutputSource): string {
  const { content, signature } = source;
  const parts = partsOf(source);
  const title = content.subject.trim() || 'Letter';
  const author = parts.sender[0] ?? '';
  return `<!doctype html>
<html lang="${escaped(parts.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${escaped(author)}">
<meta name="generator" content="Second Impression">
<title>${escaped(title)}</title>
<style>${styleSheet(content, source.sunk ?? 0)}</style>
</head>
<body>
<main class="${classesOf(parts, content.paperStyle)}" dir="${parts.direction}">
${headOf(parts)}
<div class="body">
${bodyOf(parts, signature)}
</div>
${enclosureList(parts)}
</main>
</body>
</html>
`;
}

/** The blocks alone, for the HTML part of a mail. */
export const blocksHtml = (blocks: readonly Block[]): string =>
  blocks.map((block) => blockHtml(block, () => undefined)).join('\n');

function classesOf({ conventions, addressField }: LetterParts, paperStyle: string): string {
  const { dateFirst, recipient, date } = conventions;
  const classes = [
    'letter',
    paperStyle,
    dateFirst && 'date-first',
    recipient === 'end' && 'recipient-end',
    date && `date-${date}`,
    addressField && 'address-field'
  ];
  return classes.filter(Boolean).join(' ');
}

type NumberOf = LetterParts['numberOf'];

function headOf({ sender, recipient, date, subject, conventions }: LetterParts): string {
  const lines = (name: string, of: readonly string[]): string =>
    of.length === 0 ? '' : `<address class="${name}" dir="auto">${of.map(escaped).join('<br>')}</address>`;
  const [to, on] = [lines('recipient', recipient), `<p class="date">${escaped(date)}</p>`];
  return [
    lines('sender', sender),
    ...(conventions.dateFirst ? [on, to] : [to, on]),
    subject === '' ? '' : `<h1 class="subject" dir="auto">${escaped(subject)}</h1>`
  ]
    .filter((part) => part !== '')
    .join('\n');
}

const bodyOf = ({ blocks, closingFrom, signature, numberOf }: LetterParts, picture: string): string =>
  blocks
    .map((block, index) => {
      const names = index === signature ? 'closing signature' : index >= closingFrom ? 'closing' : '';
      const html = blockHtml(block, numberOf, names);
      return index === signature && picture !== ''
        ? html.replace('>', `><img class="signature-image" alt="" src="${escaped(picture)}">`)
        : html;
    })
    .join('\n');

function enclosureList({ enclosureHeading, enclosures }: LetterParts): string {
  if (enclosures.length === 0) return '';
  const items = enclosures.map(({ number, entry }) => `<li>${number} ${escaped(entry)}</li>`);
  return `<section class="enclosures">\n<p>${escaped(enclosureHeading)}</p>\n<ol>${items.join('')}</ol>\n</section>`;
}

function blockHtml(block: Block, numberOf: NumberOf, names = ''): string {
  const attributes = `${names === '' ? '' : ` class="${names}"`} dir="${directionOf(textOf(block))}"`;
  const runs = (of: readonly Run[]): string => of.map((run) => runHtml(run, numberOf)).join('');
  const inside = (of: readonly Block[]): string => of.map((each) => blockHtml(each, numberOf)).join('\n');
  switch (block.kind) {
    case 'paragraph':
      return `<p${attributes}>${runs(block.runs)}</p>`;
    case 'heading':
      return `<h${block.level}${attributes}>${runs(block.runs)}</h${block.level}>`;
    case 'list': {
      const tag = block.start === null ? 'ul' : 'ol';
      const start = block.start === null || block.start === 1 ? '' : ` start="${block.start}"`;
      const items = block.items.map((item) => `<li>${itemHtml(item, inside, runs)}</li>`);
      return `<${tag}${start}${attributes}>${items.join('')}</${tag}>`;
    }
    case 'quote':
      return `<blockquote>${inside(block.blocks)}</blockquote>`;
    case 'code':
      return `<pre><code>${escaped(block.text)}</code></pre>`;
    case 'rule':
      return '<hr>';
    case 'table':
      return `<table>${block.rows.map((row, index) => rowHtml(row, block.headed && index === 0 ? 'th' : 'td', runs)).join('')}</table>`;
  }
}

/** An entry of one paragraph needs no paragraph inside. */
function itemHtml(
  item: readonly Block[],
  inside: (of: readonly Block[]) => string,
  runs: (of: readonly Run[]) => string
): string {
  const [first, ...rest] = item;
  if (first?.kind !== 'paragraph' || rest.some((block) => block.kind === 'paragraph')) return inside(item);
  return runs(first.runs) + (rest.length === 0 ? '' : `\n${inside(rest)}`);
}

const rowHtml = (row: readonly Run[][], tag: 'th' | 'td', runs: (of: readonly Run[]) => string): string =>
  `<tr>${row.map((cell) => `<${tag}>${runs(cell)}</${tag}>`).join('')}</tr>`;

function runHtml(run: Run, numberOf: NumberOf): string {
  if (run.text === '\n') return '<br>\n';
  let html = escaped(run.text);
  if (run.code) html = `<code>${html}</code>`;
  if (run.struck) html = `<del>${html}</del>`;
  if (run.emphasis) html = `<em>${html}</em>`;
  if (run.strong) html = `<strong>${html}</strong>`;
  if (run.address !== null) return `<a href="${escaped(run.address)}" rel="noopener noreferrer">${html}</a>`;
  const number = run.claim === null ? undefined : numberOf(run.claim);
  return number === undefined ? html : `${html}<sup>${enclosureMark(number)}</sup>`;
}

/** For text and for attributes in double quotes. */
const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
